import type { Span } from '../../knowledge/document.js'
import type { Token } from '../../search/analysis.js'
import type { Hit } from '../../search/index.js'

/** A run of whole sentences of a found passage that may be the answer. */
export interface Candidate {
  readonly hit: Hit
  /** Range of the passage's plain text. */
  readonly span: Span
  /** The words that are judged, in order. */
  readonly tokens: readonly Token[]
  /** The terms of its passage, headings and title. */
  readonly present: ReadonlySet<string>
  /** What it loses because it misses the point of the question, in points of the score (see speaks-past.ts); 0 for most. */
  readonly loss: number
}

/** A candidate with all that its evidence is read from. */
export interface FoundCandidate extends Candidate {
  readonly view: CandidateView
}

/** A set of terms that can only be asked whether it has one. */
export type Terms = Pick<ReadonlySet<string>, 'has'>

/** What is known of a candidate before its evidence is weighed. */
export interface CandidateView {
  readonly text: string
  /** All its words in order, small ones too, in the form in which terms are compared. */
  readonly words: readonly string[]
  /** How far it holds the type of thing asked for, 0 to 1; null if that is unknown. */
  readonly typeHeld: number | null
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
  /** Number of its first sentence in the passage, from 0. */
  readonly first: number
  /** It includes the next sentence, which holds what the first lacks. */
  readonly extended: boolean
  /** BM25 of the passage, and of the best passage of this search. */
  readonly score: number
  readonly bestScore: number
  /** Null if embeddings do not count. */
  readonly similarity: CandidateSimilarity | null
  /**
   * How similar the question is to the most similar one that its passage answers: by words (see same-question.ts), and by embeddings (a
   * cosine).
   */
  readonly asked: { readonly likeness: number; readonly similarity: number }
}

/** Cosines with the question, -1 to 1. */
export interface CandidateSimilarity {
  /** Of the most similar of its sentences, and of the passage's. */
  readonly sentence: number
  readonly passage: number
  /** Of the most similar sentence of all candidates. */
  readonly best: number
}
