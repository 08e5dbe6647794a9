import { withTopic } from '../../answer/question/follow-up.js'
import { type Answer, isAnswer } from '../../contract/reply.js'
import type { AskRequest } from '../../contract/request.js'
import { keepGap } from '../../gaps/keep-gap.js'
import { formatSubject, wordsBack } from '../../i18n/words.js'
import type { Memory } from '../../store/memory.js'
import { pageOf, stateOf } from '../answer-page.js'
import type { Handler, HandlerDeps } from './handler.js'
import { canPassOn } from './pass-on.js'

/** Answers a question; what got no answer is kept as a gap. What is no question to look up gets one line. */
export function createAsk({ answerer, conversations, memory, platforms, seal, log }: HandlerDeps): Handler<AskRequest> {
  return async (request, say) => {
    const { platform, id, thread, person, earlier, overheard, unasked } = request
    const replied = earlier && withTopic(earlier.question, earlier.topic)
    const before = replied ?? (thread === undefined ? undefined : await conversations.lastIn(thread))
    const aside = answerer.aside(request.text, before)
    if (aside !== null) {
      // People who talk with each other talk on.
      if (overheard || unasked) return null
      // What follows in the thread is for the desk, and has nothing to carry on yet.
      if (before === undefined) conversations.remember({ question: '', thread, person, alone: false })
      log.info({ platform, id, aside: aside.kind }, 'answered without a search')
      const back = wordsBack(aside, say)
      return { kind: 'notice', text: back.asideLine(aside, answerer.samples(back.language)[0]) }
    }
    const reasoned = await answerer.answer(request.text, before)
    const { answer, topic } = reasoned
    const { question, status, confidence } = answer
    // People who talk with each other need not be told that the desk knows nothing.
    if (overheard && status === 'none') return null
    const isSilent = unasked === true && !isAnswer(status)
    // A question that leans on another carries that one's subject further on.
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
