import type { Reply } from '../contract/reply.js'
import { type Card, line, type Quote, text } from './card.js'
import { compose } from './compose.js'
import type { Audience, Platform } from './to.js'

/**
 * Compose a card that goes into one message, as far as leaving something out can do it. Optional quotes go first, beginning with the highest
 * priority number. Then items go, from the last on. The first item stays, for the platform to shorten.
 * @param fits whether a card goes into one message
 */
export function composeToFit(reply: Reply, platform: Platform, audience: Audience, fits: (card: Card) => boolean): Card {
  let made = compose(reply, platform, audience)
  while (made.shown > 1 && !fits(withOptional(made, []))) made = compose(reply, platform, audience, made.shown - 1)
  const optional = made.blocks.filter((block): block is Quote => block.kind === 'quote' && block.priority > 0)
  const kept: Quote[] = []
  for (const quote of optional.toSorted((a, b) => a.priority - b.priority)) if (fits(withOptional(made, [...kept, quote]))) kept.push(quote)
  return withOptional(made, kept)
}

/** The card with no other optional quotes than these; of the others stays what they were shown for. */
function withOptional(card: Card, kept: readonly Quote[]): Card {
  const blocks = card.blocks.flatMap((block) => {
    if (block.kind !== 'quote' || block.priority === 0 || kept.includes(block)) return [block]
    return block.about === null ? [] : [text(line('item', block.about))]
  })
  return { ...card, blocks }
}

/**
 * Divide what is too long for one message into as few as hold it, in order, each part whole; at least one.
 * @param fits whether parts go into one message
 */
export function inMessages<Part, Message>(
  parts: readonly Part[],
  fits: (parts: readonly Part[]) => boolean,
  draw: (parts: readonly Part[]) => Message,
): readonly [Message, ...Message[]] {
  const messages: Part[][] = []
  for (const part of parts) {
    const last = messages.at(-1)
    if (last && fits([...last, part])) last.push(part)
    else messages.push([part])
  }
  const [first = [], ...others] = messages
  return [draw(first), ...others.map(draw)]
}
