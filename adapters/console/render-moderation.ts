import { noteFields } from '../../src/commands/commands.js'
import type { Digest, Reply } from '../../src/contract/reply.js'
import type { Words } from '../../src/i18n/words.js'
import { renderExcerpt } from './excerpts.js'
import { type Pen, safe } from './pen.js'

type ReplyOf<Kind extends Reply['kind']> = Extract<Reply, { kind: Kind }>

/** What a command shows on the console is for the one person there. */
const consoleCustom = { answers: 'channel' } as const
/** The longest bar of a chart, in characters. */
const longestBar = 40
/** What a line of it takes besides its day and its bar: blanks, and the number. */
const besideBar = 10

export function renderGaps({ groups, first, total, done }: ReplyOf<'gaps'>, pen: Pen, say: Words): string {
  return [
    ...(done === null ? [] : [pen.indented('', safe(done))]),
    pen.indented('', pen.bold(say.gapsTitle(first, groups.length, total))),
    ...groups.flatMap((group) => [pen.indented('  • ', safe(group.question)), pen.indented('    ', pen.dim(safe(say.gapLine(group))))]),
  ].join('\n')
}

export function renderRefusedForm({ problems, form }: ReplyOf<'refused form'>, pen: Pen, say: Words): string {
  const { fields, refused, kept } = say.form
  return [
    pen.indented('', pen.yellow(refused)),
    ...problems.map(({ field, text }) => pen.indented('  • ', safe(field === null ? text : say.labelled(fields[field].label, text)))),
    pen.indented('', kept),
    ...noteFields.map(({ name }) => pen.indented('  ', safe(say.labelled(fields[name].label, form[name])))),
  ].join('\n')
}

export function renderPlace({ settings, changed }: ReplyOf<'channel'>, pen: Pen, say: Words): string {
  const lines = say.settingsLines({ ...settings, private: settings.private ?? true }, consoleCustom)
  return [pen.indented('', pen.bold(say.settingsTitle(changed))), ...lines.map((text) => pen.indented('  • ', text))].join('\n')
}

export function renderDigest(digest: Digest, pen: Pen, say: Words): string {
  const { days, subjects, gaps, openGaps, news } = digest
  const list = (texts: readonly string[]): string[] => texts.map((text) => pen.indented('  • ', safe(text)))
  return [
    pen.indented('', pen.bold(safe(say.digestTitle(digest)))),
    pen.indented('', say.digestLine(days)),
    ...renderChart(digest, pen, say),
    ...(subjects.length === 0 ? [] : [pen.bold(say.digest.subjects)]),
    ...list(subjects.map(({ text, count }) => say.countedLine(text, count))),
    pen.bold(say.digestGaps(openGaps)),
    ...list(gaps.map(({ question, count }) => say.countedLine(question, count))),
    ...(openGaps > gaps.length ? list([say.andMore(openGaps - gaps.length)]) : []),
    ...(news === null ? [] : [pen.bold(news.length === 0 ? say.digest.noNews : say.digest.news)]),
    ...(news ?? []).flatMap((one, i) => [
      pen.indented('  • ', safe(say.newsLine(one))),
      ...(one.excerpt === null ? [] : [renderExcerpt(one.excerpt, i + 1, pen, say)]),
    ]),
  ].join('\n')
}

/** A line a day: answered ones first, then those with no direct answer, then those with nothing found; none where nothing was asked. */
function renderChart({ days }: Digest, pen: Pen, say: Words): string[] {
  const most = Math.max(...days.map(({ counts }) => counts.answered + counts.related + counts.none))
  if (most <= 0) return []
  const names = days.map(({ day }) => safe(say.formatDate(day)))
  const widest = Math.max(...names.map((name) => name.length))
  const room = Math.max(1, Math.min(longestBar, pen.columns - widest - besideBar))
  const bar = (sign: string, count: number): string => sign.repeat(Math.floor((count / Math.max(most, room)) * room))
  return days.map(({ counts: { answered, related, none } }, i) => {
    const bars = [pen.status.answered(bar('█', answered)), pen.status.related(bar('▒', related)), pen.status.none(bar('░', none))]
    return `  ${(names[i] ?? '').padStart(widest)}  ${bars.join('')} ${answered + related + none}`
  })
}
