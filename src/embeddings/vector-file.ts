import { type FileHandle, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { crc32 } from 'node:zlib'
import { z } from 'zod'
import { sha256 } from '../knowledge/decode.js'
import type { Log } from '../lib/log.js'
import { makeFolder } from '../lib/make-folder.js'
import { replaceFile } from '../lib/write-file.js'
import { keyBytes } from './key-table.js'
import { createVectors, type Stored, type Vectors } from './vectors.js'

const head = z.strictObject({ embedder: z.string(), dimensions: z.int().min(0) })
/** The first line is never longer. */
const longestHead = 1_024

const scaleBytes = 4
const checkBytes = 4
/** How many records are read and written at once. */
const recordsAtOnce = 2_048

export type VectorFile = ReturnType<typeof vectorFileIn>

/**
 * The file in which a folder keeps an embedder's vectors for the next start. It begins with a line of JSON. Each vector's record has its key, its scale
 * (a 32-bit float, little-endian), its values, and a CRC-32 of these and of the line. New records are put at the end. A damaged or unfinished record is
 * skipped alone, so a process that is killed loses no vector that was there. Never throws: without the file, vectors are computed again.
 */
export function vectorFileIn(folder: string, embedder: string, log: Pick<Log, 'debug' | 'warn'>) {
  const path = join(folder, `vectors-${sha256(Buffer.from(embedder)).slice(0, 16)}.bin`)
  /** Which vectors the file belongs to, and how many rows it has; null if it is not known to have any. */
  let held: { readonly vectors: Vectors; readonly rows: number } | null = null
  let isTold = false
  let saving: Promise<void> = Promise.resolve()

  const append = async (vectors: Vectors, from: number, to: number): Promise<boolean> => {
    const file = await open(path, 'r+').catch(() => null)
    if (file === null) return false
    try {
      const layout = layoutOf(embedder, vectors.dimensions)
      const begins = Buffer.alloc(layout.line.length)
      await file.read(begins, 0, begins.length, 0)
      if (!begins.equals(layout.line)) return false
      const { size } = await file.stat()
      // This overwrites the record that a killed process may have left unfinished.
      const end = size - ((size - layout.line.length) % layout.recordBytes)
      await writeRecords(file, layout, vectors, { from, to, at: end })
      await file.datasync()
      return true
    } finally {
      await file.close()
    }
  }
  const replace = async (vectors: Vectors, to: number): Promise<void> => {
    const layout = layoutOf(embedder, vectors.dimensions)
    await makeFolder(dirname(path), 0o700)
    const write = async (file: FileHandle): Promise<void> => {
      await file.write(layout.line, 0, layout.line.length, 0)
      await writeRecords(file, layout, vectors, { from: 0, to, at: layout.line.length })
    }
    await replaceFile(path, write, 0o600)
  }
  const saveNow = async (vectors: Vectors): Promise<void> => {
    try {
      // More may be added meanwhile.
      const to = vectors.size
      const from = held?.vectors === vectors ? held.rows : null
      if (from === null || !(await append(vectors, from, to))) await replace(vectors, to)
      held = { vectors, rows: to }
      isTold = false
    } catch (error) {
      const { name, message, code } = error as NodeJS.ErrnoException
      if (!isTold)
        log.warn(
          { folder, error: { name, message: code ?? message } },
          'the vectors of the sentences cannot be kept, so the next start computes them again: free some space for the folder, or let the desk write to it',
        )
      isTold = true
    }
  }

  return {
    /** Read the vectors that can be read. There are none without a file, or in another embedder's. */
    async load(): Promise<Vectors> {
      const vectors = createVectors()
      try {
        const file = await open(path)
        try {
          await readRecords(file, await readLayout(file, embedder), vectors)
        } finally {
          await file.close()
        }
        held = { vectors, rows: vectors.size }
      } catch (error) {
        const { name, message, code } = error as NodeJS.ErrnoException
        log.debug({ error: { name, message: code ?? message } }, 'the kept vectors cannot be used: the desk computes them again')
      }
      return vectors
    },
    /** Write the vectors that the file does not have yet. If there is no file, or it holds others, write it whole or not at all. */
    save(vectors: Vectors): Promise<void> {
      saving = saving.then(() => saveNow(vectors))
      return saving
    },
  }
}

interface Layout {
  readonly line: Buffer
  readonly dimensions: number
  readonly recordBytes: number
}

function layoutOf(embedder: string, dimensions: number): Layout {
  const line = Buffer.from(`${JSON.stringify({ embedder, dimensions } satisfies z.infer<typeof head>)}\n`)
  return { line, dimensions, recordBytes: keyBytes + scaleBytes + dimensions + checkBytes }
}

/** @throws if the file is not what this program writes for this embedder */
async function readLayout(file: FileHandle, embedder: string): Promise<Layout> {
  const begins = Buffer.alloc(longestHead)
  const { bytesRead } = await file.read(begins, 0, longestHead, 0)
  const { embedder: other, dimensions } = head.parse(JSON.parse(begins.toString('utf8', 0, begins.subarray(0, bytesRead).indexOf('\n'))))
  if (other !== embedder) throw new Error('the file is from another embedder')
  return layoutOf(embedder, dimensions)
}

async function readRecords(file: FileHandle, layout: Layout, vectors: Vectors): Promise<void> {
  const { line, recordBytes } = layout
  const piece = Buffer.alloc(recordsAtOnce * recordBytes)
  for (let at = line.length; ; ) {
    const { bytesRead } = await file.read(piece, 0, piece.length, at)
    const whole = bytesRead - (bytesRead % recordBytes)
    if (whole === 0) return
    for (let from = 0; from < whole; from += recordBytes) {
      const stored = parse(piece.subarray(from, from + recordBytes), layout)
      if (stored) vectors.addStored(stored)
    }
    at += whole
  }
}

async function writeRecords(
  file: FileHandle,
  layout: Layout,
  vectors: Vectors,
  { from, to, at }: { readonly from: number; readonly to: number; readonly at: number },
): Promise<void> {
  const { recordBytes } = layout
  for (let first = from; first < to; first += recordsAtOnce) {
    const piece = Buffer.alloc(Math.min(recordsAtOnce, to - first) * recordBytes)
    for (let place = 0; place * recordBytes < piece.length; place++)
      format(vectors.stored(first + place), layout, piece.subarray(place * recordBytes, (place + 1) * recordBytes))
    for (let written = 0; written < piece.length; )
      written += (await file.write(piece, written, piece.length - written, at + (first - from) * recordBytes + written)).bytesWritten
  }
}

function format({ key, scale, values }: Stored, { line }: Layout, record: Buffer): void {
  record.write(key, 0, keyBytes, 'latin1')
  record.writeFloatLE(scale, keyBytes)
  record.set(new Uint8Array(values.buffer, values.byteOffset, values.length), keyBytes + scaleBytes)
  const end = record.length - checkBytes
  record.writeUInt32LE(crc32(record.subarray(0, end), crc32(line)), end)
}

/** @returns null if it is not what was written; its values stand in the record's own memory */
function parse(record: Buffer, { line, dimensions }: Layout): Stored | null {
  const end = record.length - checkBytes
  if (record.readUInt32LE(end) !== crc32(record.subarray(0, end), crc32(line))) return null
  return {
    key: record.toString('latin1', 0, keyBytes),
    scale: record.readFloatLE(keyBytes),
    values: new Int8Array(record.buffer, record.byteOffset + keyBytes + scaleBytes, dimensions),
  }
}
