import type { ReadTag } from '../../languages/detect.js'
import { english } from '../../languages/en/index.js'
import { isGlossed } from '../../languages/glossed-language.js'
import type { AnswerType } from '../../languages/language.js'
import { memo } from '../../lib/memo.js'
import type { Question } from '../question/question.js'

const { claims } = english
const fatesIn = memo(claims.fatesIn)

/** What of a question decides whether a sentence misses its point. */
type Asked = Pick<Question, 'answerType' | 'corrected' | 'asksOfPast'>

/** One way to miss the point of a question. */
interface Miss {
  /** What it costs, in points of the score: 2 makes a candidate seven times less likely to be right (e²). */
  readonly loss: number
  readonly test: (question: Asked, sentence: string) => boolean
}

/** A sentence that only says that nothing is known holds none of these types. */
const toldTypes: ReadonlySet<AnswerType> = new Set<AnswerType>(['number', 'money', 'time', 'duration'])

/** Somebody holds an office, or bears a name, for a time. */
const heldTypes: ReadonlySet<AnswerType> = new Set<AnswerType>(['person', 'name', 'definition'])

/** What was planned may have become another figure or another day; the rest of a plan may still tell what was done. */
const plannedTypes: ReadonlySet<AnswerType> = new Set<AnswerType>(['number', 'money', 'time'])

/** Whether a question asks how many or when, of what was done, and the sentence only tells what was planned. */
export function tellsOnlyPlans({ answerType, corrected, asksOfPast }: Asked, sentence: string): boolean {
  return plannedTypes.has(answerType) && claims.onlyPlans(corrected, asksOfPast, sentence)
}

const misses: readonly Miss[] = [
  { loss: 2, test: ({ answerType, corrected }, sentence) => answerType === 'number' && countsOthers(corrected, sentence) },
  { loss: 3, test: ({ answerType }, sentence) => toldTypes.has(answerType) && claims.tellsOfIgnoranceAlone(sentence) },
  { loss: 1, test: ({ answerType }, sentence) => answerType === 'person' && claims.tellsOfIgnoranceAlone(sentence) },
  { loss: 2, test: ({ corrected }, sentence) => claims.ranksOtherwise(corrected, sentence) },
  { loss: 2, test: ({ answerType, corrected }, sentence) => answerType === 'person' && claims.missingRelation(corrected, sentence) },
  { loss: 2, test: tellsOnlyPlans },
  {
    loss: 2,
    test: ({ answerType, asksOfPast, corrected }, sentence) =>
      heldTypes.has(answerType) && !asksOfPast && claims.onlyFormer(corrected, sentence),
  },
  { loss: 1, test: ({ answerType, corrected }, sentence) => answerType === 'time' && claims.datesAnAspect(corrected, sentence) },
]

/**
 * What a sentence loses because it misses the point of a question. Its figure may count something else. It may only say that nothing is known. It may
 * be about the second and not the first. It may date a part of the thing, and not the thing.
 * @returns points of the score; 0 for most sentences
 */
export const lossTest =
  (question: Asked): ((sentence: string) => number) =>
  (sentence) =>
    misses.reduce((sum, { loss, test }) => (test(question, sentence) ? sum + loss : sum), 0)

/** What an excerpt loses that stands in a language which is neither the question's nor English, in points of the score. */
const strangeLoss = 3

/** What one gains that stands in the question's own language. */
const ownGain = 0.5

/** What an excerpt loses by its language: if several say the same, people see one that they can read. */
export const languageLoss = (document: string, question: ReadTag): number =>
  !isGlossed(document) ? 0 : document === question ? -ownGain : strangeLoss

/** Whether a sentence counts people with another fate: the dead, if the question asks for the wounded or for all. */
export function countsOthers(question: string, sentence: string): boolean {
  const [asked, said] = [fatesIn(question), fatesIn(sentence)]
  return !claims.countsNobody(question) && said.size > 0 && ![...said].some((fate) => asked.has(fate))
}
