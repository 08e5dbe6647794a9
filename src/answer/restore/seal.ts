import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ButtonName } from '../../commands/commands.js'

/** Signs what a button carries, so that only the desk itself can have written it. */
export interface Seal {
  /** @returns the payload behind its signature, in characters that every platform takes (base64url) */
  close(button: ButtonName, payload: Uint8Array): string
  /** @returns the payload; null if this button of this desk did not carry it */
  open(button: ButtonName, token: string): Buffer | null
}

/** 64 bits: a forger has one try in 1.8 · 10¹⁹ and is limited in tries. */
const signatureBytes = 8

/** @param secret the same secret opens what it closed, also after a restart; a new one makes old buttons void */
export function createSeal(secret: string): Seal {
  const key = createHmac('sha256', secret).update('mission-desk buttons 1').digest()
  const sign = (button: ButtonName, payload: Uint8Array): Buffer =>
    createHmac('sha256', key).update(`${button}:`).update(payload).digest().subarray(0, signatureBytes)
  return {
    close: (button, payload) => Buffer.concat([sign(button, payload), payload]).toString('base64url'),
    open(button, token) {
      const bytes = Buffer.from(token, 'base64url')
      if (bytes.length < signatureBytes) return null
      const payload = bytes.subarray(signatureBytes)
      return timingSafeEqual(bytes.subarray(0, signatureBytes), sign(button, payload)) ? payload : null
    },
  }
}
