import { withTopic } from '../../answer/question/follow-up.js'
import { type Answer, isAnswer } from '../../contract/reply.js'
import type { AskRequest } from '../../contract/request.js'
import { keepGap } from '../../gaps/keep-gap.js'
import { formatSubject, wordsBack } from '../../i18n/words.js'
import type { Memory } from '../../store/memory.js'
import { pageOf, stateOf } from '../answer-page.js'
import type { Handler, HandlerDeps } from './handler.js'
import { canPassOn } from './pass-on.js'

/** Answers a question, and keeps one without an answer as a gap. A text that is no question to look up gets one line. */
export function createAsk({ answerer, conversations, memory, platforms, seal, log }: HandlerDeps): Handler<AskRequest> {
  return async (request, say) => {
    const { platform, id, thread, person, earlier, overheard, unasked } = request
    const replied = earlier && withTopic(earlier.question, earlier.topic)
    const before = replied ?? (thread === undefined ? undefined : await conversations.lastIn(thread))
    const aside = answerer.aside(request.text, before)
    if (aside !== null) {
      // The desk does not interrupt people who talk with each other.
      if (overheard || unasked) return null
      // The next messages in the thread are for the desk, and have nothing to carry over yet.
      if (before === undefined) conversations.remember({ question: '', thread, person, alone: false })
      log.info({ platform, id, aside: aside.kind }, 'answered without a search')
      const back = wordsBack(aside, say)
      return { kind: 'notice', text: back.asideLine(aside, answerer.samples(back.language)[0]) }
    }
    const reasoned = await answerer.answer(request.text, before)
    const { answer, topic } = reasoned
    const { question, status, confidence } = answer
    // To people who talk with each other, the desk need not say that it knows nothing.
    if (overheard && status === 'none') return null
    const isSilent = unasked === true && !isAnswer(status)
    // A follow-up carries the subject of the question before to the next one.
    if (question !== '' && !isSilent)
      conversations.remember({ question: reasoned.decision.question.original, thread, person, alone: topic === null })
    // What no file has answered yet may stand in one that is still to be read.
    if (!isAnswer(status) && answer.reading === undefined) keepGap(memory, request, status, question)
    keepTally(memory, request, answer, answerer.languageOf(request.text, request.locale))
    log.info({ platform, id, status, confidence }, 'question answered')
    if (isSilent) return null
    const offered = { person: await canPassOn(memory, platforms, request, status), hiddenBy: unasked ? (person ?? null) : null }
    return { kind: 'answer', answer, page: pageOf(seal, stateOf(reasoned, unasked), answer, 0, topic, offered) }
  }
}

/** Beside the answer, which does not wait for it. */
function keepTally(
  memory: Memory | null,
  { platform, channel }: AskRequest,
  { status, question, excerpts }: Answer,
  language: string,
): void {
  const [first] = excerpts
  const subject = isAnswer(status) && first ? formatSubject(first) : null
  if (question !== '') memory?.tally({ hour: new Date(), platform, channel: channel ?? null, status, subject, language })
}
