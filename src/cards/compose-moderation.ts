import { noteFields } from '../commands/commands.js'
import type { Reply } from '../contract/reply.js'
import { actions, type Card, card, line, own, text } from './card.js'
import { clip } from './drawing.js'
import type { To } from './to.js'

type ReplyOf<Kind extends Reply['kind']> = Extract<Reply, { kind: Kind }>

const mostProblems = 5

/** The questions that wait for an answer, each with what can be done about it. */
export function composeGaps({ groups, first, total, done, next }: ReplyOf<'gaps'>, { say, platform: { longest } }: To): Card {
  const title = total === 0 ? say.gaps.none : say.gapsTitle(first, groups.length, total)
  const follows = first - 1 + groups.length < total
  return card('plain', [
    text(done === null ? null : line('text', clip(done, longest.question)), line('title', own(title))),
    ...groups.flatMap((group, i) => [
      text({ as: 'entry', number: first + i, title: clip(group.question, longest.listed), url: null, facts: [say.gapLine(group)] }),
      ...actions(
        { button: 'answer', token: group.answer, label: say.buttons.answer },
        { button: 'dismiss', token: group.dismiss, label: say.buttons.dismiss },
      ),
    ]),
    ...actions(next === null ? null : { button: 'others', token: next, label: follows ? say.buttons.others : say.firstGaps }),
  ])
}

/** A question that was passed on to moderators, with its buttons or its outcome. */
export function composePassed({ gap, link, dismissedBy }: ReplyOf<'passed'>, { say, platform: { longest } }: To): Card {
  const { title, where, private: asideFrom } = say.passing
  const isOpen = dismissedBy === null
  return card(isOpen ? 'plain' : 'none', [
    text(
      line('title', own(title)),
      line('text', clip(gap.question, longest.question)),
      { as: 'entry', number: null, title: link === null ? asideFrom : where, url: link, facts: [say.gapLine(gap)] },
      isOpen ? null : line('text', say.dismissedLine(clip(dismissedBy, longest.name))),
    ),
    ...actions(
      isOpen ? { button: 'answer', token: gap.answer, label: say.buttons.answer } : null,
      isOpen ? { button: 'close', token: gap.dismiss, label: say.buttons.dismiss } : null,
    ),
  ])
}

/** The problems of a filled form, and all that was typed, so that nothing is lost. */
export function composeRefusedForm({ problems, form, edit }: ReplyOf<'refused form'>, { say, platform }: To): Card {
  const { fields, refused, kept } = say.form
  const why = problems.slice(0, mostProblems).map(({ field, text: problem }) => {
    const labelled = field === null ? problem : say.labelled(fields[field].label, problem)
    return line('item', clip(labelled, platform.longest.question))
  })
  const typed = noteFields.filter(({ name }) => form[name].trim() !== '')
  return card(
    'related',
    [
      text(line('title', own(refused)), ...why),
      ...actions(edit === null ? null : { button: 'edit', token: edit, label: say.buttons.edit }),
      text(line('note', own(kept))),
      ...typed.map(({ name }) => ({ kind: 'field' as const, label: fields[name].label, text: form[name] })),
    ],
    { flows: true },
  )
}

/** How the channel wants its answers. */
export function composeChannel({ settings, changed, wide = false }: ReplyOf<'channel'>, { say, platform: { custom } }: To): Card {
  const lines = say.settingsLines({ ...settings, private: settings.private ?? custom.private }, custom)
  return card('plain', [text(line('title', own(say.settingsTitle(changed, wide))), ...lines.map((one) => line('item', one)))])
}
