import type { Code } from 'mdast'
import { type InlineText, type MarkdownFile, offsets } from './inline.js'
import { plainTextBuilder } from './segments.js'

/**
 * The text of a code block, its lines and white space kept, without blank lines at its head and its end. The marks and indents of the
 * blocks around it are left out.
 */
export function codeText(node: Code, file: MarkdownFile): InlineText {
  const { content } = file
  const place = offsets(node, file)
  const builder = plainTextBuilder(content)
  const inFile = [...content.slice(place.start, place.end).matchAll(/([^\r\n]*)(?:\r\n|[\r\n]|$)/g)].map(({ index, 1: line = '' }) => ({
    start: place.start + index,
    end: place.start + index + line.length,
  }))
  const isFenced = /^(?:`{3}|~{3})/.test(content.slice(place.start, place.start + 3))
  let before: number | null = null
  for (const [number, line] of node.value.split(/\r\n|[\r\n]/).entries()) {
    const { start, end } = inFile[number + (isFenced ? 1 : 0)] ?? { start: place.end, end: place.end }
    if (before === null && line.trim() === '') continue
    // A tab that only partly belongs to the indent is shown as the blanks that are left of it.
    const isKept = content.slice(start, end).endsWith(line)
    const from = isKept ? end - line.length : start
    if (before !== null) builder.verbatim(before, from, content.slice(before, from) === '\n' ? undefined : '\n')
    builder.verbatim(from, end, isKept ? undefined : line)
    before = end
  }
  const { text, segments } = builder.finish()
  return { text, segments, cited: [], undefinedMarks: [], shape: { kind: 'code', code: { start: 0, end: text.length } } }
}
