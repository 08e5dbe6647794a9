import type { Passage, Segment, Source } from './document.js'
import { splitSentences } from './sentences.js'

/** A passage before it has its number: what the readers of the file formats give. */
export interface Block {
  readonly text: string
  readonly segments: readonly Segment[]
  readonly headings: readonly string[]
  readonly sources: readonly Source[]
  readonly asked: readonly string[]
}

/** Number a document's blocks and find their lines and sentences. @param content the file as decoded */
export function makePassages(documentId: string, content: string, blocks: readonly Block[], language: string): Passage[] {
  const starts = lineStartsOf(content)
  return blocks.map((block, index) => {
    const start = block.segments[0]?.start ?? 0
    const end = block.segments.at(-1)?.end ?? start
    const first = lineOf(starts, start)
    const last = lineOf(starts, Math.max(start, end - 1))
    return {
      ...block,
      id: `${documentId}#${index + 1}`,
      number: index + 1,
      sentences: splitSentences(block.text, language),
      start,
      end,
      lines: [first, last],
      lineStarts: starts.slice(first, last),
    }
  })
}

/** The offset of each line's first character. */
function lineStartsOf(content: string): number[] {
  const starts = [0]
  for (const match of content.matchAll(/\r\n|[\r\n]/g)) starts.push(match.index + match[0].length)
  return starts
}

/** The line, counted from 1, that holds an offset. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}
