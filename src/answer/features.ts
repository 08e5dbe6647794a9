import type { Token } from '../search/analysis.js'
import { align, closeness } from './alignment.js'
import type { Question, QuestionTerm } from './question.js'

/** A set of terms, as far as it is asked. */
export type Terms = Pick<ReadonlySet<string>, 'has'>

/** What is known of a candidate sentence before it is scored. */
export interface CandidateView {
  readonly text: string
  /** All its words in order, small ones too, in the form in which terms are compared. */
  readonly words: readonly string[]
  /** How far it holds the kind of thing asked for, 0 to 1; null where that cannot be told. */
  readonly kind: number | null
  /** How many words it has. */
  readonly length: number
  /** Those of its words that the question holds too. */
  readonly shared: readonly Token[]
  /** Terms of the sentences right before and after it in the passage. */
  readonly neighbours: Terms
  readonly passage: Terms
  /** Terms of the headings and the document's title. */
  readonly headings: Terms
  /** Place among the passage's sentences, from 0. */
  readonly place: number
  /** It takes in the next sentence, which holds what the first lacks. */
  readonly extended: boolean
  /** BM25 of the passage, and of the best passage of this search. */
  readonly score: number
  readonly bestScore: number
  /** Null where meaning does not count. */
  readonly nearness: CandidateNearness | null
}

/** Cosines with the question, -1 to 1. */
export interface CandidateNearness {
  /** Of the nearest of its sentences, and of the passage's. */
  readonly sentence: number
  readonly passage: number
  /** Of the nearest sentence of all candidates. */
  readonly best: number
}

/** The named evidence for a candidate; each about 0 to 1. What they mean is written in docs/ARCHITECTURE.md. */
export const featureNames = [
  'sentenceCoverage',
  'neighbourCoverage',
  'passageCoverage',
  'headingCoverage',
  'searchScore',
  'searchShare',
  'isBestPassage',
  'pairs',
  'order',
  'density',
  'length',
  'opening',
  'kindPresent',
  'kindAbsent',
  'rarestTerm',
  'extended',
  'defines',
  'subsequence',
  'run',
  'bigrams',
  'closeness',
  'matched',
  'missing',
  'matchedWeight',
  'passageMissing',
  'passageMissingWeight',
  'worstMissing',
  'otherYear',
  'nearness',
  'passageNearness',
  'nearnessShare',
  'wordlessCoverage',
  'wordlessSearchShare',
  'wordlessNearness',
  'wordlessNearnessShare',
  'wordlessPassageNearness',
] as const

export type FeatureName = (typeof featureNames)[number]
export type Features = Readonly<Record<FeatureName, number>>
/** What a candidate's evidence says once more, the louder the less of the question any candidate says in its words. */
const wordless = {
  wordlessCoverage: 'sentenceCoverage',
  wordlessSearchShare: 'searchShare',
  wordlessNearness: 'nearness',
  wordlessNearnessShare: 'nearnessShare',
  wordlessPassageNearness: 'passageNearness',
} as const
type OwnFeatures = Omit<Features, keyof typeof wordless>

/** BM25 can reach about 2.2 times the sum of the idf; measured, see docs/ARCHITECTURE.md. */
const bm25Ceiling = 2.2
/** What a term counts that had to be put right. */
const correctedShare = 0.9
/** A pair of question words counts as together in a sentence within this many words. */
const pairReach = 4
/** What counts as much: so many words, and the weight of so many that no passage holds. */
const ample = { words: 6, weights: 3 }

/** The evidence for each candidate of a question. */
export function featuresOfAll(question: Question, views: readonly CandidateView[]): Features[] {
  const own = views.map((view) => featuresOf(question, view))
  const unsaid = 1 - Math.max(0, ...own.map(({ sentenceCoverage }) => sentenceCoverage))
  return own.map((features) => {
    const louder = Object.entries(wordless).map(([name, of]) => [name, unsaid * features[of]])
    return { ...features, ...(Object.fromEntries(louder) as Record<keyof typeof wordless, number>) }
  })
}

