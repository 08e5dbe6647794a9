import { type Answer, type Aside, type Excerpt, isAnswer, type Status, statuses } from '../contract/reply.js'
import type { Embeddings } from '../embeddings/embeddings.js'
import type { ReadTag } from '../languages/detect.js'
import type { Age } from '../lib/age.js'
import type { Log } from '../lib/log.js'
import { createPacer } from '../lib/pace.js'
import type { Library } from '../library/library.js'
import type { SearchIndex } from '../search/index.js'
import { answerFinder } from './candidates/answer-span.js'
import { type Decision, decide } from './decide.js'
import { makeExcerpt, mostExcerpts } from './present/excerpt.js'
import { shownOf } from './present/shown-span.js'
import { sourcesDiffer } from './present/sources-differ.js'
import { newestToTell } from './present/staleness.js'
import { createChecker } from './proof/checker.js'
import { asideOf } from './question/aside.js'
import { cleanQuestion } from './question/clean.js'
import { compares } from './question/definition.js'
import { carryTopic, hasUnknownSubject, lackingIn, withTopic } from './question/follow-up.js'
import { type Question, readQuestion } from './question/question.js'
import { readTime, type TimeAsked } from './question/time.js'
import { languageAsked, understand } from './question/understood.js'
import type { Models } from './ranking/model.js'
import type { Scored } from './ranking/scored.js'
import { headingsIn } from './suggest/made-questions.js'
import { createSuggester } from './suggest/suggestions.js'

/** An answer with the reasoning behind it. */
export interface Reasoned {
  readonly answer: Answer
  /** The words carried over from the earlier question; null if this one is complete. */
  readonly topic: string | null
  readonly decision: Decision
}

type Remarks = Pick<Answer, 'newest' | 'sourcesDiffer'>

/** A decision, the index that it was made on, the words carried over from an earlier question, and whether what was asked is over. */
interface Read {
  readonly decision: Decision
  readonly index: SearchIndex
  readonly topic: string | null
  readonly asksOfPast: boolean
}

/** Answers questions from a library. */
export interface Answerer {
  /** What needs no search, such as a greeting; null for a question. For the parameters see `answer`. */
  aside(typed: string, earlier?: string): Aside | null
  /** The language of a question. @param locale the person's (BCP 47): it decides between two equally likely languages. */
  languageOf(typed: string, locale?: string): ReadTag
  /**
   * Answers a question. It throws for no text, whatever it is.
   * @param typed the question as it came in
   * @param earlier the question before it in the same conversation; it helps only if this one does not stand alone.
   */
  answer(typed: string, earlier?: string): Promise<Reasoned>
  /**
   * The remarks on excerpts that are shown again, as when a reader turns to the next page.
   * @param typed the question as it came in
   * @param topic the words that were carried over from an earlier question; null if there were none.
   */
  remarks(typed: string, topic: string | null, status: Status, excerpts: readonly Excerpt[]): Promise<Remarks>
  /** A few questions in a language that the desk answers, for someone who does not know what to ask. */
  samples(language?: ReadTag): string[]
  /** Do now what the first questions would otherwise wait for. Other work gets its turn. */
  prepare(): Promise<void>
  /** All that may be asked by its name: sample questions, then headings. */
  askable(): string[]
}

export interface AnswererOptions {
  readonly library: Library
  readonly embeddings: Pick<Embeddings, 'read'>
  readonly models: Models
  /** The questions to suggest now where one cannot be answered; general ones first. */
  readonly suggestions: () => readonly string[]
  readonly age: Age
  readonly log: Log
}

/** In a large library most passages are never found. The words of each further passage are worked out when it is found. */
const mostWarmed = 5_000

/** Work out the words of the passages, a few at a time, so that others get their turn. */
async function warmUp(index: SearchIndex): Promise<void> {
  const pause = createPacer()
  let warmed = 0
  for (const document of index.documents()) {
    for (const passage of document.passages) {
      if (++warmed > mostWarmed) return
      index.words({ document, passage })
      await pause()
    }
  }
}

/** How often an answer is made if files change in between. */
const mostTries = 3

/** Whether one reading of a question is an answer, and a surer one than the other. */
const answersSurer = ({ decision: one }: Read, { decision: other }: Read): boolean =>
  isAnswer(one.status) && statuses.indexOf(one.status) < statuses.indexOf(other.status)

/** If the subject of the question is unknown, *answered* becomes *likely*. An excerpt that somebody wrote for this very question stays an answer. */
function lessSure(read: Read): Read {
  const { status, accepted } = read.decision
  if (status !== 'answered' || accepted !== null) return read
  return { ...read, decision: { ...read.decision, status: 'likely', reason: 'nobody knows what its pronoun stands for' } }
}

