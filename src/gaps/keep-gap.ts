import { randomUUID } from 'node:crypto'
import { cleanQuestion } from '../answer/question/clean.js'
import type { Came } from '../contract/request.js'
import type { Gap, GapReason } from '../records/gap.js'
import { mask } from '../records/mask/mask.js'
import type { Memory } from '../store/memory.js'

/** Keep a question that got no answer, without anything that could identify a person. Nobody waits for it. */
export function keepGap(memory: Memory | null, came: Came, reason: GapReason, asked: string): void {
  const question = maskPersonal(asked)
  if (memory === null || question === '') return
  void memory.recordGap(makeGap(randomUUID(), came, reason, question))
}

/** Makes a gap from something that somebody did. @param question masked */
export function makeGap(
  id: string,
  { platform, channel, server, person, answerTo, message }: Came,
  reason: GapReason,
  question: string,
): Gap {
  return {
    ...{ id, platform, channel: channel ?? null, person: person ?? null, answerTo: answerTo ?? null, at: new Date(), reason, question },
    ...(server === undefined ? {} : { server }),
    ...(message === undefined ? {} : { message }),
  }
}

/**
 * A question as it may be kept: without control characters, mentions, and whatever looks like an e-mail address, a telephone number or a
 * token.
 * @example maskPersonal('call +509 3712 3456 or ana@port.example') // 'call [number] or [e-mail]'
 */
export function maskPersonal(question: string): string {
  return mask(cleanQuestion(question))
}
