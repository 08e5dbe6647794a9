import type { Action, Block, Card, Line, Quote, Span } from '../../../src/cards/card.js'
import { clip } from '../../../src/cards/drawing.js'
import { inMessages } from '../../../src/cards/fit.js'
import type { Words } from '../../../src/i18n/words.js'
import { type Body, body, button, colours, container, goesInOne, type Inside, lengthOf, limits, picture, row, text } from './components.js'
import { escapeMarkdown, link, small } from './markdown.js'
import { drawQuote } from './quote.js'

/** The component that holds the question, so that it can be read back. */
export const questionId = 1
const chartName = 'questions.png'
/** Characters, before escaping, which may double them. */
const longestSpan = 1_000
const longestNotice = limits.text / 2
const longestSuggestion = 150
/** A piece of what was typed; two of them fit into one message. */
const pieces = /[\s\S]{1,900}/gu

/** Whether a card goes into one message. */
export const fits = (card: Card, say: Words): boolean => lengthOfCard(card, say) <= limits.text

const lengthOfCard = ({ blocks, foot }: Card, say: Words): number =>
  lengthOf([...blocks, ...foot].flatMap((block) => drawBlock(block, say)))

/** Draw a card that fits: as one message, or as many as it takes. */
export function drawCard(card: Card, say: Words): readonly [Body, ...Body[]] {
  const { tone, blocks, foot, flows, asked } = card
  if (tone === 'notice') return [body(blocks.flatMap((block) => (block.kind === 'text' ? [drawText(block.lines, longestNotice)] : [])))]
  const over = flows ? 0 : Math.max(0, lengthOfCard(card, say) - limits.text)
  const inside = blocks.flatMap((block, i) => {
    const drawn = drawBlock(block, say, over)
    return i === 0 && asked ? drawn.map((one) => ({ ...one, id: questionId })) : drawn
  })
  if (flows) return inMessages(inside, goesInOne, (parts) => body([container(colours[tone], [...parts])]))
  const files = blocks.flatMap((block) => (block.kind === 'picture' && block.chart ? [{ name: chartName, data: block.chart.png }] : []))
  const below = foot.flatMap((block) => drawBlock(block, say))
  return [{ ...body([container(colours[tone], inside), ...below]), ...(files.length === 0 ? {} : { files }) }]
}

/** @param over by how many characters a quote is to be shorter than it may be */
function drawBlock(block: Block, say: Words, over = 0): Inside {
  switch (block.kind) {
    case 'text':
      return [drawText(block.lines, longestSpan)]
    case 'quote':
      return [text(drawWithin(block, say, over)), ...(block.actions.length === 0 ? [] : [drawActions(block.actions)])]
    case 'actions':
      return [drawActions(block.actions)]
    case 'suggestions': {
      // What a label cannot hold whole is given as text.
      const isPressed = (one: (typeof block.questions)[number]): boolean => one.token !== null && one.text.length <= limits.label
      const listed = block.questions.filter((one) => !isPressed(one)).map((one) => `- ${escapeMarkdown(clip(one.text, longestSuggestion))}`)
      const pressed = block.questions.filter(isPressed).map((one) => row(button('try', one.token ?? '', one.text)))
      return [text([block.title, ...listed].join('\n')), ...pressed]
    }
    case 'field':
      return drawField(block.label, block.text)
    case 'picture':
      return block.chart === null ? [] : [picture(chartName, block.chart.alt)]
  }
}

/** Only a quote that stays in any case is cut or shortened. */
function drawWithin(quote: Quote, say: Words, over: number): string {
  const about = quote.about === null ? '' : `- ${escapeMarkdown(quote.about)}\n`
  const whole = drawQuote(quote, quote.priority === 0 ? limits.text : Number.POSITIVE_INFINITY, say)
  return about + (over === 0 ? whole : drawQuote(quote, whole.length - over, say))
}

const drawText = (lines: readonly Line[], longest: number) => text(lines.map((line) => drawLine(line, longest)).join('\n'))

const drawActions = (actions: readonly Action[]) => row(...actions.map(({ button: name, token, label }) => button(name, token, label)))

function drawLine(line: Line, longest: number): string {
  if (line.as === 'entry') {
    const { number, title, url, facts } = line
    const drawnFacts = facts.map(escapeMarkdown).join(' · ')
    if (number !== null) return `**${number}** ${escapeMarkdown(title)}\n${small(drawnFacts)}`
    const named = `- **${url === null ? escapeMarkdown(title) : link(title, url)}**`
    return drawnFacts === '' ? named : `${named}\n  ${drawnFacts}`
  }
  if (line.as === 'term') return line.term.look === 'code' ? `\`${line.term.text}\` ${line.text}` : `**${line.term.text}.** ${line.text}`
  const { as } = line
  const drawn = line.spans.map((span) => drawSpan(as === 'title' ? { look: 'strong', ...span } : span, longest)).join('')
  if (as === 'note') return small(drawn)
  return as === 'item' || as === 'listed' ? `- ${drawn}` : drawn
}

function drawSpan({ text: words, own, look }: Span, longest: number): string {
  const drawn = own ? words : escapeMarkdown(clip(words, longest))
  if (look === 'person') return `<@${words}>`
  return look === undefined || look === 'aside' ? drawn : `**${drawn}**`
}

/** A text as it was typed, lines kept, in pieces of which each fits into a message. */
function drawField(label: string, typed: string): Inside {
  return (typed.match(pieces) ?? []).flatMap((piece, i) => {
    const lines = piece.split(/\r\n|[\r\n]/)
    const drawn = lines.map(escapeMarkdown).join('\n')
    if (i === 0) return [text(`**${label}**\n${drawn}`)]
    return drawn.trim() === '' ? [] : [text(drawn)]
  })
}
