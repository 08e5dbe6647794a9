import type { Span } from './document.js'
import type { Edit } from './inline.js'

/** `[!NOTE]`, the beginning of a callout. */
const callout = /^\[![\w-]+\][-+]?(?=\s|$)/
/** `: `, behind which a definition stands. */
const definition = /^:[ \t]+(?=\S)/
/** The same on a further line of a paragraph. Two blanks before a line's end, or a backslash, are a break that the parser knows. */
const furtherDefinition = (quotes: number): RegExp =>
  new RegExp(`(?<![ \\t\\\\])[ \\t]?(?:\\r\\n|[\\r\\n])(?: {0,3}>){0,${quotes}}[ \\t]*:[ \\t]+(?=\\S)`, 'g')

/** What is shown before the first definition of a term, and before each further one. */
export const definitionJoints = { first: ': ', further: ' · ' } as const

/** Whether a paragraph holds the definition of a term, above it or in it. */
export const holdsDefinition = (raw: string, quotes: number): boolean => definition.test(raw) || furtherDefinition(quotes).test(raw)

/** Whether a paragraph begins with a definition, whose term is to be looked for above it. */
export const beginsDefinition = (raw: string): boolean => definition.test(raw)

/**
 * The marks of callouts and definitions, which common Markdown does not know.
 * @param raw the paragraph's characters  @param start where they begin in the file
 * @param begins whether nothing stands before it in a quotation, and whether the term that it defines is the paragraph above
 * @example marksOf('Port\n: a harbour', 0, 0, {}) // [{ start: 4, end: 7, text: ': ' }]
 */
export function marksOf(raw: string, start: number, quotes: number, begins: { quotation?: boolean; definition?: boolean }): Edit[] {
  const edit = ({ start: from, end }: Span, text: string): Edit => ({ start: start + from, end: start + end, text })
  const opening = (begins.quotation && callout.exec(raw)) || (begins.definition && definition.exec(raw)) || null
  const further = Array.from(raw.matchAll(furtherDefinition(quotes)), ({ 0: mark, index }, number) =>
    edit(
      { start: index, end: index + mark.length },
      number === 0 && !begins.definition ? definitionJoints.first : definitionJoints.further,
    ),
  )
  return [...(opening === null ? [] : [edit({ start: 0, end: opening[0].length }, '')]), ...further]
}
