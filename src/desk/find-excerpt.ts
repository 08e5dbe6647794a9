import { isMarked } from '../cards/permalink.js'
import type { Found, Mark } from '../contract/reader.js'
import type { KnowledgeDocument, Passage } from '../knowledge/document.js'
import { fileSpan } from '../knowledge/segments.js'

/**
 * Where the words of a permalink stand. The passage that it names is searched first, as paragraphs may have come before it.
 * @returns null if the document does not have these words
 */
export function findIn({ passages }: KnowledgeDocument, mark: Mark): Found | null {
  const own = passages[mark.passage - 1]
  for (const passage of own ? [own, ...passages] : passages) {
    const found = findInPassage(passage, mark)
    if (found) return found
  }
  return null
}

function findInPassage(passage: Passage, mark: Mark): Found | null {
  const { text, sentences, number, segments } = passage
  for (const { start } of sentences) {
    const span = { start, end: start + mark.length }
    if (span.end > text.length || !isMarked(text.slice(span.start, span.end), mark)) continue
    const { start: from, end: to } = fileSpan(segments, span)
    return { passage: number, ...span, lines: [lineAt(passage, from), lineAt(passage, to - 1)] }
  }
  return null
}

const lineAt = ({ lines, lineStarts }: Passage, offset: number): number => lines[0] + lineStarts.filter((start) => start <= offset).length
