import type { KnownBlock } from '@slack/types'
import { clip } from '../../src/cards/drawing.js'
import type { Summary } from '../../src/contract/reply.js'
import type { Words } from '../../src/i18n/words.js'
import { type Bodies, body, line, small } from './blocks.js'
import { inMessages, longestName, renderExcerpt } from './citations.js'

const longestTitle = 300
const mostDocuments = 10

/** Draw a summary: what it is of, from which documents, and its points; in as many messages as they take, each point whole. */
export function renderSummary(summary: Summary, say: Words): Bodies {
  const { outcome, documents, points } = summary
  const named = outcome === 'held' ? documents.slice(0, mostDocuments) : []
  const rest = documents.length - named.length
  const head: KnownBlock[] = [
    line(clip(say.summaryTitle(summary), longestTitle), true),
    line(say.summaryLine(summary)),
    ...named.map((document) => small(`• ${clip(say.formatDocument(document), longestName)}`)),
    ...(named.length > 0 && rest > 0 ? [small(say.andMore(rest))] : []),
  ]
  const [first = [], ...others] = inMessages(points.map((point, i) => renderExcerpt(point, i + 1, say)))
  return [body([...head, ...first]), ...others.map((blocks) => body(blocks))]
}
