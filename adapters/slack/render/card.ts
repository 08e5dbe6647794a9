import type { KnownBlock, RichTextElement } from '@slack/types'
import { type Action, type Block, type Card, type Line, pieceOf, type Quote, type Span } from '../../../src/cards/card.js'
import { clip, partsOf, visible } from '../../../src/cards/drawing.js'
import { fallback } from '../../../src/cards/fallback.js'
import { inMessages } from '../../../src/cards/fit.js'
import type { Words } from '../../../src/i18n/words.js'
import { type Bodies, type Body, body, button, feedback, limits, link, ownWords, quotation, row, small, words } from './blocks.js'

/** A longer excerpt is cut where it may be, or named as too long. */
const longestExcerpt = 2_900
const longestSuggestion = 300
const mostSources = 6
/** The room for quotes and fields in a message, in characters of JSON; a message holds more. */
const room = 9_000

/** Draws a block. @param position tells its buttons from those of other blocks */
type Draw = (block: Block, position: number) => KnownBlock[]

/**
 * How a card's blocks are drawn.
 * @param picture the file id of a chart; null if there is none
 * @param open whether everybody sees it. Slack does not say whether its feedback buttons work where one person alone sees them.
 */
export function createDraw({ asked }: Pick<Card, 'asked'>, say: Words, picture: string | null = null, open = false): Draw {
  const pairOf = (actions: readonly Action[], position: number): KnownBlock[] => {
    const [good, bad] = (['good', 'bad'] as const).map((name) => actions.find(({ button: one }) => one === name))
    if (!open || good === undefined || bad === undefined) return []
    const rated = ({ button: name, token, label }: Action, meaning: string) => ({ name, token, label, meaning })
    return [feedback(rated(good, say.web.good), rated(bad, say.web.bad), asked, position)]
  }
  const drawActions = (actions: readonly Action[], position: number): KnownBlock[] =>
    actions.length === 0 ? [] : [row(...actions.map(({ button: name, token, label }) => button(name, token, asked, label, position)))]
  const drawFoot = (actions: readonly Action[], position: number): KnownBlock[] => {
    const pair = pairOf(actions, position)
    const others = pair.length === 0 ? actions : actions.filter(({ button: name }) => name !== 'good' && name !== 'bad')
    return [...drawActions(others, position), ...pair]
  }
  return (block, position) => {
    switch (block.kind) {
      case 'text':
        return drawText(block.lines)
      case 'quote':
        return [...drawQuote(block, say), ...drawActions(block.actions, position)]
      case 'actions':
        return drawFoot(block.actions, position)
      case 'suggestions': {
        const { title, questions } = block
        // A label that had to be cut is given whole as text.
        const long = questions.filter(({ text }) => text.length > limits.label)
        const pressed = questions.flatMap(({ text, token }, i) => (token === null ? [] : [button('try', token, null, text, i)]))
        const given = long.map(({ text }) => small(`• ${clip(text, longestSuggestion)}`))
        return [ownWords(title), ...given, ...(pressed.length === 0 ? [] : [row(...pressed)])]
      }
      case 'field':
        return [small(block.label), drawSpans([{ text: block.text }])]
      case 'picture':
        return picture === null || block.chart === null ? [] : [imageOf(picture, block.chart.alt)]
    }
  }
}

const imageOf = (id: string, alt: string): KnownBlock => ({
  ...{ type: 'image', slack_file: { id } },
  alt_text: clip(visible(alt).trim(), limits.plain) || '…',
})

const sizeOf = (blocks: readonly Block[], draw: Draw): number =>
  JSON.stringify(blocks.filter(({ kind }) => kind === 'quote' || kind === 'field').flatMap(draw)).length

/** Whether a card goes into one message. */
export const fits = (card: Card, say: Words): boolean => sizeOf(card.blocks, createDraw(card, say)) <= room

