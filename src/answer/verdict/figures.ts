import { english } from '../../languages/en/index.js'
import type { AnswerType } from '../../languages/language.js'
import type { Candidate } from '../candidates/candidate.js'
import { countriesIn } from '../candidates/named.js'
import type { Question } from '../question/question.js'

/** A question, and the candidate whose figures may count something else. */
interface Counted {
  readonly question: Question
  readonly best: { readonly candidate: Candidate }
}

/**
 * Whether no figure counts exactly what was asked for: "Kenyan officers", if a sentence counts officers and does not say of which country.
 */
export function figureOfMore({ question, best: { candidate } }: Counted): boolean {
  if (question.answerType !== 'number') return false
  const counted = english.questions.countedIn(question.corrected).toLowerCase().split(/\s+/)
  const things = question.terms.filter(({ typed }) =>
    typed
      .toLowerCase()
      .split(/\s+/)
      .some((word) => counted.includes(word)),
  )
  const thing = things.at(-1)
  const narrowing = things.slice(0, -1)
  if (thing === undefined || narrowing.length === 0) return false
  const { tokens, hit } = candidate
  // What is no count, such as a day, is blank here.
  const text = english.values.withoutNamingNumbers(hit.passage.text)
  const figures = tokens.filter(
    (n) =>
      /^\d/.test(n.term) &&
      text[n.start] !== ' ' &&
      tokens.some(({ term, position }) => term === thing.term && position > n.position && position - n.position <= 4),
  )
  const isWhole = (start: number): boolean => {
    const sentence = hit.passage.sentences.find((one) => one.start <= start && start < one.end)
    if (!sentence) return true
    const said = new Set(tokens.flatMap((t) => (t.start >= sentence.start && t.start < sentence.end ? t.term : [])))
    return narrowing.every(({ term, synonyms }) => said.has(term) || synonyms.some((one) => said.has(one)))
  }
  return figures.length > 0 && !figures.some(({ start }) => isWhole(start))
}

const figured: ReadonlySet<AnswerType> = new Set<AnswerType>(['number', 'money'])

/**
 * Whether each figure of a passage belongs to another country than the question names. An example is Sierra Leone in "Bangladesh offered 1,500, and
 * Sierra Leone also made an offer".
 */
export function figureOfAnother({ question, best: { candidate } }: Counted): boolean {
  if (!figured.has(question.answerType)) return false
  const asked = countriesIn(question.corrected)
  const text = english.values.withoutNamingNumbers(candidate.hit.passage.text)
  const clauses = english.claims.clausesOf(text).map((words) => {
    const named = countriesIn(words)
    return {
      isAsked: named.some((name) => asked.includes(name)),
      ofAnother: named.some((name) => !asked.includes(name)),
      holdsFigure: english.values.numbers(words).length > 0,
    }
  })
  const figures = clauses.filter(({ holdsFigure }) => holdsFigure)
  return clauses.some(({ isAsked }) => isAsked) && figures.length > 0 && figures.every(({ isAsked, ofAnother }) => ofAnother && !isAsked)
}
