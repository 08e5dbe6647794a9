import type { GapCard, Reply } from '../../src/adapter.js'
import { noteFields } from '../../src/commands.js'
import { clip } from '../../src/drawing.js'
import { gapLabels, gapLine, gapsTitle, keptLine, noGapsLine, placeLines, placeTitle, refusedFormTitle } from '../../src/wording.js'
import { type Body, body, button, colours, container, type Inside, messagesOf, row, text } from './components.js'
import { escapeMarkdown, small } from './markdown.js'

/** Characters, before escaping, which may double them. */
const longestQuestion = 200
const longestDone = 300
const longestProblem = 300
const mostProblems = 5
/** A piece of what was typed; two of them fit into one message. */
const pieces = /[\s\S]{1,900}/gu

/** Gaps, each with what can be done about it. */
export function renderGaps({ groups, first, total, done, next }: Extract<Reply, { kind: 'gaps' }>): Body {
  const title = total === 0 ? noGapsLine : gapsTitle(first, groups.length, total)
  const head = [`**${title}**`, ...(done === null ? [] : [escapeMarkdown(clip(done, longestDone))])].join('\n')
  const follows = first - 1 + groups.length < total
  return body([
    container(colours.plain, [
      text(head),
      ...groups.flatMap((group, i) => renderGap(group, first + i)),
      ...(next === null ? [] : [row(button('others', next, follows ? gapLabels.more : gapLabels.first))]),
    ]),
  ])
}

const renderGap = (group: GapCard, number: number): Inside => [
  text([`**${number}** ${escapeMarkdown(clip(group.question, longestQuestion))}`, small(gapLine(group))].join('\n')),
  row(button('answer', group.answer), button('dismiss', group.dismiss)),
]

/** What is wrong, and all that was typed, so that nothing of it is lost. */
export function renderRefusedForm({ problems, form, edit }: Extract<Reply, { kind: 'refused form' }>): readonly [Body, ...Body[]] {
  const labels = new Map<string, string>(noteFields.map(({ name, label }) => [name, label]))
  const told = problems.slice(0, mostProblems).map(({ field, text: why }) => {
    const lead = field === null ? '' : `${labels.get(field)}: `
    return `- ${escapeMarkdown(clip(`${lead}${why}`, longestProblem))}`
  })
  return messagesOf(colours.related, [
    text([`**${refusedFormTitle}**`, ...told].join('\n')),
    ...(edit === null ? [] : [row(button('edit', edit))]),
    text(small(keptLine)),
    ...noteFields.flatMap(({ name, label }) => renderTyped(label, form[name])),
  ])
}

/** A text as it was typed, lines kept, in pieces of which each fits into a message. */
function renderTyped(label: string, typed: string): Inside {
  const drawn = (typed.match(pieces) ?? []).map((piece) =>
    piece
      .split(/\r\n|[\r\n]/)
      .map(escapeMarkdown)
      .join('\n'),
  )
  return drawn.flatMap((piece, i) => {
    if (typed.trim() === '') return []
    if (i === 0) return [text(`**${label}**\n${piece}`)]
    return piece.trim() === '' ? [] : [text(piece)]
  })
}

/** How this channel wants its answers. */
export function renderPlace({ settings, changed }: Extract<Reply, { kind: 'place' }>): Body {
  const lines = placeLines(settings, { answers: 'channel' }).map((line) => `- ${escapeMarkdown(line)}`)
  return body([container(colours.plain, [text([`**${placeTitle(changed)}**`, ...lines].join('\n'))])])
}
