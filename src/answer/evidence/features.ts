import type { Token } from '../../search/analysis.js'
import type { Question, QuestionTerm } from '../question/question.js'
import { align, closeness } from './alignment.js'

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
  /** Its terms. */
  readonly terms: Terms
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
  /** Null where embeddings do not count. */
  readonly similarity: CandidateSimilarity | null
  /** How like the question is to the likest of those that its passage answers: by words (see same-question.ts), and in meaning (a cosine). */
  readonly asked: { readonly likeness: number; readonly similarity: number }
}

/** Cosines with the question, -1 to 1. */
export interface CandidateSimilarity {
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
  'headingShare',
  'synonymCoverage',
  'synonymsInPassage',
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
  'otherYear',
  'similarity',
  'passageSimilarity',
  'similarityShare',
  'wordlessCoverage',
  'wordlessSearchShare',
  'wordlessSimilarity',
  'wordlessSimilarityShare',
  'wordlessPassageSimilarity',
  'wordlessSynonyms',
  'askedLikeness',
  'askedSimilarity',
  'wordlessLikestAsked',
  'wordlessNearestAsked',
] as const

export type FeatureName = (typeof featureNames)[number]
export type Features = Readonly<Record<FeatureName, number>>
/** BM25 can reach about 2.2 times the sum of the idf; measured, see docs/ARCHITECTURE.md. */
const bm25Ceiling = 2.2
/** What a term counts that had to be put right. */
const correctedShare = 0.9
/** A pair of question words counts as together in a sentence within this many words. */
const pairReach = 4

/** What of a question is the same for all its candidates. */
interface Asked {
  readonly question: Question
  readonly rarest: string | undefined
  readonly years: readonly string[]
  /** How little of the question any candidate says in its words, 0 to 1. */
  readonly unsaid: number
  /** Of all candidates. */
  readonly bestAsked: CandidateView['asked']
}

/** Where the words of a question stand in a candidate, and which shares of its weight stand where. */
interface Held {
  readonly places: ReadonlyMap<string, readonly number[]>
  readonly coverage: Coverage
}

/** The evidence for each candidate of a question. */
export function featuresOfAll(question: Question, views: readonly CandidateView[]): Features[] {
  const held = views.map((view): Held => {
    const places = placesOf(view.shared)
    return { places, coverage: coverageOf(question, places, view) }
  })
  const rarest = question.terms.reduce<QuestionTerm | undefined>((best, t) => (best && best.weight >= t.weight ? best : t), undefined)
  const unsaid = 1 - Math.max(0, ...held.map(({ coverage }) => coverage.sentence))
  const bestAsked = {
    likeness: Math.max(0, ...views.map(({ asked }) => asked.likeness)),
    similarity: Math.max(0, ...views.map(({ asked }) => asked.similarity)),
  }
  const asked: Asked = { question, rarest: rarest?.term, years: yearsIn(question.corrected), unsaid, bestAsked }
  return views.map((view, i) => featuresOf(asked, view, held[i] as Held))
}

function featuresOf({ question, rarest, years, unsaid, bestAsked }: Asked, view: CandidateView, { places, coverage }: Held): Features {
  const { kind, length, shared, similarity } = view
  const { pairs, order } = pairEvidence(question, places)
  const { subsequence, run, bigrams } = align(question.words, view.words)
  const synonyms = synonymCoverage(question, places, view)
  const searchShare = view.bestScore === 0 ? 0 : view.score / view.bestScore
  const near = similarity?.sentence ?? 0
  const passageSimilarity = similarity?.passage ?? 0
  const similarityShare = similarity ? similarity.sentence - similarity.best : 0
  // Named one by one: this is made for each candidate of each question, and spreading other objects into it takes several times as long.
  return {
    sentenceCoverage: coverage.sentence,
    neighbourCoverage: coverage.neighbours,
    passageCoverage: coverage.passage,
    headingCoverage: coverage.headings,
    headingShare: coverage.inHeadings,
    synonymCoverage: synonyms.sentence,
    synonymsInPassage: synonyms.passage,
    searchScore: question.weight === 0 ? 0 : Math.min(1.5, view.score / (bm25Ceiling * question.weight)),
    searchShare,
    isBestPassage: view.score === view.bestScore ? 1 : 0,
    pairs,
    order,
    density: length === 0 ? 0 : shared.length / (length + 4),
    length: Math.min(1.5, Math.log1p(length) / 4),
    opening: view.place === 0 ? 1 : 0,
    kindPresent: kind ?? 0,
    kindAbsent: kind === 0 ? 1 : 0,
    rarestTerm: rarest !== undefined && places.has(rarest) ? 1 : 0,
    extended: view.extended ? 1 : 0,
    defines: question.answerType === 'definition' ? (kind ?? 0) : 0,
    subsequence,
    run,
    bigrams,
    closeness: closeness(places),
    otherYear: otherYear(years, view.text),
    similarity: near,
    passageSimilarity,
    similarityShare,
    // What a candidate's evidence says once more, the louder the less of the question any candidate says in its words.
    wordlessCoverage: unsaid * coverage.sentence,
    wordlessSearchShare: unsaid * searchShare,
    wordlessSimilarity: unsaid * near,
    wordlessSimilarityShare: unsaid * similarityShare,
    wordlessPassageSimilarity: unsaid * passageSimilarity,
    wordlessSynonyms: unsaid * synonyms.sentence,
    askedLikeness: view.asked.likeness,
    askedSimilarity: view.asked.similarity,
    wordlessLikestAsked: view.asked.likeness > 0 && view.asked.likeness === bestAsked.likeness ? unsaid : 0,
    wordlessNearestAsked: view.asked.similarity > 0 && view.asked.similarity === bestAsked.similarity ? unsaid : 0,
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

/** Which shares of the question's weight stand in the sentence, only beside it, only elsewhere in its passage, only above that; and above it in any case. */
interface Coverage {
  readonly sentence: number
  readonly neighbours: number
  readonly passage: number
  readonly headings: number
  readonly inHeadings: number
}

function coverageOf(question: Question, inSentence: Terms, view: CandidateView): Coverage {
  const found = { sentence: 0, neighbours: 0, passage: 0, headings: 0, inHeadings: 0 }
  if (question.weight === 0) return found
  for (const { term, weight, corrected } of question.terms) {
    const counted = weight * (corrected ? correctedShare : 1)
    const inPassage = view.passage.has(term)
    if (inSentence.has(term)) found.sentence += counted
    else if (view.neighbours.has(term)) found.neighbours += counted
    else if (inPassage) found.passage += counted
    if (!view.headings.has(term)) continue
    found.inHeadings += counted
    if (!inPassage) found.headings += counted
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
function synonymCoverage(question: Question, inSentence: Terms, view: CandidateView): { sentence: number; passage: number } {
  const found = { sentence: 0, passage: 0 }
  for (const { term, weight, synonyms } of question.terms) {
    if (synonyms.length === 0 || inSentence.has(term)) continue
    if (synonyms.some((one) => view.terms.has(one))) found.sentence += weight / question.weight
    else if (!view.passage.has(term) && synonyms.some((one) => view.passage.has(one))) found.passage += weight / question.weight
  }
  return found
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

const yearsIn = (text: string): readonly string[] => text.match(/\b(?:1\d|20)\d{2}\b/g) ?? []

/** The question names a year that the sentence does not: 1 where it names another, 0.5 where it names none. */
function otherYear(asked: readonly string[], sentence: string): number {
  if (asked.length === 0) return 0
  const said = yearsIn(sentence)
  return said.some((one) => asked.includes(one)) ? 0 : said.length > 0 ? 1 : 0.5
}
