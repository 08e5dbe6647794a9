import type { Token } from '../search/analysis.js'
import type { Question, QuestionTerm } from './question.js'

/** A set of terms, as far as it is asked. */
export type Terms = Pick<ReadonlySet<string>, 'has'>

/** What is known of a candidate sentence before it is scored. All token lists are in the order of the text. */
export interface CandidateView {
  readonly text: string
  /** How far it holds the kind of thing asked for, 0 to 1; null where that cannot be told. */
  readonly kind: number | null
  readonly tokens: readonly Token[]
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
  'isQuestion',
  'extended',
  'defines',
] as const

export type FeatureName = (typeof featureNames)[number]
export type Features = Readonly<Record<FeatureName, number>>

/** BM25 can reach about 2.2 times the sum of the idf; measured, see docs/ARCHITECTURE.md. */
const bm25Ceiling = 2.2
/** What a term counts that had to be put right. */
const correctedShare = 0.9
/** A pair of question words counts as together in a sentence within this many words. */
const pairReach = 4

export function featuresOf(question: Question, view: CandidateView): Features {
  const { terms: inSentence } = view
  const asked = new Set(question.terms.map((t) => t.term))
  const share = (has: (term: QuestionTerm) => boolean): number =>
    question.weight === 0
      ? 0
      : question.terms.reduce((sum, t) => sum + (has(t) ? t.weight * (t.corrected ? correctedShare : 1) : 0), 0) / question.weight
  const { pairs, order } = pairEvidence(question, view.tokens, asked)
  const { kind } = view
  const rarest = question.terms.reduce<QuestionTerm | undefined>((best, t) => (best && best.weight >= t.weight ? best : t), undefined)
  const matched = view.tokens.filter((t) => asked.has(t.term)).length
  return {
    sentenceCoverage: share((t) => inSentence.has(t.term)),
    neighbourCoverage: share((t) => !inSentence.has(t.term) && view.neighbours.has(t.term)),
    passageCoverage: share((t) => !inSentence.has(t.term) && !view.neighbours.has(t.term) && view.passage.has(t.term)),
    headingCoverage: share((t) => !view.passage.has(t.term) && view.headings.has(t.term)),
    searchScore: question.weight === 0 ? 0 : Math.min(1.5, view.score / (bm25Ceiling * question.weight)),
    searchShare: view.bestScore === 0 ? 0 : view.score / view.bestScore,
    isBestPassage: view.score === view.bestScore ? 1 : 0,
    pairs,
    order,
    density: view.tokens.length === 0 ? 0 : matched / (view.tokens.length + 4),
    length: Math.min(1.5, Math.log1p(view.tokens.length) / 4),
    opening: view.place === 0 ? 1 : 0,
    kindPresent: kind ?? 0,
    kindAbsent: kind === 0 ? 1 : 0,
    rarestTerm: rarest && inSentence.has(rarest.term) ? 1 : 0,
    extended: view.extended ? 1 : 0,
    defines: question.kind === 'definition' ? (kind ?? 0) : 0,
    isQuestion: /\?["'”’)]*$/u.test(view.text) ? 1 : 0,
  }
}

/** How many neighbouring words of the question stand close together in the sentence too, weighted by idf, and in the same order. */
function pairEvidence(question: Question, tokens: readonly Token[], asked: Terms): { pairs: number; order: number } {
  const places = new Map<string, number[]>()
  for (const { term, position } of tokens) {
    if (!asked.has(term)) continue
    const known = places.get(term)
    if (known) known.push(position)
    else places.set(term, [position])
  }
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
