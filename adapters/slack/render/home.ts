import type { HomeView } from '@slack/types'
import { line, own, text } from '../../../src/cards/card.js'
import { compose } from '../../../src/cards/compose.js'
import { entryOf } from '../../../src/cards/compose-help.js'
import type { Platform } from '../../../src/cards/to.js'
import type { ReplyOf } from '../../../src/contract/reply.js'
import { wordsFor } from '../../../src/i18n/words.js'
import { createDraw } from './card.js'
import { slack } from './reply.js'

/** A view holds 100 blocks; a document takes two. */
const mostDocuments = 40

/** The desk's home in Slack: how to ask and read, questions to press, what the desk knows. */
export function renderHome(help: ReplyOf<'help'>, sources: ReplyOf<'sources'>, platform: Platform = slack): HomeView {
  const { documents } = sources
  const say = wordsFor(help)
  const card = compose(help, platform)
  const draw = createDraw(card, say)
  const rest = documents.length - mostDocuments
  const known = text(
    line('title', own(say.known(say.documents(documents.length)))),
    ...documents.slice(0, mostDocuments).map((document) => entryOf(document, { say, platform: slack })),
    rest > 0 ? line('note', own(say.listsAll(rest))) : null,
  )
  return { type: 'home', blocks: [...[...card.blocks, ...card.foot].flatMap(draw), { type: 'divider' }, ...draw(known, 0)] }
}
