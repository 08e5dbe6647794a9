import picocolors from 'picocolors'
import wrapAnsi from 'wrap-ansi'
import type { Answer, Excerpt, Reply, Summary } from '../../src/adapter.js'
import {
  carriedLine,
  formatAsOf,
  formatDocument,
  formatPlace,
  formatSource,
  helpLine,
  statusLines,
  suggestionsTitle,
  summaryLine,
  summaryTitle,
} from '../../src/wording.js'

export interface Screen {
  /** How many columns there are. */
  readonly width: number
  readonly colour: boolean
}

/** Wider lines are hard to read. */
const widest = 100
const narrowest = 24

/** Draw a reply for a terminal or a pipe. Only colours are lost without colour. Ends without a line break. */
export function renderReply(reply: Reply, screen: Screen): string {
  const pen = createPen(screen)
  switch (reply.kind) {
    case 'answer':
      return renderAnswer(reply.answer, reply.page?.topic ?? null, pen)
    case 'summary':
      return renderSummary(reply.summary, pen)
    case 'sources':
      return [
        pen.bold(`${reply.documents.length} ${reply.documents.length === 1 ? 'document' : 'documents'}`),
        ...reply.documents.map((d) => {
          const facts = [d.publisher, d.asOf === null ? null : formatAsOf(d.asOf), d.url].filter((fact) => fact !== null)
          return `${pen.indented('• ', pen.bold(safe(d.title)))}${facts.length === 0 ? '' : `\n${pen.indented('  ', pen.dim(safe(facts.join(' · '))))}`}`
        }),
      ].join('\n')
    case 'help':
      return [
        pen.indented('', helpLine),
        ...reply.commands.map((c) =>
          pen.indented('  ', `${pen.bold(`/${c.name}${c.argument === null ? '' : ` ${c.argument}`}`)}  ${c.description}`),
        ),
        pen.indented('  ', `${pen.bold('/quit')}  Leave`),
        ...Object.values(statusLines).map((s) => pen.indented('  ', `${s.mark} ${pen.bold(s.title)}  ${s.text}`)),
        ...renderSuggestions(reply.samples, pen),
      ].join('\n')
    case 'gaps':
    case 'form':
    case 'refused form':
    case 'digest':
    case 'place':
    case 'told':
    case 'context':
    case 'choices':
      // The console has no buttons and completes nothing: these never come.
      return ''
    case 'notice':
      return pen.indented('', pen.yellow(safe(reply.text)))
  }
}

interface Pen {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly yellow: (text: string) => string
  readonly status: Readonly<Record<Answer['status'], (text: string) => string>>
  /** Wrapped to the screen, the first line behind `lead`, the others below its text. */
  readonly indented: (lead: string, text: string) => string
}

function createPen({ width, colour }: Screen): Pen {
  const colours = picocolors.createColors(colour)
  const columns = Math.max(narrowest, Math.min(widest, width))
  return {
    bold: colours.bold,
    dim: colours.dim,
    yellow: colours.yellow,
    status: { answered: colours.green, related: colours.yellow, none: colours.red },
    indented: (lead, text) =>
      // A link that is broken in two cannot be followed: long words stay whole.
      wrapAnsi(text, columns - lead.length, { hard: false })
        .split('\n')
        .map((line, i) => (i === 0 ? lead : ' '.repeat(lead.length)) + line)
        .join('\n'),
  }
}

function renderAnswer(answer: Answer, topic: string | null, pen: Pen): string {
  const { mark, title, text } = statusLines[answer.status]
  return [
    pen.indented('', `${pen.status[answer.status](pen.bold(`${mark} ${title}.`))} ${text}`),
    ...(topic === null ? [] : [pen.indented('', pen.dim(safe(carriedLine(topic))))]),
    ...answer.excerpts.map((excerpt, i) => `\n${renderExcerpt(excerpt, i + 1, pen)}`),
    ...renderSuggestions(answer.suggestions, pen),
  ].join('\n')
}

function renderSummary(summary: Summary, pen: Pen): string {
  const held = summary.outcome === 'held'
  return [
    pen.indented('', pen.bold(safe(summaryTitle(summary)))),
    pen.indented('', held ? safe(summaryLine(summary)) : pen.yellow(safe(summaryLine(summary)))),
    ...(held ? summary.documents.map((document) => pen.indented('  • ', pen.dim(safe(formatDocument(document))))) : []),
    ...summary.points.map((point, i) => `\n${renderExcerpt(point, i + 1, pen)}`),
  ].join('\n')
}

function renderExcerpt(excerpt: Excerpt, number: number, pen: Pen): string {
  const { document, lines, sources } = excerpt
  const at = lines[0] === lines[1] ? `${document.file}:${lines[0]}` : `${document.file}:${lines[0]}–${lines[1]}`
  return [
    pen.indented(`  ${number}  `, `“${boldMatches(excerpt, pen)}”`),
    ...(sources.length === 0 ? [] : [pen.indented('     ', safe(`— ${sources.map(formatSource).join(' · ')}`))]),
    pen.indented('     ', pen.dim(safe(`${formatPlace(excerpt)} (${formatAsOf(document.asOf)}) · ${at}`))),
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

function renderSuggestions(suggestions: readonly string[], pen: Pen): string[] {
  if (suggestions.length === 0) return []
  return [`\n${pen.indented('', suggestionsTitle)}`, ...suggestions.map((question) => pen.indented('  • ', safe(question)))]
}

/** Control characters, the escape character among them, could drive the terminal; direction marks could turn a line round. */
function safe(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, ' ')
}
