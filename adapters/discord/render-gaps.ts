import { clip } from '../../src/cards/drawing.js'
import { noteFields } from '../../src/commands/commands.js'
import type { GapCard, Reply } from '../../src/contract/reply.js'
import type { Words } from '../../src/i18n/words.js'
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
export function renderGaps({ groups, first, total, done, next }: Extract<Reply, { kind: 'gaps' }>, say: Words): Body {
  const title = total === 0 ? say.gaps.none : say.gapsTitle(first, groups.length, total)
  const head = [`**${title}**`, ...(done === null ? [] : [escapeMarkdown(clip(done, longestDone))])].join('\n')
  const follows = first - 1 + groups.length < total
  return body([
    container(colours.plain, [
      text(head),
      ...groups.flatMap((group, i) => renderGap(group, first + i, say)),
      ...(next === null ? [] : [row(button('others', next, follows ? say.buttons.others : say.firstGaps))]),
    ]),
  ])
}

const renderGap = (group: GapCard, number: number, say: Words): Inside => [
  text([`**${number}** ${escapeMarkdown(clip(group.question, longestQuestion))}`, small(say.gapLine(group))].join('\n')),
  row(button('answer', group.answer, say.buttons.answer), button('dismiss', group.dismiss, say.buttons.dismiss)),
]

/** What is wrong, and all that was typed, so that nothing of it is lost. */
export function renderRefusedForm(
  { problems, form, edit }: Extract<Reply, { kind: 'refused form' }>,
  say: Words,
): readonly [Body, ...Body[]] {
  const { fields, refused, kept } = say.form
  const told = problems.slice(0, mostProblems).map(({ field, text: why }) => {
    const line = field === null ? why : say.labelled(fields[field].label, why)
    return `- ${escapeMarkdown(clip(line, longestProblem))}`
  })
  return messagesOf(colours.related, [
    text([`**${refused}**`, ...told].join('\n')),
    ...(edit === null ? [] : [row(button('edit', edit, say.buttons.edit))]),
    text(small(kept)),
    ...noteFields.flatMap(({ name }) => renderTyped(fields[name].label, form[name])),
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
export function renderPlace({ settings, changed }: Extract<Reply, { kind: 'channel' }>, say: Words): Body {
  const lines = say.settingsLines(settings, { answers: 'channel' }).map((line) => `- ${escapeMarkdown(line)}`)
  return body([container(colours.plain, [text([`**${say.settingsTitle(changed)}**`, ...lines].join('\n'))])])
}
