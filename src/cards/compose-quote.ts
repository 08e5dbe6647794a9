import type { ContextPassage, Excerpt, ReplyOf } from '../contract/reply.js'
import type { Shape } from '../knowledge/document.js'
import { type Card, card, line, own, type Quote, text } from './card.js'
import { clip } from './drawing.js'
import type { To } from './to.js'

/** An excerpt with its citation. @param more what else there is to say of it */
export function quoteExcerpt(excerpt: Excerpt, number: number, to: To, more: Partial<Quote> = {}): Quote {
  const { document, highlights, lines } = excerpt
  const [first, last] = lines
  return {
    ...quoteOf(excerpt, to),
    number,
    marks: highlights,
    place: `${clip(to.say.formatPlace(excerpt), to.platform.longest.place)} (${to.say.formatAsOf(document.asOf)})`,
    file: `${document.file}:${first === last ? first : `${first}–${last}`}`,
    ...more,
  }
}

/** What a quote has, whatever it is of. */
const quoteOf = ({ text: quoted, shape, sources, highlights }: Excerpt | ContextPassage, { say, platform }: To) => ({
  ...{ kind: 'quote' as const, priority: 0, about: null, number: null, here: null, file: null, actions: [] },
  ...{ ...(shape && { shape }), ends: codeEnds(quoted, shape) },
  ...{ text: quoted, marks: highlights, goesOn: say.goesOn, tooLong: say.tooLongLine(quoted.length) },
  sources: sources.map((source) => ({ label: clip(say.formatSource(source), platform.longest.name), url: source.url })),
})

/** Where code may be cut: at the end of any of its lines. */
const codeEnds = (quoted: string, shape: Shape | undefined): number[] =>
  shape?.kind === 'code' ? [...quoted.matchAll(/(?<=\S)(?=\n|$)/g)].flatMap(({ index }) => (index > shape.code.start ? [index] : [])) : []

/** A passage among its neighbours. It has first claim to the room, then the one after it, then the one before. */
export function composeContext({ document, passages }: ReplyOf<'context'>, to: To): Card {
  const { say, platform } = to
  const at = passages.findIndex(({ own: isOwn }) => isOwn)
  const title = line('title', clip(document.title, platform.longest.name), own(` · ${say.formatAsOf(document.asOf)}`, 'aside'))
  const quotes = passages.map((passage, i): Quote => {
    const place = [passage.heading, say.paragraph(passage.paragraph)].filter(Boolean).join(' › ')
    return {
      ...quoteOf(passage, to),
      priority: i === at ? 0 : i > at ? 1 : 2,
      ends: [...passage.sentences.map(({ end }) => end), ...codeEnds(passage.text, passage.shape)].toSorted((a, b) => a - b),
      place: clip(place, platform.longest.place),
      here: passage.own ? say.fromHere : null,
    }
  })
  return card('plain', [text(title), ...quotes])
}
