import type { Excerpt } from '../adapter.js'
import type { Passage, Span } from '../knowledge/document.js'
import { fileSpan } from '../knowledge/segments.js'
import type { SearchIndex } from '../search/index.js'
import type { Scored } from './outcome.js'
import type { Question } from './question.js'

/** What is shown of a candidate: its text, where it stands, and which words match the question. */
export function makeExcerpt(question: Question, { candidate, score }: Scored, index: SearchIndex): Excerpt {
  const { document, passage } = candidate.hit
  const place = fileSpan(passage.segments, candidate.span)
  const text = passage.text.slice(candidate.span.start, candidate.span.end)
  return {
    text,
    highlights: highlightsOf(text, question, index),
    passage: passage.id,
    heading: passage.headings.join(' › '),
    paragraph: passage.number,
    lines: [passage.lines[0] + linesBefore(passage, place.start), passage.lines[0] + linesBefore(passage, place.end - 1)],
    ...place,
    document: { id: document.id, title: document.title, file: document.file, sha256: document.sha256, asOf: document.asOf },
    sources: passage.sources,
    score: Math.round(score * 1000) / 1000,
  }
}

/** How many lines of the passage begin at or before an offset in the file, the first apart. */
const linesBefore = ({ lineStarts }: Passage, offset: number): number => lineStarts.filter((start) => start <= offset).length

/** The words of a text that match the question's terms, as ranges in order, none overlapping. */
function highlightsOf(text: string, question: Question, index: SearchIndex): [number, number][] {
  const wanted = new Set(question.terms.map((t) => t.term))
  const matches: Span[] = index.vocabulary.passageTokens(text).filter((token) => wanted.has(token.term))
  const ranges: [number, number][] = []
  for (const { start, end } of matches) {
    const last = ranges.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else ranges.push([start, end])
  }
  return ranges
}
