import { byLanguage } from './asked-languages.js'
import type { Passage, Segment, Shape, Source, Span } from './document.js'
import { lineOf, lineStartsOf } from './lines.js'
import { fileSpan, segmentsOf } from './segments.js'
import { splitSentences } from './sentences.js'
import { moved } from './shape.js'

/** A passage before it has its number: what the readers of the file formats give. */
export interface Block {
  readonly text: string
  readonly segments: readonly Segment[]
  readonly shape?: Shape
  readonly headings: readonly string[]
  readonly sources: readonly Source[]
  /** In any language, `fr:` before those in French where it is told. */
  readonly asked: readonly string[]
}

/** Number a document's blocks and find their lines and sentences. @param content the file as decoded */
export function makePassages(documentId: string, content: string, blocks: readonly Block[], language: string): Passage[] {
  const starts = lineStartsOf(content)
  return blocks.map((block, index) => {
    const { start, end } = fileSpan(block.segments, { start: 0, end: block.text.length })
    const first = lineOf(starts, start)
    const last = lineOf(starts, Math.max(start, end - 1))
    return {
      ...block,
      ...byLanguage(block.asked, language),
      id: `${documentId}#${index + 1}`,
      number: index + 1,
      sentences: sentencesOf(block, language),
      start,
      end,
      lines: [first, last],
      lineStarts: starts.slice(first, last),
    }
  })
}

/** A row is one sentence. So is code, with the last sentence before it: neither is of use in parts. */
function sentencesOf({ text, shape }: Block, language: string): Span[] {
  if (shape === undefined) return splitSentences(text, language)
  const before = shape.kind === 'code' ? splitSentences(text.slice(0, shape.code.start), language) : []
  return [...before.slice(0, -1), { start: before.at(-1)?.start ?? 0, end: text.length }]
}

/** Make one block of a paragraph and of what it introduces. @param joint what is shown between the two */
export function joined(above: Block, joint: string, below: Block): Block {
  const [at, from] = [above.text.length, above.text.length + joint.length]
  const place = below.segments[0]?.start ?? 0
  return {
    ...above,
    text: above.text + joint + below.text,
    segments: [
      ...above.segments,
      { at, start: place, end: place, text: joint },
      ...below.segments.map((segment) => ({ ...segment, at: segment.at + from })),
    ],
    sources: [...new Set([...above.sources, ...below.sources])],
    ...(below.shape && { shape: moved(below.shape, from) }),
  }
}

/** A part of a block of prose, without blanks around it. @param span a range of its text */
export function partOf({ text, segments }: Pick<Block, 'text' | 'segments'>, { start, end }: Span): Pick<Block, 'text' | 'segments'> {
  const from = start + (text.slice(start, end).length - text.slice(start, end).trimStart().length)
  const part = text.slice(from, end).trimEnd()
  return { text: part, segments: segmentsOf(segments, { start: from, end: from + part.length }) }
}
