import { randomUUID } from 'node:crypto'
import type { Came } from '../contract/request.js'
import type { GapReason } from '../records/gap.js'
import type { Memory } from '../store/memory.js'
import { maskPersonal } from './mask/mask.js'

/** Keep a question that got no answer, without what could tell of a person. Nobody waits for it. */
export function keepGap(memory: Memory | null, { platform, channel, person, answerTo }: Came, reason: GapReason, asked: string): void {
  const question = maskPersonal(asked)
  if (memory === null || question === '') return
  const who = { channel: channel ?? null, person: person ?? null, answerTo: answerTo ?? null }
  void memory.recordGap({ id: randomUUID(), platform, ...who, at: new Date(), reason, question })
}
