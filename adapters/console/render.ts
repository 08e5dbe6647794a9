import type { Answer, Reply, Summary } from '../../src/adapter.js'
import {
  carriedLine,
  formatAsOf,
  formatDocument,
  helpLine,
  statusLines,
  suggestionsTitle,
  summaryLine,
  summaryTitle,
  toldLine,
} from '../../src/wording.js'
import { renderExcerpt } from './excerpts.js'
import { createPen, type Pen, type Screen, safe } from './pen.js'
import { renderDigest, renderGaps, renderPlace, renderRefusedForm } from './render-moderation.js'

export type { Screen } from './pen.js'

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
      return renderGaps(reply, pen)
    case 'refused form':
      return renderRefusedForm(reply, pen)
    case 'digest':
      return renderDigest(reply.digest, pen)
    case 'place':
      return renderPlace(reply, pen)
    case 'told':
      return [
        pen.indented('', safe(toldLine(reply.question, reply.asked))),
        ...reply.excerpts.map((excerpt, i) => `\n${renderExcerpt(excerpt, i + 1, pen)}`),
      ].join('\n')
    case 'form':
    case 'context':
    case 'choices':
      // The console has no buttons and completes nothing: these never come.
      return ''
    case 'notice':
      return pen.indented('', pen.yellow(safe(reply.text)))
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

function renderSuggestions(suggestions: readonly string[], pen: Pen): string[] {
  if (suggestions.length === 0) return []
  return [`\n${pen.indented('', suggestionsTitle)}`, ...suggestions.map((question) => pen.indented('  • ', safe(question)))]
}