function featuresOf(question: Question, view: CandidateView): OwnFeatures {
  const { kind, length, shared, nearness } = view
  const places = placesOf(shared)
  const coverage = coverageOf(question, places, view)
  const { pairs, order } = pairEvidence(question, places)
  const rarest = question.terms.reduce<QuestionTerm | undefined>((best, t) => (best && best.weight >= t.weight ? best : t), undefined)
  return {
    sentenceCoverage: coverage.sentence,
    neighbourCoverage: coverage.neighbours,
    passageCoverage: coverage.passage,
    headingCoverage: coverage.headings,
    searchScore: question.weight === 0 ? 0 : Math.min(1.5, view.score / (bm25Ceiling * question.weight)),
    searchShare: view.bestScore === 0 ? 0 : view.score / view.bestScore,
    isBestPassage: view.score === view.bestScore ? 1 : 0,
    pairs,
    order,
    density: length === 0 ? 0 : shared.length / (length + 4),
    length: Math.min(1.5, Math.log1p(length) / 4),
    opening: view.place === 0 ? 1 : 0,
    kindPresent: kind ?? 0,
    kindAbsent: kind === 0 ? 1 : 0,
    rarestTerm: rarest && places.has(rarest.term) ? 1 : 0,
    extended: view.extended ? 1 : 0,
    defines: question.kind === 'definition' ? (kind ?? 0) : 0,
    ...align(question.words, view.words),
    closeness: closeness(places),
    ...countsOf(question, places, view),
    otherYear: otherYear(question.mended, view.text),
    nearness: nearness?.sentence ?? 0,
    passageNearness: nearness?.passage ?? 0,
    nearnessShare: nearness ? nearness.sentence - nearness.best : 0,
  }
}

/** Where each term stands, in words. */
function placesOf(tokens: readonly Token[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const { term, position } of tokens) {
    const known = places.get(term)
    if (known) known.push(position)
    else places.set(term, [position])
  }
  return places
}

/** Which shares of the question's weight stand in the sentence, only beside it, only elsewhere in its passage, only above that. */
function coverageOf(question: Question, inSentence: Terms, view: CandidateView) {
  const found = { sentence: 0, neighbours: 0, passage: 0, headings: 0 }
  if (question.weight === 0) return found
  for (const { term, weight, corrected } of question.terms) {
    const counted = weight * (corrected ? correctedShare : 1)
    const inPassage = view.passage.has(term)
    if (inSentence.has(term)) found.sentence += counted
    else if (view.neighbours.has(term)) found.neighbours += counted
    else if (inPassage) found.passage += counted
    if (!inPassage && view.headings.has(term)) found.headings += counted
  }
  return {
    sentence: found.sentence / question.weight,
    neighbours: found.neighbours / question.weight,
    passage: found.passage / question.weight,
    headings: found.headings / question.weight,
  }
}

/** How many neighbouring words of the question stand close together in the sentence too, weighted by idf, and in the same order. */
function pairEvidence(question: Question, places: ReadonlyMap<string, readonly number[]>): { pairs: number; order: number } {
  // Most sentences hold one word of the question, or none.
  if (places.size < 2) return { pairs: 0, order: 0 }
  let all = 0
  let close = 0
  let ordered = 0
  question.terms.forEach((right, i) => {
    const left = question.terms[i - 1]
    if (!left) return
    const weight = Math.min(left.weight, right.weight)
    all += weight
    const gaps = (places.get(left.term) ?? []).flatMap((a) => (places.get(right.term) ?? []).map((b) => b - a))
    if (gaps.some((gap) => gap !== 0 && Math.abs(gap) <= pairReach)) close += weight
    if (gaps.some((gap) => gap > 0 && gap <= pairReach)) ordered += weight
  })
  return all === 0 ? { pairs: 0, order: 0 } : { pairs: close / all, order: ordered / all }
}

/** What stands in the sentence and what is missing, counted and not as a share: of a short question little is needed for all of it. */
function countsOf(question: Question, inSentence: Terms, { passage, headings }: CandidateView) {
  const matched = question.terms.filter(({ term }) => inSentence.has(term))
  const absent = question.terms.filter(({ term }) => !inSentence.has(term) && !passage.has(term) && !headings.has(term))
  return {
    matched: matched.length / ample.words,
    missing: (question.terms.length - matched.length) / ample.words,
    matchedWeight: weightOf(matched) / (ample.weights * question.mostWeight),
    passageMissing: absent.length / ample.words,
    passageMissingWeight: weightOf(absent) / (ample.weights * question.mostWeight),
    worstMissing: Math.max(0, ...absent.map(({ weight }) => weight)) / question.mostWeight,
  }
}

const weightOf = (terms: readonly QuestionTerm[]): number => terms.reduce((sum, { weight }) => sum + weight, 0)

const year = /\b(?:1\d|20)\d{2}\b/g

/** The question names a year that the sentence does not: 1 where it names another, 0.5 where it names none. */
function otherYear(question: string, sentence: string): number {
  const asked: readonly string[] = question.match(year) ?? []
  if (asked.length === 0) return 0
  const said: readonly string[] = sentence.match(year) ?? []
  return said.some((one) => asked.includes(one)) ? 0 : said.length > 0 ? 1 : 0.5
}
