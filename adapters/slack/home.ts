import type { HomeView } from '@slack/types'
import type { Reply } from '../../src/adapter.js'
import { ownWords, small } from './blocks.js'
import { renderDocuments, renderHelp } from './render.js'

/** A view holds 100 blocks; a document takes two. */
const mostDocuments = 40

/** The desk's home in Slack: how to ask and read, questions to press, what the desk knows. */
export function renderHome(help: Extract<Reply, { kind: 'help' }>, sources: Extract<Reply, { kind: 'sources' }>): HomeView {
  const { documents } = sources
  const rest = documents.length - mostDocuments
  return {
    type: 'home',
    blocks: [
      ...renderHelp(help),
      { type: 'divider' },
      ownWords(`*What the desk knows: ${documents.length} ${documents.length === 1 ? 'document' : 'documents'}*`),
      ...renderDocuments(documents.slice(0, mostDocuments)),
      ...(rest > 0 ? [small(`and ${rest} more: /sources lists them all`)] : []),
    ],
  }
}
