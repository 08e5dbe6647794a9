import type { ReplyOf, Summary } from '../contract/reply.js'
import { type Card, card, line, own, text } from './card.js'
import { quoteExcerpt } from './compose-quote.js'
import { clip } from './drawing.js'
import type { To } from './to.js'

/** A summary: what it is of, from which documents, and its points, each whole. */
export function composeSummary({ summary }: ReplyOf<'summary'>, to: To): Card {
  const { say, platform } = to
  const { longest, mostDocuments } = platform
  const { outcome, topic, document, points } = summary
  const named: Summary = {
    ...summary,
    topic: topic === null ? null : clip(topic, longest.listed),
    document: document === null ? null : clip(document, longest.name),
  }
  const documents = outcome === 'held' ? summary.documents : []
  const listed = documents.slice(0, mostDocuments)
  const head = text(
    line('title', say.summaryTitle(named)),
    line('text', say.summaryLine(named)),
    ...listed.map(({ title, ...rest }) => line('listed', say.formatDocument({ ...rest, title: clip(title, longest.name) }))),
    documents.length > listed.length ? line('note', own(say.andMore(documents.length - listed.length))) : null,
  )
  const quotes = points.map((point, i) => quoteExcerpt(point, i + 1, to))
  return card(outcome === 'held' ? 'plain' : 'none', [head, ...quotes], { flows: true })
}
