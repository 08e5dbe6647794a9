import { clip } from '../../src/cards/drawing.js'
import type { ContextPassage, Excerpt } from '../../src/contract/reply.js'
import type { Words } from '../../src/i18n/words.js'
import type { Source } from '../../src/knowledge/document.js'
import { escapeMarkdown, link, quote, small, withBold } from './markdown.js'

/** Characters, before escaping, which may double them. */
export const longestName = 100
const longestPlace = 200
/** A longer excerpt with its citation would not fit beside every frame; it is the same on each page. */
const longestExcerpt = 1_900
/** The room for one passage's sources, as drawn. */
const roomForSources = 900

/** @param room for all of it, in characters as drawn; an excerpt that does not fit is not cut but named as too long */
export function renderExcerpt(excerpt: Excerpt, number: number, room: number, say: Words): string {
  const { document, sources } = excerpt
  const cited = small(escapeMarkdown(`${clip(say.formatPlace(excerpt), longestPlace)} (${say.formatAsOf(document.asOf)})`))
  const named = renderCitations(sources, `**${number}** `, say)
  const whole = [quote(withBold(excerpt.text, excerpt.highlights)), named, cited].join('\n')
  return whole.length <= Math.min(room, longestExcerpt) ? whole : [small(say.tooLongLine(excerpt.text.length)), named, cited].join('\n')
}

function renderCitations(sources: readonly Source[], lead: string, say: Words): string {
  const links: string[] = []
  let left = roomForSources
  for (const source of sources) {
    const drawn = link(clip(say.formatSource(source), longestName), source.url)
    if (drawn.length > left) break
    left -= drawn.length
    links.push(drawn)
  }
  const rest = sources.length > links.length ? [say.andMore(sources.length - links.length)] : []
  return lead + (sources.length === 0 ? '' : `— ${[...links, ...rest].join(' · ')}`)
}

/** @param most where given, only as many whole sentences as fit into so many characters */
export function renderPassage(
  { text: whole, highlights, sentences, paragraph, heading, sources, own }: ContextPassage,
  say: Words,
  most?: number,
): string {
  const place = escapeMarkdown(clip([heading, say.paragraph(paragraph)].filter(Boolean).join(' › '), longestPlace))
  const foot = [renderCitations(sources, '', say), small(own ? `**${place}**` : place)].filter(Boolean).join('\n')
  const draw = (end: number): string =>
    quote(
      withBold(
        whole.slice(0, end),
        highlights.filter(([, to]) => to <= end),
      ),
    )
  if (most === undefined) return `${draw(whole.length)}\n${foot}`
  const room = most - foot.length - 2 * longestName
  const end = sentences.map((sentence) => sentence.end).findLast((at) => draw(at).length <= room)
  const rest = end === undefined ? say.tooLongLine(whole.length) : say.goesOn
  return [...(end === undefined ? [] : [draw(end)]), small(rest), foot].join('\n')
}
