import type { Excerpt } from '../../src/contract/reply.js'
import type { Words } from '../../src/i18n/words.js'
import { type Pen, safe } from './pen.js'

/** An excerpt with its number, sources and place. */
export function renderExcerpt(excerpt: Excerpt, number: number, pen: Pen, say: Words): string {
  const { document, lines, sources } = excerpt
  const at = lines[0] === lines[1] ? `${document.file}:${lines[0]}` : `${document.file}:${lines[0]}–${lines[1]}`
  return [
    pen.indented(`  ${number}  `, `“${boldMatches(excerpt, pen)}”`),
    ...(sources.length === 0 ? [] : [pen.indented('     ', safe(`— ${sources.map(say.formatSource).join(' · ')}`))]),
    pen.indented('     ', pen.dim(safe(`${say.formatPlace(excerpt)} (${say.formatAsOf(document.asOf)}) · ${at}`))),
    ...sources.map(({ url }) => pen.indented('     ', pen.dim(safe(url)))),
  ].join('\n')
}

function boldMatches({ text, highlights }: Excerpt, pen: Pen): string {
  let drawn = ''
  let at = 0
  for (const [start, end] of highlights) {
    drawn += safe(text.slice(at, start)) + pen.bold(safe(text.slice(start, end)))
    at = end
  }
  return drawn + safe(text.slice(at))
}
