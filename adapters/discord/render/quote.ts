import { type DrawnPiece, pieceOf, type Quote } from '../../../src/cards/card.js'
import { partsOf } from '../../../src/cards/drawing.js'
import type { Words } from '../../../src/i18n/words.js'
import { codeBlock, escapeMarkdown, link, quote, small, withBold } from './markdown.js'

/** A longer excerpt with its citation would not fit beside every frame; it is the same on each page. */
const longestExcerpt = 1_900
/** The room for one quote's sources, as drawn, and for saying that it goes on. */
const roomForSources = 900
const roomForNote = 200

/**
 * A quote with its citation.
 * @param room for all of it, in characters as drawn; a quote that does not fit is cut where it may be, or named as too long
 */
export function drawQuote(of: Quote, room: number, say: Words): string {
  const { number, place, here } = of
  const lead = number === null ? '' : `**${number}** `
  const drawnPlace = escapeMarkdown(place)
  const foot = [lead + drawLinks(of, say), small(here === null ? drawnPlace : `**${drawnPlace}**`)].filter(Boolean).join('\n')
  const most = (number === null ? room : Math.min(room, longestExcerpt)) - foot.length
  const draw = (one: DrawnPiece): string => {
    const { prose, code } = partsOf(one)
    return [...(prose === '' && code !== '' ? [] : [quote(withBold(prose, one.marks))]), ...(code === '' ? [] : [codeBlock(code)])].join(
      '\n',
    )
  }
  const piece = pieceOf(of, (one) => draw(one).length < most - (one.note === null ? 0 : roomForNote))
  const drawn = piece === null ? [small(of.tooLong)] : [draw(piece), ...(piece.note === null ? [] : [small(piece.note)])]
  return [...drawn, foot].join('\n')
}

/** The sources, and where the quote can be read in its document. */
function drawLinks({ sources, read }: Quote, say: Words): string {
  const links: string[] = []
  let left = roomForSources
  for (const { label, url } of sources) {
    const drawn = link(label, url)
    if (drawn.length > left) break
    left -= drawn.length
    links.push(drawn)
  }
  const rest = sources.length > links.length ? [say.andMore(sources.length - links.length)] : []
  const all = [...links, ...rest, ...(read === null ? [] : [link(read.label, read.url)])]
  return all.length === 0 ? '' : `— ${all.join(' · ')}`
}
