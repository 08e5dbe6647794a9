import type { KnownBlock, RichTextElement } from '@slack/types'
import { clip } from '../../src/cards/drawing.js'
import { noteFields } from '../../src/commands/commands.js'
import type { Reply } from '../../src/contract/reply.js'
import { type Words, wordsFor } from '../../src/i18n/words.js'
import { type Bodies, type Body, body, button, line, ownWords, quotation, row, small, words } from './blocks.js'
import { inMessages, renderExcerpt, roomForExcerpts, sizeOf } from './citations.js'

type ReplyOf<Kind extends Reply['kind']> = Extract<Reply, { kind: Kind }>

const longestQuestion = 300
const mostProblems = 10

/** What is done in Slack where a channel has no settings. */
export const slackCustom = { answers: 'thread', private: true } as const

/** The questions that wait for an answer, each with what can be done about it. */
export function renderGaps({ groups, first, total, done, next }: ReplyOf<'gaps'>, say: Words): Body {
  const isLast = first - 1 + groups.length >= total
  return body([
    ...(done === null ? [] : [line(done)]),
    ownWords(`*${say.gapsTitle(first, groups.length, total)}*`),
    ...(total === 0 ? [small(say.gaps.none)] : []),
    ...groups.flatMap((group, i): KnownBlock[] => [
      line(clip(group.question, longestQuestion), true),
      small(say.gapLine(group)),
      row(button('answer', group.answer, null, say.buttons.answer, i), button('dismiss', group.dismiss, null, say.buttons.dismiss, i)),
    ]),
    ...(next === null ? [] : [row(button('others', next, null, isLast ? say.firstGaps : say.buttons.others))]),
  ])
}

/** What is wrong with what was filled in, and all that was, so that nothing has to be typed again; that may take several messages. */
export function renderRefusedForm({ problems, form, edit }: ReplyOf<'refused form'>, say: Words): Bodies {
  const { fields, refused, kept } = say.form
  const why = problems.slice(0, mostProblems).map(({ field, text }) => {
    const labelled = field === null ? text : say.labelled(fields[field].label, text)
    return line(`• ${clip(labelled, longestQuestion)}`)
  })
  const typed = noteFields
    .filter(({ name }) => form[name].trim() !== '')
    .map(({ name }): KnownBlock[] => [small(fields[name].label), line(form[name])])
  const parts = [
    [ownWords(`*${refused}*`), ...why, small(kept)],
    ...typed,
    edit === null ? [] : [row(button('edit', edit, null, say.buttons.edit))],
  ]
  const [first = [], ...others] = inMessages(parts)
  return [body(first), ...others.map((blocks) => body(blocks))]
}

/** How the channel wants its answers. */
export const renderPlace = ({ settings, changed }: ReplyOf<'channel'>, say: Words): Body =>
  body([
    ownWords(`*${say.settingsTitle(changed)}*`),
    ...say.settingsLines({ ...settings, private: settings.private ?? slackCustom.private }, slackCustom).map((text) => line(text)),
  ])

/**
 * A question that can be answered now, with the excerpts that do.
 * @param person whose attention is called, by their id; null in a conversation with them alone
 */
export function renderTold(reply: ReplyOf<'told'>, person: string | null): Body {
  const { question, asked, excerpts } = reply
  const say = wordsFor(reply)
  const called: RichTextElement[] = person === null ? [] : [{ type: 'user', user_id: person }, ...words(' ')]
  const shown: KnownBlock[] = []
  let count = 0
  for (const excerpt of excerpts) {
    const drawn = renderExcerpt(excerpt, count + 1, say)
    if (count > 0 && sizeOf([...shown, ...drawn]) > roomForExcerpts) break
    shown.push(...drawn)
    count++
  }
  const lead = words(say.toldLine(clip(question, longestQuestion), asked))
  return body([quotation([], [...called, ...lead]), ...shown, ...(count < excerpts.length ? [small(say.toldMore)] : [])])
}
