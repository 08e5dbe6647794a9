import { randomBytes } from 'node:crypto'

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** An id like Slack’s, such as `C` and ten letters. */
export const makeId = (prefix: string): string =>
  prefix + Array.from(randomBytes(10), (byte) => letters[byte % letters.length] as string).join('')

let last = 0n

/** A message’s timestamp, unique and increasing: seconds and microseconds. */
export function makeTs(): string {
  const now = BigInt(Date.now()) * 1_000n
  last = now > last ? now : last + 100n
  return `${last / 1_000_000n}.${String(last % 1_000_000n).padStart(6, '0')}`
}

/** Random letters. */
export const secret = (bytes = 16): string => randomBytes(bytes).toString('hex')
