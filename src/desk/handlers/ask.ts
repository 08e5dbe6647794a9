import { withTopic } from '../../answer/question/follow-up.js'
import { type Answer, isAnswer } from '../../contract/reply.js'
import type { AskRequest } from '../../contract/request.js'
import { keepGap } from '../../gaps/keep-gap.js'
import { formatSubject } from '../../i18n/words.js'
import type { Memory } from '../../store/memory.js'
import { pageOf, stateOf } from '../answer-page.js'
import type { Handler, HandlerDeps } from './handler.js'

/** Answers a question; what got no answer is kept as a gap. */
export function createAsk({ answerer, conversations, memory, seal, log }: HandlerDeps): Handler<AskRequest> {
  return async (request) => {
    const { platform, id, thread, earlier, overheard } = request
    const replied = earlier && withTopic(earlier.question, earlier.topic)
    const before = replied ?? (thread === undefined ? undefined : conversations.lastIn(thread))
    const reasoned = await answerer.answer(request.text, before)
    const { answer, topic } = reasoned
    const { question, status, confidence } = answer
    // People who talk with each other need not be told that the desk knows nothing.
    if (overheard && status === 'none') return null
    // A question that leans on another carries that one's subject further on.
    const person = topic === null ? request.person : undefined
    if (question !== '') conversations.remember(withTopic(question, topic), thread, person)
    if (!isAnswer(status)) keepGap(memory, request, status, question)
    keepTally(memory, request, answer)
    log.info({ platform, id, status, confidence }, 'question answered')
    return { kind: 'answer', answer, page: pageOf(seal, stateOf(reasoned), answer, 0, topic) }
  }
}

/** Beside the answer, which does not wait for it. */
function keepTally(memory: Memory | null, { platform, channel }: AskRequest, { status, question, excerpts }: Answer): void {
  const [first] = excerpts
  const subject = isAnswer(status) && first ? formatSubject(first) : null
  if (question !== '') memory?.tally({ hour: new Date(), platform, channel: channel ?? null, status, subject })
}
