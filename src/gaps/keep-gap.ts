import { randomUUID } from 'node:crypto'
import { cleanQuestion } from '../answer/question/clean.js'
import type { Came } from '../contract/request.js'
import type { GapReason } from '../records/gap.js'
import { mask } from '../records/mask/mask.js'
import type { Memory } from '../store/memory.js'

/** Keep a question that got no answer, without what could tell of a person. Nobody waits for it. */
export function keepGap(memory: Memory | null, { platform, channel, person, answerTo }: Came, reason: GapReason, asked: string): void {
  const question = maskPersonal(asked)
  if (memory === null || question === '') return
  const who = { channel: channel ?? null, person: person ?? null, answerTo: answerTo ?? null }
  void memory.recordGap({ id: randomUUID(), platform, ...who, at: new Date(), reason, question })
}

/**
 * A question as it may be kept: without control characters, mentions, and whatever looks like an e-mail address, a telephone number or a
 * token.
 * @example maskPersonal('call +509 3712 3456 or ana@port.example') // 'call [number] or [e-mail]'
 */
export function maskPersonal(question: string): string {
  return mask(cleanQuestion(question))
}
