import type { HomeView } from '@slack/types'
import type { Reply } from '../../src/contract/reply.js'
import { wordsFor } from '../../src/i18n/words.js'
import { ownWords, small } from './blocks.js'
import { renderDocuments, renderHelp } from './render.js'

/** A view holds 100 blocks; a document takes two. */
const mostDocuments = 40

/** The desk's home in Slack: how to ask and read, questions to press, what the desk knows. */
export function renderHome(help: Extract<Reply, { kind: 'help' }>, sources: Extract<Reply, { kind: 'sources' }>): HomeView {
  const { documents } = sources
  const rest = documents.length - mostDocuments
  const say = wordsFor(help)
  return {
    type: 'home',
    blocks: [
      ...renderHelp(help, say),
      { type: 'divider' },
      ownWords(`*${say.known(say.documents(documents.length))}*`),
      ...renderDocuments(documents.slice(0, mostDocuments), say),
      ...(rest > 0 ? [small(say.listsAll(rest))] : []),
    ],
  }
}