export function createAnswerer({ library, embeddings, models, suggestions, age, log }: AnswererOptions): Answerer {
  const suggester = createSuggester(
    () => library.index,
    (text, index) => lackingIn(text, index) === undefined && decide(text, index, models).status === 'answered',
    suggestions,
  )

  /** The excerpts that could be proven, and whether a document had to be read again. */
  const prove = async (
    { question, showable, together, status }: Decision,
    index: SearchIndex,
  ): Promise<{ readonly excerpts: Excerpt[]; readonly reloaded: boolean }> => {
    const checker = createChecker(library, log)
    const asked = new Set(question.terms.map((t) => t.term))
    const find = answerFinder(question, index)
    const excerpts: Excerpt[] = []
    for (let from = 0; from < showable.length && excerpts.length < mostExcerpts; from += mostExcerpts) {
      const batch = showable.slice(from, from + mostExcerpts)
      const shown = batch.map(({ candidate: { hit, span } }) => shownOf(hit, span))
      const proven = await checker.check(shown)
      // The other excerpts add to the answer. Without a proof of its own excerpt there is no answer.
      const most = status === 'answered' && proven[0] && from === 0 ? together : mostExcerpts
      shown.forEach((one, i) => {
        const { score } = batch[i] as Scored
        if (proven[i] && i < most && excerpts.length < mostExcerpts)
          excerpts.push(makeExcerpt(one, (term) => asked.has(term), score, index, find))
      })
      if (most === together) break
    }
    return { excerpts, reloaded: checker.reloaded }
  }

  const readAlone = async (text: string, time: TimeAsked, topic: string | null): Promise<Read> => {
    const similarity = await embeddings.read(understand(text, library.index).text)
    const { index } = library
    const decision = decide(text, index, models, time, similarity)
    return { decision, index, topic, asksOfPast: decision.question.asksOfPast }
  }
  /** Decide alone or, if the question depends on an earlier one, together with its subject. */
  const read = async (typed: string, earlier: string | undefined, time: TimeAsked): Promise<Read> => {
    const alone = await readAlone(typed, time, null)
    const followUp = earlier === undefined ? null : carryTopic(typed, earlier, alone.index)
    if (followUp === null) return hasUnknownSubject(typed, alone.index) ? lessSure(alone) : alone
    if (!followUp.needed && alone.decision.status === 'answered') return alone
    const together = { ...(await readAlone(followUp.text, time, followUp.topic)), asksOfPast: followUp.asksOfPast }
    return followUp.needed || answersSurer(together, alone) ? together : alone
  }

  const timeOf = (typed: string): Promise<TimeAsked> => readTime(understand(typed, library.index).text, age.now())
  const remarksOn = (
    { corrected, asksOfPast }: Pick<Question, 'corrected' | 'asksOfPast'>,
    { newest, days }: TimeAsked,
    status: Status,
    excerpts: readonly Excerpt[],
  ): Remarks => ({
    // What is no answer need not be new.
    newest: isAnswer(status)
      ? newestToTell(excerpts, age, { asksOfPast, compares: compares(corrected), newest, until: days?.until ?? null })
      : null,
    sourcesDiffer: isAnswer(status) && sourcesDiffer(corrected, excerpts, library.index.vocabulary),
  })

  return {
    languageOf: (typed, locale) => languageAsked(typed, library.index, locale),
    aside: (typed, earlier) => asideOf(typed, earlier, library.index),
    async remarks(typed, topic, status, excerpts) {
      const [alone, together] = [typed, withTopic(typed, topic)].map((text) => readQuestion(text, library.index)) as [Question, Question]
      const asksOfPast = alone.asksOfPast || together.asksOfPast
      return remarksOn({ ...together, asksOfPast }, await timeOf(typed), status, excerpts)
    },
    async answer(typed, earlier) {
      await library.recover()
      const { reading } = library
      const time = await timeOf(typed)
      let made = await read(typed, earlier, time)
      let proven = await prove(made.decision, made.index)
      for (let tries = 1; proven.reloaded && tries < mostTries; tries++) {
        made = await read(typed, earlier, time)
        proven = await prove(made.decision, made.index)
      }
      const { decision, topic, asksOfPast } = made
      const best = decision.ranked[0]?.candidate.hit.passage.id
      // An answer whose own excerpt could not be proven is none.
      const isProven = decision.status === 'none' || proven.excerpts[0]?.passage === best
      const status = isProven ? decision.status : proven.excerpts.length === 0 ? 'none' : 'related'
      const excerpts = status === 'none' ? [] : proven.excerpts
      const answer: Answer = {
        question: cleanQuestion(typed),
        status,
        confidence: Math.round(decision.confidence * 1000) / 1000,
        mode: decision.byEmbeddings ? 'embeddings' : 'words',
        excerpts,
        ...remarksOn({ ...decision.question, asksOfPast }, time, status, excerpts),
        suggestions: isAnswer(status) ? [] : suggester.near(decision.question, decision.ranked[0]?.candidate.present ?? new Set()),
        ...(reading && { reading }),
      }
      return { answer, topic, decision }
    },
    samples: (language = 'en') => suggester.near({ ...decide('', library.index, models).question, language }, new Set()),
    async prepare() {
      await suggester.prepare()
      await warmUp(library.index)
    },
    askable: () => [...new Set([...suggester.bank(), ...headingsIn(library.index)])],
  }
}
