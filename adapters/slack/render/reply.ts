import { composeToFit } from '../../../src/cards/fit.js'
import { type Audience, type Platform, toAll } from '../../../src/cards/to.js'
import type { Reply } from '../../../src/contract/reply.js'
import { wordsFor } from '../../../src/i18n/words.js'
import type { Bodies } from './blocks.js'
import { drawCard, fits } from './card.js'

/** What is done in Slack if a channel has no settings. */
export const slackCustom = { answers: 'thread', private: true } as const

export const slack: Platform = {
  longest: { name: 150, place: 400, question: 300, listed: 300 },
  mostDocuments: 10,
  custom: slackCustom,
  sharesInChannel: true,
  typed: null,
}

/** The command that all others stand behind in Slack. If there is none, each has its own name. */
export const slackWith = (command: string | undefined): Platform => (command === undefined ? slack : { ...slack, command })

/**
 * Draw a reply as Slack messages, in order. Only what is long and must be whole takes several.
 * @param picture the file id of a digest's chart; null if there is none
 * @param platform see `slackWith`
 */
export function renderReplies(reply: Reply, audience: Audience = toAll, picture: string | null = null, platform: Platform = slack): Bodies {
  const say = wordsFor(reply)
  const card = composeToFit(reply, platform, audience, (made) => fits(made, say))
  return drawCard(card, say, picture, !audience.private)
}
