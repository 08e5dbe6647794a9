/** @jsxRuntime automatic @jsxImportSource hono/jsx */
import { compose } from '../../../src/cards/compose.js'
import type { Platform } from '../../../src/cards/to.js'
import type { Reply } from '../../../src/contract/reply.js'
import { wordsFor } from '../../../src/i18n/words.js'
import { CardSection } from './card.js'
import type { Frame } from './frame.js'

const all = Number.POSITIVE_INFINITY
const traits: Platform = {
  longest: { name: all, place: all, question: all, listed: all },
  mostDocuments: all,
  custom: { answers: 'channel', private: null },
  sharesInChannel: false,
  // The question stands above its answer.
  typed: [],
  site: '',
}

/**
 * Draw a reply as a part of a page.
 * @throws TypeError for a form: nobody moderates on the web
 */
export const ReplySection = ({ reply, frame }: { readonly reply: Reply; readonly frame: Frame }) => (
  <CardSection card={compose(reply, traits)} frame={frame} say={wordsFor(reply)} />
)
