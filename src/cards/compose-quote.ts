import type { ContextPassage, Excerpt, ReplyOf } from '../contract/reply.js'
import type { Words } from '../i18n/words.js'
import type { Span } from '../knowledge/document.js'
import { type Card, card, line, own, type Quote, text } from './card.js'
import { clip, partsOf } from './drawing.js'
import { permalinkOf } from './permalink.js'
import type { To } from './to.js'

/** An excerpt with its citation. @param more other properties of the quote */
export function quoteExcerpt(excerpt: Excerpt, number: number, to: To, more: Partial<Quote> = {}): Quote {
  const { document, lines } = excerpt
  const { say, site } = to
  const [first, last] = lines
  return {
    ...quoteOf(excerpt, document, to),
    number,
    read: site === null ? null : { label: say.readInContext, url: `${site}${permalinkOf(excerpt)}` },
    place: `${placeOf(excerpt, to)} (${citedAs(document, to.say, ', ')})`,
    file: `${document.file}:${first === last ? first : `${first}–${last}`}`,
    ...more,
  }
}

/** Where an excerpt stands. What is too long loses its heading, then the end of its title, and never the paragraph's number. */
function placeOf(excerpt: Excerpt, { say, platform: { longest } }: To): string {
  const whole = say.formatPlace(excerpt)
  if (whole.length <= longest.place) return whole
  const { document, paragraph } = excerpt
  const place = (title: string): string => say.formatPlace({ document: { ...document, title }, heading: title, paragraph })
  return place(clip(document.title, Math.max(1, longest.place - place('').length)))
}

/** As of when a document is, and its language where that is not the reader's. */
const citedAs = ({ asOf, language }: Excerpt['document'], say: Words, between: string): string =>
  [say.formatAsOf(asOf), say.otherLanguage(language)].filter((part) => part !== null).join(between)

/** What a quote has, whatever it is of. */
function quoteOf(quoted: Excerpt | ContextPassage, { language }: Pick<Excerpt['document'], 'language'>, { say, platform }: To) {
  const { text: words, shape, key, sources } = quoted
  // If everything is bold, nothing stands out: then only the answer itself is bold.
  const isAll = key !== null && key[0] === 0 && key[1] === words.length
  const answer = 'answer' in quoted ? quoted.answer : null
  const mark = isAll ? answer : key
  return {
    ...{ kind: 'quote' as const, priority: 0, about: null, number: null, here: null, file: null, read: null, actions: [] },
    language,
    ...{
      text: words,
      marks: mark === null ? [] : inProse(mark, partsOf(quoted)),
      goesOn: say.goesOn,
      tooLong: say.tooLongLine(words.length),
    },
    ...(shape && { shape }),
    cuts: shape?.kind === 'code' ? codeCuts(words, shape.code) : key === null || isAll ? [] : [key],
    sources: sources.map((source) => ({ label: clip(say.formatSource(source), platform.longest.name), url: source.url })),
  }
}

/** What of a mark is bold: code is drawn as it is. */
const inProse = ([from, to]: readonly [number, number], { prose }: { readonly prose: string }): [number, number][] =>
  from < prose.length ? [[from, Math.min(to, prose.length)]] : []

/**
 * Where a passage may be cut, the longest piece first. A piece grows from the key, or from the beginning if there is no key. It takes in
 * a sentence after it and one before it in turn.
 */
export function cutsOf({ sentences, key }: Pick<ContextPassage, 'sentences' | 'key'>): [number, number][] {
  const inKey = sentences.filter(({ start, end }) => key !== null && start >= key[0] && end <= key[1])
  let first = inKey[0] ? sentences.indexOf(inKey[0]) : 0
  let last = first + Math.max(1, inKey.length) - 1
  const cuts: [number, number][] = []
  for (let after = true; sentences[first] && sentences[last]; after = !after) {
    cuts.unshift([sentences[first]?.start ?? 0, sentences[last]?.end ?? 0])
    if (last + 1 < sentences.length && (after || first === 0)) last++
    else if (first > 0) first--
    else break
  }
  return cuts
}

/** Where code may be cut, the longest piece first: at the end of any of its lines. */
const codeCuts = (words: string, { start }: Span): [number, number][] =>
  [...words.matchAll(/(?<=\S)(?=\n)/g)].flatMap(({ index }): [number, number][] => (index > start ? [[0, index]] : [])).reverse()

/** A passage among its neighbours. It has first claim to the room, then the one after it, then the one before. */
export function composeContext({ document, passages }: ReplyOf<'context'>, to: To): Card {
  const { say, platform } = to
  const at = passages.findIndex(({ own: isOwn }) => isOwn)
  const title = line('title', clip(document.title, platform.longest.name), own(` · ${citedAs(document, say, ' · ')}`, 'aside'))
  const quotes = passages.map((passage, i): Quote => {
    const place = [passage.heading, say.paragraph(passage.paragraph)].filter(Boolean).join(' › ')
    return {
      ...quoteOf(passage, document, to),
      priority: i === at ? 0 : i > at ? 1 : 2,
      cuts: [...(passage.shape?.kind === 'code' ? codeCuts(passage.text, passage.shape.code) : []), ...cutsOf(passage)],
      place: clip(place, platform.longest.place),
      here: passage.own ? say.fromHere : null,
    }
  })
  return card('plain', [text(title), ...quotes])
}
