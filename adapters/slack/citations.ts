import type { KnownBlock, RichTextElement } from '@slack/types'
import { clip } from '../../src/cards/drawing.js'
import type { ContextPassage, Excerpt } from '../../src/contract/reply.js'
import type { Words } from '../../src/i18n/words.js'
import type { Source } from '../../src/knowledge/document.js'
import { link, quotation, small, words } from './blocks.js'

export const longestName = 150
const longestPlace = 400
/** A longer excerpt is not cut but named as too long. */
const longestExcerpt = 2_900
const mostSources = 6

/** The room for excerpts in a message, in characters of JSON; a message holds more. */
export const roomForExcerpts = 9_000

/** What an excerpt takes of a message, in characters. */
export const sizeOf = (blocks: readonly KnownBlock[]): number => JSON.stringify(blocks).length

/** Put parts into as few messages as hold them, in order, each part whole. */
export function inMessages(parts: readonly KnownBlock[][]): KnownBlock[][] {
  const messages: KnownBlock[][] = []
  for (const part of parts) {
    const last = messages.at(-1)
    if (last && sizeOf([...last, ...part]) <= roomForExcerpts) last.push(...part)
    else messages.push([...part])
  }
  return messages
}

/** Quotation, numbered sources, place and date. */
export function renderExcerpt(excerpt: Excerpt, number: number, say: Words): KnownBlock[] {
  const { text, highlights, document, sources } = excerpt
  const quoted = text.length <= longestExcerpt ? words(text, highlights) : []
  const lead: RichTextElement[] = [
    { type: 'text', text: String(number), style: { bold: true } },
    ...(quoted.length === 0 ? words(` ${say.tooLongLine(text.length)}`) : []),
  ]
  return [
    quotation(quoted, [...lead, ...renderSources(sources, say)]),
    small(`${clip(say.formatPlace(excerpt), longestPlace)} (${say.formatAsOf(document.asOf)})`),
  ]
}

function renderSources(sources: readonly Source[], say: Words): RichTextElement[] {
  const links = sources
    .slice(0, mostSources)
    .flatMap((source, i) => [...words(i === 0 ? ' — ' : ' · '), link(clip(say.formatSource(source), longestName), source.url)])
  return sources.length > mostSources ? [...links, ...words(` · ${say.andMore(sources.length - mostSources)}`)] : links
}

/** A passage among its neighbours, as many whole sentences of it as a message holds. */
export function renderPassage({ text, highlights, sentences, paragraph, heading, sources, own }: ContextPassage, say: Words): KnownBlock[] {
  const end = sentences.map((sentence) => sentence.end).findLast((at) => at <= longestExcerpt) ?? 0
  const shown = text.length <= longestExcerpt ? text.length : end
  const rest = shown === text.length ? '' : shown === 0 ? say.tooLongLine(text.length) : say.goesOn
  const quoted = words(
    text.slice(0, shown),
    highlights.filter(([, to]) => to <= shown),
  )
  const place = [heading, say.paragraph(paragraph)].filter(Boolean).join(' › ')
  return [
    ...(quoted.length + rest.length + sources.length === 0 ? [] : [quotation(quoted, [...words(rest), ...renderSources(sources, say)])]),
    small(`${clip(place, longestPlace)}${own ? ` ← ${say.fromHere}` : ''}`),
  ]
}
