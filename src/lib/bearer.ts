import { createHash, timingSafeEqual } from 'node:crypto'

const digestOf = (key: string): Buffer => createHash('sha256').update(key).digest()

/**
 * Tells which of these keys an `Authorization` header holds. Every key is compared, so that the time reveals nothing.
 * @returns a function that gives the key's place; -1 where none fits; null if no key was given
 * @example createKeyFinder(['0123456789abcdef'])('Bearer 0123456789abcdef') // 0
 */
export function createKeyFinder(keys: readonly string[]): (authorization: string | undefined) => number | null {
  const digests = keys.map(digestOf)
  return (authorization) => {
    const given = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1]
    if (given === undefined) return null
    const digest = digestOf(given)
    return digests.reduce((found, known, i) => (timingSafeEqual(known, digest) ? i : found), -1)
  }
}
