import type { Status } from '../../contract/reply.js'
import type { Reference } from './reference.js'

/** All that the buttons under an answer need besides the knowledge: what was found, and the words that matched. */
export interface AnswerState {
  readonly status: Status
  /** 0 to 1; kept to 1/255. */
  readonly confidence: number
  /** Which excerpt to begin with, counted from 0. */
  readonly from: number
  /** The question's most important terms, by `termKey`; at most `mostTerms`. */
  readonly terms: readonly number[]
  /** At most `mostReferences`. */
  readonly excerpts: readonly Reference[]
}

/** With these a sealed state takes 94 characters at most. */
export const mostTerms = 6
export const mostReferences = 6
const headBytes = 2
const termBytes = 2
const referenceBytes = 8
/** Behind the first sentence: whether it comes on a later page, then 3 bits for how many sentences. */
const laterBit = 8

/** By their two bits. Buttons of before carry the first three. */
const statuses = ['none', 'related', 'answered', 'likely'] as const satisfies readonly Status[]

/** The state in 2 bytes (status, place, number of terms; confidence), then 2 a term, then 8 a reference. */
export function packState({ status, confidence, from, terms, excerpts }: AnswerState): Buffer {
  const bytes = Buffer.alloc(headBytes + terms.length * termBytes + excerpts.length * referenceBytes)
  bytes.writeUInt8((statuses.indexOf(status) << 6) | (from << 3) | terms.length, 0)
  bytes.writeUInt8(Math.round(confidence * 255), 1)
  let at = headBytes
  for (const term of terms) at = bytes.writeUInt16BE(term, at)
  for (const { passage, version, first, count, later } of excerpts) {
    at = bytes.writeUInt32BE(passage, at)
    at = bytes.writeUInt16BE(version, at)
    at = bytes.writeUInt16BE((first << 4) | (later ? laterBit : 0) | count, at)
  }
  return bytes
}

/** The reverse of `packState`, for bytes whose signature was right; null if another version wrote them. */
export function unpackState(bytes: Buffer): AnswerState | null {
  if (bytes.length < headBytes) return null
  const head = bytes.readUInt8(0)
  const termCount = head & 7
  const rest = bytes.length - headBytes - termCount * termBytes
  if (rest < 0 || rest % referenceBytes !== 0) return null
  const terms = Array.from({ length: termCount }, (_, i) => bytes.readUInt16BE(headBytes + i * termBytes))
  const excerpts = Array.from({ length: rest / referenceBytes }, (_, i): Reference => {
    const at = headBytes + termCount * termBytes + i * referenceBytes
    const sentences = bytes.readUInt16BE(at + 6)
    const key = { first: sentences >> 4, count: sentences & (laterBit - 1), later: (sentences & laterBit) > 0 }
    return { passage: bytes.readUInt32BE(at), version: bytes.readUInt16BE(at + 4), ...key }
  })
  return { status: statuses[head >> 6] as Status, confidence: bytes.readUInt8(1) / 255, from: (head >> 3) & 7, terms, excerpts }
}
