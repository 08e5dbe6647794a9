import type { Readable, Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip } from 'node:zlib'
import { refusal } from '../refusal.js'

/** What we can unpack, as an Accept-Encoding header. */
export const acceptedEncodings = 'gzip, br'

const unpackers: Readonly<Record<string, () => Transform>> = { gzip: createGunzip, 'x-gzip': createGunzip, br: createBrotliDecompress }

/**
 * Read an answer's body and unpack it, until it is over the limit: what is small when packed is counted as it is unpacked.
 * @param encoding the Content-Encoding header
 * @param most bytes
 * @throws DeskError if it is larger, or packed as we cannot unpack
 */
export async function readBody(body: Readable, encoding: string | null, most: number): Promise<Uint8Array> {
  const name = (encoding ?? 'identity').trim().toLowerCase()
  const unpack = unpackers[name]
  if (unpack === undefined && name !== 'identity' && name !== '') throw refusal(`is packed as "${name}", which cannot be unpacked`)
  const chunks: Buffer[] = []
  let size = 0
  const stream = unpack === undefined ? body : pipeInto(body, unpack())
  try {
    for await (const chunk of stream) {
      size += (chunk as Buffer).length
      if (size > most) throw refusal(`is larger than ${Math.round(most / 1e6)} MB`)
      chunks.push(chunk as Buffer)
    }
  } catch (error) {
    if (unpack !== undefined && /^(?:Z_|ERR_|unexpected)/.test((error as NodeJS.ErrnoException).code ?? ''))
      throw refusal(`is not packed as it says ("${name}")`, error)
    throw error
  }
  return Buffer.concat(chunks)
}

/** Like `pipe`, but an error of the source ends the target too. */
function pipeInto(source: Readable, target: Transform): Transform {
  source.once('error', (error) => target.destroy(error))
  return source.pipe(target)
}
