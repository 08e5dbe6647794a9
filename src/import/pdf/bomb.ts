import { inflateSync } from 'node:zlib'
import { refusal } from '../refusal.js'

/** The text of a page takes a thousandth of it. */
const longest = 100_000_000
/** A stream may be packed more than once. */
const deepest = 3

/** See that no packed stream of a PDF unpacks to more bytes than `most`, which would fill the memory. @throws DeskError where one does */
export function refuseBombs(bytes: Uint8Array, most = longest): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    let start = at + 6
    if (file[start] === 13) start++
    if (file[start] === 10) start++
    let stream: Buffer | null = file.subarray(start)
    for (let depth = 0; stream !== null && depth < deepest; depth++) stream = unpack(stream, most)
  }
}

/** @returns null for what is not packed, or broken: its reader tells that */
function unpack(packed: Buffer, most: number): Buffer | null {
  const [first = 0, second = 0] = packed
  // The head of a zlib stream.
  if ((first & 0x0f) !== 8 || ((first << 8) | second) % 31 !== 0) return null
  try {
    // What follows the stream's own end is passed over.
    return inflateSync(packed, { maxOutputLength: most })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') return null
    throw refusal(`has a part that unpacks to more than ${most / 1e6} MB: no article does; save its text and import that file`)
  }
}
