import { compose } from '../../../src/cards/compose.js'
import type { Platform } from '../../../src/cards/to.js'
import type { Reply } from '../../../src/contract/reply.js'
import { wordsFor } from '../../../src/i18n/words.js'
import { drawCard } from './card.js'
import { createPen, type Screen } from './pen.js'

export type { Screen } from './pen.js'

/** With the document's date behind it, that is two lines of a terminal. */
const longestPlace = 100
/** What stands in a line beside a place: the indent, and the document's date. */
const besidePlace = 30
/** On a narrow screen. */
const shortestPlace = 50
const all = Number.POSITIVE_INFINITY
/** What a command shows on the console is for the one person there. */
const screenful = (place: number): Platform => ({
  longest: { name: all, place, question: all, listed: all },
  mostDocuments: all,
  custom: { answers: 'channel', private: true },
  sharesInChannel: false,
  typed: [{ name: 'quit', description: 'Leave' }],
})

/**
 * Draw a reply for a terminal or a pipe. Only colours are lost without colour. Ends without a line break.
 * @throws TypeError for a form and for choices: the console asks for neither
 */
export const renderReply = (reply: Reply, screen: Screen): string =>
  drawCard(
    compose(reply, screenful(screen.verbose ? longestPlace : Math.max(shortestPlace, screen.width - besidePlace))),
    createPen(screen),
    wordsFor(reply),
  )