/** Draw a card that fits: as one message, or as many as it takes. No block is split. @param open whether everybody sees it. */
export function drawCard(card: Card, say: Words, picture: string | null, open: boolean): Bodies {
  const draw = createDraw(card, say, picture, open)
  const bodyOf = (blocks: readonly Block[], foot: readonly Block[] = []): Body =>
    body([...blocks, ...foot].flatMap(draw), fallback({ ...card, blocks, foot }, longestExcerpt))
  if (!card.flows) return [bodyOf(card.blocks, card.foot)]
  const goInOne = (blocks: readonly Block[]): boolean => sizeOf(blocks, draw) <= room
  return inMessages(card.blocks, goInOne, (blocks) => bodyOf(blocks))
}

/** Lines of the desk's own words that follow each other are one block. */
function drawText(lines: readonly Line[]): KnownBlock[] {
  const blocks: KnownBlock[] = []
  for (const block of lines.flatMap(drawLine)) {
    const last = blocks.at(-1)
    if (last?.type === 'section' && last.text && block.type === 'section' && block.text)
      blocks.splice(-1, 1, ownWords(`${last.text.text}\n${block.text.text}`))
    else blocks.push(block)
  }
  return blocks
}

function drawLine(line: Line): KnownBlock[] {
  if (line.as === 'entry') {
    const { number, title, url, facts } = line
    const drawn = number === null ? quotation([], [link(title, url ?? '')]) : drawSpans([{ text: title, look: 'strong' }])
    return [drawn, small(facts.join(' · '))]
  }
  if (line.as === 'term')
    return [ownWords(line.term.look === 'code' ? `\`${line.term.text}\` ${line.text}` : `*${line.term.text}.* ${line.text}`)]
  const { as, spans } = line
  const isOwn = spans.every((span) => span.own)
  const plain = spans.map(({ text }) => text).join('')
  if (as === 'listed') return [small(`• ${plain}`)]
  if (as === 'note' && !spans.some(({ look }) => look === 'person')) return [small(plain)]
  if (isOwn) return [ownWords(as === 'title' ? `*${plain}*` : spans.map(ownWord).join(''))]
  if (as === 'title') return [drawSpans([{ text: plain, look: 'strong' }])]
  return [drawSpans(as === 'item' ? [{ text: '• ' }, ...spans] : spans)]
}

/** Words of the desk's own in Slack's markup. */
function ownWord({ text, look }: Span): string {
  if (look === 'person') return `<@${text}>`
  return look === undefined ? text : `*${text}*`
}

/** A line that shows as the characters it is. */
function drawSpans(spans: readonly Span[]): KnownBlock {
  const drawn = spans.flatMap(({ text, look }): RichTextElement[] => {
    if (look === 'person') return [{ type: 'user', user_id: text }]
    const shown = clip(text, limits.section)
    return words(shown, look === undefined ? [] : [[0, shown.length]])
  })
  return quotation([], drawn.length === 0 ? words('–') : drawn)
}

/** Quotation, numbered sources, place and date. */
function drawQuote(quote: Quote, say: Words): KnownBlock[] {
  const { about, number, place, here } = quote
  const piece = pieceOf(quote, ({ text }) => text.length <= longestExcerpt)
  const { prose, code } = piece === null ? { prose: '', code: '' } : partsOf(piece)
  const quoted = words(prose, piece?.marks)
  const note = quoted.length === 0 && code === '' ? quote.tooLong : (piece?.note ?? '')
  const lead: RichTextElement[] = number === null ? [] : [{ type: 'text', text: String(number), style: { bold: true } }]
  const below = [...lead, ...words(number === null || note === '' ? note : ` ${note}`), ...drawLinks(quote, say)]
  return [
    ...(about === null ? [] : [drawSpans([{ text: `• ${about}` }])]),
    quotation(quoted, below, code),
    small(here === null ? place : `${place} ← ${here}`),
  ]
}

/** The sources, and where the quote can be read in its document. */
function drawLinks({ sources, read }: Quote, say: Words): RichTextElement[] {
  const links = sources.slice(0, mostSources).map(({ label, url }) => [link(label, url)])
  const rest = sources.length > mostSources ? [words(say.andMore(sources.length - mostSources))] : []
  const all = [...links, ...rest, ...(read === null ? [] : [[link(read.label, read.url)]])]
  return all.flatMap((one, i) => [...words(i === 0 ? ' — ' : ' · '), ...one])
}
