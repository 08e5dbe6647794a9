import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

const cipher = 'aes-256-gcm'
const [ivBytes, tagBytes, idBytes] = [12, 16, 4] as const

/** Seals texts with a key, so that a database may hold them. */
export interface Sealer {
  /** @param about what the text belongs to: only the same value opens it. @example seal('xoxb-1', 'T012AB3CD') */
  seal(text: string, about: string): string
  /** @returns null if none of the keys opens it, it belongs to something else, or it was changed. */
  open(sealed: string, about: string): string | null
}

/**
 * A sealer by AES-256-GCM. A sealed text begins with the id of its key.
 * @param keys of 32 bytes each. The first one seals and all of them open, so that the key can be changed.
 * @example createSealer([randomBytes(32)])
 */
export function createSealer([first, ...others]: readonly [Buffer, ...Buffer[]]): Sealer {
  const keys = new Map([...others, first].map((key) => [idOf(key), key]))
  return {
    seal(text, about) {
      const iv = randomBytes(ivBytes)
      const sealing = createCipheriv(cipher, first, iv).setAAD(Buffer.from(about))
      const body = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
      return `${idOf(first)}.${Buffer.concat([iv, sealing.getAuthTag(), body]).toString('base64url')}`
    },
    open(sealed, about) {
      const [id = '', body = ''] = sealed.split('.')
      const [key, bytes] = [keys.get(id), Buffer.from(body, 'base64url')]
      if (key === undefined || bytes.length < ivBytes + tagBytes) return null
      try {
        const opening = createDecipheriv(cipher, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
          .setAAD(Buffer.from(about))
          .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
        return `${opening.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8')}${opening.final('utf8')}`
      } catch {
        return null
      }
    },
  }
}

/** An id that does not give away the key. */
const idOf = (key: Buffer): string =>
  createHash('sha256')
    .update('sealer')
    .update(key)
    .digest('hex')
    .slice(0, idBytes * 2)
