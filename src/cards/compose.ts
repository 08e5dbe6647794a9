import type { Reply } from '../contract/reply.js'
import { wordsFor } from '../i18n/words.js'
import { type Card, card, line, text } from './card.js'
import { composeAnswer, composeTold } from './compose-answer.js'
import { composeDigest } from './compose-digest.js'
import { composeHelp, composeSources } from './compose-help.js'
import { composeChannel, composeGaps, composeRefusedForm } from './compose-moderation.js'
import { composeContext } from './compose-quote.js'
import { composeSummary } from './compose-summary.js'
import { type Audience, type Platform, type To, toAll } from './to.js'

/**
 * Say a reply in blocks, in its own language, for a platform and an audience.
 * @param most how many of its items are shown at most: excerpts, documents or news; buttons and notes tell of the others
 * @throws TypeError for a form and for choices: they are no messages
 * @example compose({ kind: 'notice', text: 'One moment.' }, platform).blocks // one text block of one line
 */
export function compose(reply: Reply, platform: Platform, audience: Audience = toAll, most = Number.POSITIVE_INFINITY): Card {
  const to: To = { say: wordsFor(reply), platform, audience, most }
  switch (reply.kind) {
    case 'answer':
      return composeAnswer(reply, to)
    case 'context':
      return composeContext(reply, to)
    case 'told':
      return composeTold(reply, to)
    case 'summary':
      return composeSummary(reply.summary, to)
    case 'digest':
      return composeDigest(reply.digest, to)
    case 'gaps':
      return composeGaps(reply, to)
    case 'refused form':
      return composeRefusedForm(reply, to)
    case 'channel':
      return composeChannel(reply, to)
    case 'help':
      return composeHelp(reply, to)
    case 'sources':
      return composeSources(reply, to)
    case 'notice':
      return card('notice', [text(line('text', reply.text))])
    case 'form':
      throw new TypeError(`${reply.kind} is no message`)
  }
}
