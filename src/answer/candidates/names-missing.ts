import { english } from '../../languages/en/index.js'
import { alwaysCapital } from '../question/always-capital.js'
import type { Question, QuestionTerm } from '../question/question.js'
import type { Candidate } from './candidate.js'
import { isCountrys } from './named.js'

/** So many last letters may differ between a country and its people: "Bahamas", "Bahamian". */
const endingLength = 3
const leastShared = 4

/**
 * The names that a question is about and that a candidate's passage, headings and title do not hold. The "Ethiopia" of "in Ethiopia" is only a place, and
 * the "African" of "which African countries" a kind. Neither is looked for.
 * @param candidates all that were found, which show what is written as a name
 * @example namesMissing(question, best, candidates)
 */
export function namesMissing(question: Question, { present }: Candidate, candidates: readonly Candidate[]): readonly QuestionTerm[] {
  const found = candidates.map(({ tokens, hit }) => ({ tokens, text: hit.passage.text }))
  return question.terms.filter(
    (term) =>
      !(term.unknown || isHeld(term, present) || isSetting(question, term)) &&
      isTyped(question, term) &&
      (term.name || isCountrys(term.typed) || alwaysCapital(term.term, found)),
  )
}

function isHeld({ term, others, synonyms }: QuestionTerm, present: ReadonlySet<string>): boolean {
  const stem = stemOf(term)
  return [term, ...others, ...synonyms].some((one) => present.has(one)) || [...present].some((one) => one.startsWith(stem))
}

const stemOf = (name: string): string => name.slice(0, Math.max(leastShared, name.length - endingLength)).toLowerCase()

/** A lexicon may make "Haitian National Police", a name, of "police haïtienne", which is none. */
const isTyped = ({ language, original }: Question, { typed }: QuestionTerm): boolean =>
  language === 'en' || original.toLowerCase().includes(stemOf(typed))

function isSetting({ corrected }: Question, { typed }: QuestionTerm): boolean {
  const at = corrected.toLowerCase().indexOf(typed.toLowerCase())
  const before = corrected.slice(0, Math.max(0, at))
  return english.names.endsWithPlaceWord(before) || english.questions.endsAskingKind(before)
}
