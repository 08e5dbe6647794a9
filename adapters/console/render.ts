import type { Answer, Reply, Summary } from '../../src/contract/reply.js'
import { type Words, wordsFor } from '../../src/i18n/words.js'
import { renderExcerpt } from './excerpts.js'
import { createPen, type Pen, type Screen, safe } from './pen.js'
import { renderDigest, renderGaps, renderPlace, renderRefusedForm } from './render-moderation.js'

export type { Screen } from './pen.js'

/** Draw a reply for a terminal or a pipe. Only colours are lost without colour. Ends without a line break. */
export function renderReply(reply: Reply, screen: Screen): string {
  const pen = createPen(screen)
  const say = wordsFor(reply)
  switch (reply.kind) {
    case 'answer':
      return renderAnswer(reply.answer, reply.page?.topic ?? null, pen, say)
    case 'summary':
      return renderSummary(reply.summary, pen, say)
    case 'sources':
      return [
        pen.bold(say.documents(reply.documents.length)),
        ...reply.documents.map((d) => {
          const facts = [d.publisher, d.asOf === null ? null : say.formatAsOf(d.asOf), d.url].filter((fact) => fact !== null)
          return `${pen.indented('• ', pen.bold(safe(d.title)))}${facts.length === 0 ? '' : `\n${pen.indented('  ', pen.dim(safe(facts.join(' · '))))}`}`
        }),
      ].join('\n')
    case 'help':
      return [
        pen.indented('', say.help),
        ...reply.commands.map((c) =>
          pen.indented('  ', `${pen.bold(`/${c.name}${c.argument === null ? '' : ` ${c.argument}`}`)}  ${say.describe(c)}`),
        ),
        pen.indented('  ', `${pen.bold('/quit')}  Leave`),
        ...Object.values(say.status).map((s) => pen.indented('  ', `${s.mark} ${pen.bold(s.title)}  ${s.text}`)),
        ...renderSuggestions(reply.samples, pen, say),
      ].join('\n')
    case 'gaps':
      return renderGaps(reply, pen, say)
    case 'refused form':
      return renderRefusedForm(reply, pen, say)
    case 'digest':
      return renderDigest(reply.digest, pen, say)
    case 'channel':
      return renderPlace(reply, pen, say)
    case 'told':
      return [
        pen.indented('', safe(say.toldLine(reply.question, reply.asked))),
        ...reply.excerpts.map((excerpt, i) => `\n${renderExcerpt(excerpt, i + 1, pen, say)}`),
      ].join('\n')
    case 'form':
    case 'context':
      // The console has no buttons: these never come.
      return ''
    case 'notice':
      return pen.indented('', pen.yellow(safe(reply.text)))
  }
}

function renderAnswer(answer: Answer, topic: string | null, pen: Pen, say: Words): string {
  const { mark, title } = say.status[answer.status]
  const newest = say.newestLine(answer)
  return [
    pen.indented('', `${pen.status[answer.status](pen.bold(`${mark} ${title}.`))} ${say.explain(answer)}`),
    ...(newest === null ? [] : [pen.indented('', newest)]),
    ...(topic === null ? [] : [pen.indented('', pen.dim(safe(`${say.carried}${topic}`)))]),
    ...answer.excerpts.map((excerpt, i) => `\n${renderExcerpt(excerpt, i + 1, pen, say)}`),
    ...renderSuggestions(answer.suggestions, pen, say),
  ].join('\n')
}

function renderSummary(summary: Summary, pen: Pen, say: Words): string {
  const held = summary.outcome === 'held'
  return [
    pen.indented('', pen.bold(safe(say.summaryTitle(summary)))),
    pen.indented('', held ? safe(say.summaryLine(summary)) : pen.yellow(safe(say.summaryLine(summary)))),
    ...(held ? summary.documents.map((document) => pen.indented('  • ', pen.dim(safe(say.formatDocument(document))))) : []),
    ...summary.points.map((point, i) => `\n${renderExcerpt(point, i + 1, pen, say)}`),
  ].join('\n')
}

function renderSuggestions(suggestions: readonly string[], pen: Pen, say: Words): string[] {
  if (suggestions.length === 0) return []
  return [`\n${pen.indented('', say.suggestions)}`, ...suggestions.map((question) => pen.indented('  • ', safe(question)))]
}
