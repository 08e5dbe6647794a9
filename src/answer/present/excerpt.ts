import type { Excerpt } from '../../contract/reply.js'
import { newestDateOf } from '../../knowledge/date-of.js'
import type { KnowledgeDocument, Passage, Source, Span } from '../../knowledge/document.js'
import { fileSpan } from '../../knowledge/segments.js'
import { shapeOf } from '../../knowledge/shape.js'
import type { Located, SearchIndex } from '../../search/index.js'
import type { AnswerFinder } from '../candidates/answer-span.js'
import type { Shown } from './shown-span.js'

/** How many excerpts are shown. */
export const mostExcerpts = 3

/** Tells whether a term is to be marked. */
export type Wanted = (term: string) => boolean

/** Makes an excerpt of a passage: its text, the part that answers, its position, and the words that match.
 * @param score comparable within one answer only
 * @param find finds the answer in the key. Left out where the question is not known.
 */
export function makeExcerpt(shown: Shown, wanted: Wanted, score: number, index: SearchIndex, find: AnswerFinder = () => null): Excerpt {
  const { located, span, key } = shown
  const { document, passage } = located
  const place = fileSpan(passage.segments, span)
  const within = ({ start, end }: Span, from: number): [number, number] => [start + from - span.start, end + from - span.start]
  const answer = find(passage.text.slice(key.start, key.end), passage.sources)
  const shape = shapeOf(passage, span)
  return {
    text: passage.text.slice(span.start, span.end),
    ...(shape && { shape }),
    key: within(key, 0),
    answer: answer && within(answer, key.start),
    highlights: highlightsOf(located, span, wanted, index),
    passage: passage.id,
    heading: headingLine(passage),
    paragraph: passage.number,
    lines: [passage.lines[0] + linesBefore(passage, place.start), passage.lines[0] + linesBefore(passage, place.end - 1)],
    ...place,
    document: citedOf(document),
    sources: sourcesOf(passage, document),
    date: newestDateOf(located),
    score: Math.round(score * 1000) / 1000,
  }
}

/** What a passage names as its sources. An article that names none is one itself, as an imported page. */
function sourcesOf({ sources }: Passage, { kind, publisher, url, title, published: date }: KnowledgeDocument): readonly Source[] {
  if (sources.length > 0 || kind !== 'article' || publisher === null || url === null) return sources
  return [{ publisher, title, url, date }]
}

/** What a citation says of a document. */
export const citedOf = ({ id, title, file, sha256, asOf, language }: KnowledgeDocument): Excerpt['document'] => ({
  ...{ id, title, file, sha256, asOf, language },
})

/** The headings above a passage, as one line. */
export const headingLine = ({ headings }: Passage): string => headings.join(' › ')

/** How many lines of the passage begin at or before an offset in the file, the first apart. */
const linesBefore = ({ lineStarts }: Passage, offset: number): number => lineStarts.filter((start) => start <= offset).length

/** The words whose terms are wanted in a part of a passage, as ranges of that part in order, none overlapping. */
export function highlightsOf(located: Located, span: Span, wanted: Wanted, index: SearchIndex): [number, number][] {
  const ranges: [number, number][] = []
  for (const token of index.words(located).tokens) {
    if (token.start < span.start || token.end > span.end || !wanted(token.term)) continue
    const [start, end] = [token.start - span.start, token.end - span.start]
    const last = ranges.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else ranges.push([start, end])
  }
  return ranges
}

/** Whether another excerpt holds every word that the question shares with the key of the best one. */
export function speaksOfSame(best: Excerpt, other: Excerpt): boolean {
  const others = markedIn(other, [0, other.text.length])
  return [...markedIn(best, best.key)].every((word) => others.has(word))
}

const markedIn = ({ text, highlights }: Excerpt, [from, to]: Excerpt['key']): ReadonlySet<string> =>
  new Set(highlights.flatMap(([start, end]) => (start >= from && end <= to ? [text.slice(start, end).toLowerCase()] : [])))
