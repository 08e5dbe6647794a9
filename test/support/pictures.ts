import wrapAnsi from 'wrap-ansi'
import type { Body as DiscordBody } from '../../adapters/discord/render/components.js'
import type { Body as SlackBody } from '../../adapters/slack/render/blocks.js'
import { readMarkdown } from '../fakes/discord/read-markdown.js'
import { readBlocks } from '../fakes/slack/read-blocks.js'
import type { SeenLine } from './seen-line.js'

/** Columns that a documentation page shows without scrolling. */
const widest = 88

/** Draw the lines of a message as text: bold between asterisks, a quotation after a bar. */
const linesOf = (lines: readonly SeenLine[]): string[] => lines.flatMap((line) => indented(line.kind === 'quote' ? '│ ' : '', boldIn(line)))

function indented(lead: string, text: string): string[] {
  return wrapAnsi(text, widest - lead.length, { hard: false })
    .split('\n')
    .map((line) => lead + line)
}

/** From the last range to the first, so that earlier positions stay valid. */
const boldIn = ({ text, bold }: SeenLine): string =>
  bold.toReversed().reduce((drawn, [from, to]) => `${drawn.slice(0, from)}*${drawn.slice(from, to)}*${drawn.slice(to)}`, text)

const buttons = (labels: readonly string[]): string => labels.map((label) => `[${label}]`).join(' ')

/** A Discord message as text: lines beside its coloured bar begin with a bar. */
export function discordPicture({ components }: DiscordBody): string {
  const draw = (parts: readonly unknown[], bar: string): string[] =>
    (parts as { content?: string; components?: { label?: string }[] }[]).flatMap(({ content, components: inside }) => {
      if (content !== undefined) return linesOf(readMarkdown(content)).map((line) => bar + line)
      if (inside?.every(({ label }) => label !== undefined)) return [bar + buttons(inside.flatMap(({ label }) => label ?? []))]
      return draw(inside ?? [], '┃ ')
    })
  return draw(components, '').join('\n')
}

/** A Slack message as text. */
export function slackPicture({ blocks }: SlackBody): string {
  return blocks
    .flatMap((block) =>
      block.type === 'actions'
        ? [buttons(block.elements.flatMap((one) => (one.type === 'button' ? one.text.text : [])))]
        : linesOf(readBlocks([block as never])),
    )
    .join('\n')
}
