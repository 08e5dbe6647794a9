import type { Passage, Segment, Source } from './document.js'
import { splitSentences } from './sentences.js'

/** A passage before it has its number: what the readers of the file formats give. */
export interface Block {
  readonly text: string
  readonly segments: readonly Segment[]
  readonly headings: readonly string[]
  readonly sources: readonly Source[]
}

/**
 * Number a document's blocks and find their lines and sentences.
 * @param content the file as decoded
 */
export function makePassages(documentId: string, content: string, blocks: readonly Block[], language: string): Passage[] {
  const lineAt = lineFinder(content)
  return blocks.map((block, index) => {
    const start = block.segments[0]?.start ?? 0
    const end = block.segments.at(-1)?.end ?? start
    return {
      ...block,
      id: `${documentId}#${index + 1}`,
      number: index + 1,
      sentences: splitSentences(block.text, language),
      start,
      end,
      lines: [lineAt(start), lineAt(Math.max(start, end - 1))],
    }
  })
}

/** @returns a function from an offset to its line, counted from 1; offsets must be asked in any order */
export function lineFinder(content: string): (offset: number) => number {
  const starts = [0]
  for (const match of content.matchAll(/\r\n|[\r\n]/g)) starts.push(match.index + match[0].length)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low + 1
  }
}
