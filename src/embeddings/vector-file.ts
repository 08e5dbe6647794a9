import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { sha256 } from '../knowledge/decode.js'
import type { Log } from '../lib/log.js'
import { makeFolder } from '../lib/make-folder.js'
import { replaceFile } from '../lib/write-file.js'
import { type Columns, createVectors, keyLength, type Vectors } from './vectors.js'

const head = z.object({ embedder: z.string(), dimensions: z.int().min(0), count: z.int().min(0) })

/** Bytes of a key, and of a scale. */
const keyBytes = keyLength / 2
const scaleBytes = 4
const hashBytes = 32

export type VectorFile = ReturnType<typeof vectorFileIn>

/**
 * The file in which a folder keeps an embedder's vectors for the next start: a line of JSON, the keys, the scales (32-bit floats as the machine has them), the
 * values, and the SHA-256 of all that. Never throws: without the file they are computed again.
 */
export function vectorFileIn(folder: string, embedder: string, log: Pick<Log, 'debug' | 'warn'>) {
  const path = join(folder, `vectors-${sha256(Buffer.from(embedder)).slice(0, 16)}.bin`)
  return {
    /** @returns no vectors where there is no file, or it is damaged or another embedder's */
    async load(): Promise<Vectors> {
      try {
        return createVectors(parse(await readFile(path), embedder))
      } catch (error) {
        const { name, message, code } = error as NodeJS.ErrnoException
        log.debug({ error: { name, message: code ?? message } }, 'no kept vectors can be used: they are computed anew')
        return createVectors()
      }
    },
    /** Write all of them, whole or not at all. */
    async save(vectors: Vectors): Promise<void> {
      try {
        await makeFolder(dirname(path), 0o700)
        await replaceFile(path, (file) => file.writeFile(format(vectors.columns(), embedder)), 0o600)
      } catch (error) {
        const { name, message, code } = error as NodeJS.ErrnoException
        log.warn(
          { folder, error: { name, message: code ?? message } },
          'the vectors of the sentences cannot be kept, and the next start computes them again: make room in the folder, or let the desk write to it',
        )
      }
    },
  }
}

function format({ dimensions, keys, scales, values }: Columns, embedder: string): Buffer {
  const first = JSON.stringify({ embedder, dimensions, count: keys.length } satisfies z.infer<typeof head>)
  const body = Buffer.concat([Buffer.from(`${first}\n`), Buffer.from(keys.join(''), 'hex'), bytesOf(scales), bytesOf(values)])
  return Buffer.concat([body, createHash('sha256').update(body).digest()])
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float32Array | Int8Array): Buffer => Buffer.from(buffer, byteOffset, byteLength)

/** @throws where it is not what was written */
function parse(bytes: Buffer, embedder: string): Columns {
  const body = bytes.subarray(0, -hashBytes)
  if (!createHash('sha256').update(body).digest().equals(bytes.subarray(-hashBytes))) throw new Error('the file is damaged or not whole')
  const end = body.indexOf('\n') + 1
  const { embedder: other, dimensions, count } = head.parse(JSON.parse(body.toString('utf8', 0, end)))
  if (other !== embedder) throw new Error("the file is another embedder's")
  let at = end
  // Copies: numbers of four bytes may not begin anywhere.
  const take = (length: number): ArrayBuffer => {
    const part = new Uint8Array(body.subarray(at, at + length))
    at += length
    return part.buffer
  }
  const keys = Buffer.from(take(count * keyBytes)).toString('hex')
  return {
    dimensions,
    keys: Array.from({ length: count }, (_, row) => keys.slice(row * keyLength, (row + 1) * keyLength)),
    scales: new Float32Array(take(count * scaleBytes)),
    values: new Int8Array(take(count * dimensions)),
  }
}
