import type { Token } from '../../search/analysis.js'
import type { CandidateView, Terms } from '../candidates/candidate.js'
import type { Question } from '../question/question.js'

/** At which words each shared term stands. */
export type Places = ReadonlyMap<string, readonly number[]>

export function placesOf(tokens: readonly Token[]): Places {
  const places = new Map<string, number[]>()
  for (const { term, position } of tokens) {
    const known = places.get(term)
    if (known) known.push(position)
    else places.set(term, [position])
  }
  return places
}

/** Which shares of the question's weight stand in the sentence, only beside it, only elsewhere in its passage, only above that; and above it in any case. */
export interface Coverage {
  readonly sentence: number
  readonly neighbours: number
  readonly passage: number
  readonly headings: number
  readonly inHeadings: number
}

/** What a term counts that had to be corrected. */
const correctedShare = 0.9

export function coverageOf(question: Question, inSentence: Terms, view: CandidateView): Coverage {
  const found = { sentence: 0, neighbours: 0, passage: 0, headings: 0, inHeadings: 0 }
  if (question.weight === 0) return found
  for (const { term, weight, corrected } of question.terms) {
    const share = weight * (corrected ? correctedShare : 1)
    const inPassage = view.passage.has(term)
    if (inSentence.has(term)) found.sentence += share
    else if (view.neighbours.has(term)) found.neighbours += share
    else if (inPassage) found.passage += share
    if (!view.headings.has(term)) continue
    found.inHeadings += share
    if (!inPassage) found.headings += share
  }
  return {
    sentence: found.sentence / question.weight,
    neighbours: found.neighbours / question.weight,
    passage: found.passage / question.weight,
    headings: found.headings / question.weight,
    inHeadings: found.inHeadings / question.weight,
  }
}

/** Which shares of the question's weight stand by a synonym only: in the sentence, and only elsewhere in its passage. */
export function synonymCoverage(question: Question, inSentence: Terms, view: CandidateView): { sentence: number; passage: number } {
  const found = { sentence: 0, passage: 0 }
  for (const { term, weight, synonyms } of question.terms) {
    if (synonyms.length === 0 || inSentence.has(term)) continue
    if (synonyms.some((one) => view.terms.has(one))) found.sentence += weight / question.weight
    else if (!view.passage.has(term) && synonyms.some((one) => view.passage.has(one))) found.passage += weight / question.weight
  }
  return found
}
