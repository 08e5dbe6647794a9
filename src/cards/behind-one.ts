import { commands } from '../commands/commands.js'
import type { Block, Card, Line, Span } from './card.js'

/** `/gaps` and the like, where it is no part of an address or a longer word. */
const named = new RegExp(String.raw`(?<![\p{L}\p{N}/._-])/(?=(?:${commands.map(({ name }) => name).join('|')})(?![\p{L}\p{N}/_-]))`, 'gu')

/**
 * Name commands as they are typed where all stand behind one: only in the desk's own words, never in an excerpt.
 * @param command without a slash
 * @param all whether every line of text is the desk's own
 * @example behindOne(card('notice', [text(line('text', own('See /gaps.')))]), 'desk') // 'See /desk gaps.'
 */
export function behindOne(card: Card, command: string, all = false): Card {
  const renamed = (text: string): string => text.replace(named, `/${command} `)
  const spanOf = (span: Span): Span => (all || span.own ? { ...span, text: renamed(span.text) } : span)
  const lineOf = (line: Line): Line => {
    if (line.as === 'entry') return line
    return line.as === 'term' ? { ...line, term: spanOf(line.term), text: renamed(line.text) } : { ...line, spans: line.spans.map(spanOf) }
  }
  const blockOf = (block: Block): Block => (block.kind === 'text' ? { ...block, lines: block.lines.map(lineOf) } : block)
  return { ...card, blocks: card.blocks.map(blockOf), foot: card.foot.map(blockOf) }
}
