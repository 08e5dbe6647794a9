import { announces } from '../answer/candidates/spans.js'
import type { Shown } from '../answer/present/shown-span.js'
import { dateOf } from '../knowledge/date-of.js'
import type { Span } from '../knowledge/document.js'
import type { Located, SearchIndex } from '../search/index.js'
import { firstNeeded, lastShown } from './context.js'
import type { Topic } from './topic.js'
import { type Vector, vectorOf } from './vectors.js'

/** A sentence that may become a point. It is the key of what would be shown: the sentence with those that it needs beside it. */
export interface Candidate extends Shown {
  /** The sentence alone, and everything that would be shown, to find sentences that say the same. The graph uses the latter. */
  readonly own: Vector
  readonly shown: Vector
  /** The part of what is summarised that it stands in, so that every part has its turn; null if parts do not matter. */
  readonly part: string | null
  /** 1 for the first sentence of its document, ½ of a section, ¼ of a passage; 0 for others. */
  readonly lead: number
  /** How much of the weight of its headings it says, 0 to 1. */
  readonly heading: number
  /** How much of the topic three texts say, each 0 to 1: the sentence, the headings that name the topic, and its passage with all headings. */
  readonly topic: { readonly own: number; readonly named: number; readonly around: number } | null
  /** YYYY-MM-DD */
  readonly date: string | null
}

/** The graph's time grows with the square of the sentences, so no more are compared. */
export const mostCandidates = 600

/** Gives the part of what is summarised in which a passage stands. */
export type PartOf = (located: Located) => string | null

/** The section of a passage: the same text for passages of one document below the same headings. */
export const sectionOf = ({ document, passage }: Located): string => [document.id, ...passage.headings].join('\n')

/** Every sentence that can stand as a point, in the order of the passages. */
export function candidatesOf(passages: readonly Located[], topic: Topic | null, partOf: PartOf, index: SearchIndex): Candidate[] {
  return passages
    .flatMap((located) => located.passage.sentences.flatMap((_, place) => candidateAt(located, place, topic, partOf, index) ?? []))
    .slice(0, mostCandidates)
}

function candidateAt(located: Located, place: number, topic: Topic | null, partOf: PartOf, index: SearchIndex): Candidate | null {
  const { document, passage } = located
  const words = index.words(located)
  const sentence = words.sentences[place]
  const first = firstNeeded(passage, place)
  // A sentence cannot be understood without the sentences that it needs.
  if (!sentence || first === null) return null
  const last = lastShown(passage, first, place)
  const spanOf = (from: number, to: number): Span => ({ start: passage.sentences[from]?.start ?? 0, end: passage.sentences[to]?.end ?? 0 })
  const span = spanOf(first, last)
  const own = vectorOf(sentence.tokens, index)
  const shown = words.sentences.slice(first, last + 1).flatMap(({ tokens }) => tokens)
  // A line that only announces a list or a table says nothing without it.
  if (own.size === 0 || passage.text.slice(0, span.end).endsWith(':')) return null
  if (topic !== null && !topic.isToldBy(new Set(shown.map(({ term }) => term)), located)) return null
  const before = document.passages[passage.number - 2]
  const opens = before === undefined ? 1 : sectionOf({ document, passage: before }) === sectionOf(located) ? 0.25 : 0.5
  return {
    located,
    span,
    key: spanOf(place, announces(passage, place) ? last : place),
    own,
    shown: vectorOf(shown, index),
    part: partOf(located),
    lead: first === 0 ? opens : 0,
    heading: shareSaid(words.headingTerms, sentence.terms, index),
    topic: topic === null ? null : { own: topic.share(sentence.terms), named: topic.named(located), around: topic.share(words.present) },
    date: dateOf(located),
  }
}

function shareSaid(terms: ReadonlySet<string>, said: ReadonlySet<string>, index: SearchIndex): number {
  const weight = (some: readonly string[]): number => some.reduce((sum, term) => sum + index.idf(term), 0)
  const all = weight([...terms])
  return all === 0 ? 0 : weight([...terms].filter((term) => said.has(term))) / all
}
