import { randomUUID } from 'node:crypto'
import { cleanQuestion } from '../answer/question/question.js'
import type { Came } from '../contract/request.js'
import type { GapReason } from '../records/gap.js'
import type { Memory } from '../store/memory.js'

/** Keep a question that got no answer, without what could tell of a person. Nobody waits for it. */
export function keepGap(memory: Memory | null, { platform, channel, person, answerTo }: Came, reason: GapReason, asked: string): void {
  const question = maskPersonal(asked)
  if (memory === null || question === '') return
  const who = { channel: channel ?? null, person: person ?? null, answerTo: answerTo ?? null }
  void memory.recordGap({ id: randomUUID(), platform, ...who, at: new Date(), reason, question })
}

/** What is taken out of a question before it is kept. The order matters: a later pattern would take half of what an earlier one takes. */
const personal: readonly (readonly [RegExp, string])[] = [
  // Slack's and Discord's tokens, keys with a well-known beginning, and long runs of letters and digits that are no word.
  [/\b(?:xox[a-z]-|xapp-|sk-|ghp_|github_pat_|AKIA|eyJ)[\w.-]{6,}/gi, '[token]'],
  [/\b(?=[\w-]*\d)(?=[\w-]*\p{L})[\w-]{24,}(?:\.[\w-]{4,})*\b/gu, '[token]'],
  [/[^\s@<>()[\]]+@[^\s@<>()[\]]+\.[\p{L}\d]{2,}/gu, '[e-mail]'],
  [/<?[@#](?:[!&]?\d{5,}|[UWC][A-Z0-9]{6,})>?/g, '[mention]'],
  [/(?<![\p{L}\p{N}])@[\p{L}\p{N}_.-]{2,}/gu, '[mention]'],
  // Seven digits or more with the signs that telephone numbers have; not years, figures with thousands marks, or resolutions.
  [/(?<![\p{L}\p{N}.,/])(?!\d{4}\s?[-–/]\s?\d{4}(?!\d))(?:\+|00)?\(?\d(?:\)?[\s./-]?\d){6,}(?![\p{L}\p{N}])/gu, '[number]'],
]

/**
 * A question as it may be kept: without control characters, mentions, and whatever looks like an e-mail address, a telephone number or a
 * token.
 * @example maskPersonal('call +509 3712 3456 or ana@port.example') // 'call [number] or [e-mail]'
 */
export function maskPersonal(question: string): string {
  return personal.reduce((text, [pattern, instead]) => text.replace(pattern, instead), cleanQuestion(question))
}
