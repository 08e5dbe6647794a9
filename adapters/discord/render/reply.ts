import { composeToFit } from '../../../src/cards/fit.js'
import { type Audience, type Platform, toAll } from '../../../src/cards/to.js'
import type { Reply } from '../../../src/contract/reply.js'
import { words, wordsFor } from '../../../src/i18n/words.js'
import { drawCard, fits } from './card.js'
import type { Body } from './components.js'
import { personLink, serverLink } from './install.js'
import { small, unescapeMarkdown } from './markdown.js'

const discord: Platform = {
  longest: { name: 100, place: 200, question: 300, listed: 200 },
  mostDocuments: 10,
  custom: { answers: 'channel', private: null },
  sharesInChannel: false,
  typed: null,
}

/**
 * Draw a reply as Discord messages, in order. Most replies are one message; a long one takes several.
 *
 * @param application the application's id, for links to install it; null if it is not known
 */
export function renderReply(reply: Reply, audience: Audience = toAll, application: string | null = null): readonly [Body, ...Body[]] {
  const say = wordsFor(reply)
  const install = application === null ? null : { server: serverLink(application), person: personLink(application) }
  const platform = install === null ? discord : { ...discord, install }
  const card = composeToFit(reply, platform, audience, (made) => fits(made, say))
  return drawCard(card, say)
}

/** What the head of one of the desk's own messages says. Null stands for what is missing. */
export interface ShownHead {
  readonly question: string | null
  /** The words of an earlier question that this one was read together with. */
  readonly topic: string | null
}

/** @param shown the text that holds the question, as it was drawn in whichever language; null if the message has none */
export function readHead(shown: string | null): ShownHead {
  const lines = shown?.split('\n') ?? []
  const behind = (leads: readonly string[]): string | null => {
    for (const lead of leads.map(small)) {
      const line = lines.find((one) => one.startsWith(lead))
      if (line !== undefined) return unescapeMarkdown(line.slice(lead.length))
    }
    return null
  }
  const all = Object.values(words)
  return { question: behind(all.map(({ question }) => question)), topic: behind(all.map(({ carried }) => carried)) }
}
