import { createHash } from 'node:crypto'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The file's text, a byte order mark included, so that offsets count in the file as it is; null if it is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.decode(bytes)
  } catch {
    return null
  }
}

/** The line, counted from 1, that holds the first byte that is not UTF-8. */
export function firstBadLine(bytes: Uint8Array): number {
  let line = 1
  let from = 0
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 0x0a) continue
    if (decodeUtf8(bytes.subarray(from, at)) === null) return line
    line++
    from = at + 1
  }
  return line
}

/** SHA-256 of the bytes, in hex. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
