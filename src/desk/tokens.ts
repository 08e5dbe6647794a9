import { createHash } from 'node:crypto'
import { type AnswerState, packState, unpackState } from '../answer/restore/answer-state.js'
import type { Seal } from '../answer/restore/seal.js'

/** Who may take an answer away, in 8 bytes, then the answer with the excerpts that it shows. */
export function packHide(person: string, state: AnswerState): Buffer {
  return Buffer.concat([personKey(person), packState(state)])
}

/** The reverse of `packHide`: `isBy` tells whether it is that person; null for bytes that are none. */
export function unpackHide(bytes: Buffer): { readonly isBy: (person: string) => boolean; readonly state: AnswerState } | null {
  const [key, state] = [bytes.subarray(0, keyBytes), unpackState(bytes.subarray(keyBytes))]
  return state === null ? null : { isBy: (person) => personKey(person).equals(key), state }
}

const keyBytes = 8
const personKey = (person: string): Buffer => createHash('sha256').update(person).digest().subarray(0, keyBytes)

/** A UUID in 16 bytes, then the number of the group that its list began with. */
export function packGap(id: string, first: number): Buffer {
  return Buffer.concat([packId(id), packNumber(first)])
}

/** The reverse of `packGap`; null for bytes that are none. */
export function unpackGap(bytes: Buffer): { readonly id: string; readonly first: number } | null {
  return bytes.length === 20 ? { id: unpackId(bytes), first: bytes.readUInt32BE(16) } : null
}

export const packId = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

export function unpackId(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

/** What the buttons of a change of a followed source carry. @param id the change's */
export const changeTokens = (seal: Seal, id: string): { readonly accept: string; readonly refuse: string } => ({
  accept: seal.close('accept', packId(id)),
  refuse: seal.close('refuse', packId(id)),
})

export function packNumber(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(number)
  return bytes
}

export const unpackNumber = (bytes: Buffer): number => bytes.readUInt32BE(0)
