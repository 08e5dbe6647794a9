import type { Reply, ReplyOf } from '../contract/reply.js'
import { wordsFor } from '../i18n/words.js'
import { behindOne } from './behind-one.js'
import { type Card, card, line, text } from './card.js'
import { composeAnswer, composeTold } from './compose-answer.js'
import { composeDigest } from './compose-digest.js'
import { composeHelp, composeSources } from './compose-help.js'
import { composeInsights } from './compose-insights.js'
import { composeChannel, composeGaps, composePassed, composeRefusedForm } from './compose-moderation.js'
import { composeContext } from './compose-quote.js'
import { composeSummary } from './compose-summary.js'
import { type Audience, type Platform, type To, toAll } from './to.js'

/** How each kind of reply is said. */
const composers: { readonly [Kind in Exclude<Reply['kind'], 'form' | 'hidden'>]: (reply: ReplyOf<Kind>, to: To) => Card } = {
  ...{ answer: composeAnswer, context: composeContext, told: composeTold, help: composeHelp, sources: composeSources },
  ...{
    gaps: composeGaps,
    passed: composePassed,
    'refused form': composeRefusedForm,
    channel: composeChannel,
    summary: composeSummary,
    digest: composeDigest,
    insights: composeInsights,
  },
  notice: ({ text: said }) => card('notice', [text(line('text', said))]),
}

/**
 * Say a reply in blocks, in its own language, for a platform and an audience.
 * @param most how many of its items are shown at most: excerpts, documents or news; buttons and notes tell of the others
 * @throws TypeError for a form, and for what is to be deleted: they are no messages
 * @example compose({ kind: 'notice', text: 'One moment.' }, platform).blocks // one text block of one line
 */
export function compose(reply: Reply, platform: Platform, audience: Audience = toAll, most = Number.POSITIVE_INFINITY): Card {
  if (reply.kind === 'form' || reply.kind === 'hidden') throw new TypeError(`${reply.kind} is no message`)
  const composer: (reply: never, to: To) => Card = composers[reply.kind]
  const made = composer(reply as never, { say: wordsFor(reply), platform, audience, site: platform.site ?? reply.site ?? null, most })
  const isAllOwn = reply.kind === 'notice' || reply.kind === 'channel'
  return platform.command === undefined ? made : behindOne(made, platform.command, isAllOwn)
}
