import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { isAnswer, type Status, sumOf, totalOf } from '../../../src/contract/reply.js'
import { formatSubject } from '../../../src/i18n/words.js'
import { askedInOreby, type MadeUp, madeUp } from '../../worlds/made-up-week.js'
import { as, type ModeratedDesk, withModeratedDesk } from '../../worlds/moderated.js'
import { ask, command, press, submit } from '../../worlds/requests.js'

const [before, from, until] = ['2026-02-23', '2026-03-02', '2026-03-09'].map((day) => new Date(`${day}T00:00:00Z`)) as [Date, Date, Date]

/** The outcome of a question, and its rating. */
interface Sent extends MadeUp {
  readonly status: Status
  readonly subject: string | null
}
/** A question with its time. */
type Listed = Pick<MadeUp, 'question' | 'at'>

// Only the time is fake: timers run in real time.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Ask, and rate. Questions that wait for moderators are put among the gaps. */
async function send(desk: ModeratedDesk, one: MadeUp, gaps: Listed[]): Promise<Sent> {
  vi.setSystemTime(one.at)
  const asker = { person: one.person, moderator: false, channel: `channel-${one.language}` }
  const { answer, page } = as(await desk.act({ ...ask(one.question), ...asker }), 'answer')
  if (!isAnswer(answer.status)) gaps.push(one)
  if (one.thinks !== null) {
    await desk.act({ ...press(one.thinks, page?.tokens[one.thinks]), ...asker, earlier: { question: answer.question, topic: null } })
    if (one.thinks === 'bad') gaps.push(one)
  }
  const [first] = answer.excerpts
  return { ...one, status: answer.status, subject: isAnswer(answer.status) && first ? formatSubject(first) : null }
}

/** A moderator writes a note for the most asked English question without an answer, and dismisses the next one. */
async function moderate(desk: ModeratedDesk, gaps: readonly Listed[]): Promise<{ answered: string; dismissed: string }> {
  // The store records them beside the answers.
  while ((await desk.store.openGaps()).length < gaps.length) await setImmediate()
  const { groups } = as(await desk.act(command('gaps')), 'gaps')
  const group = groups.find(({ question }) => askedInOreby.en.includes(question))
  const other = groups.find((one) => one !== group)
  if (group === undefined || other === undefined) throw new Error('no English gap is on the first page')
  const { token } = as(await desk.act(press('answer', group.answer)), 'form')
  const form = {
    question: group.question,
    answer: 'There are forty of them in Oreby.',
    source: 'A page',
    link: 'https://gazette.example/40',
  }
  as(await desk.act(submit(token, { ...form, date: '2026-03-01' })), 'notice')
  as(await desk.act(press('dismiss', other.dismiss)), 'gaps')
  return { answered: group.question, dismissed: other.question }
}

function grouped<One>(all: readonly One[], keyOf: (one: One) => string): Map<string, One[]> {
  const groups = new Map<string, One[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}
/** Counts, most first, then most recently asked. */
function listed(all: readonly Listed[]): { question: string; count: number }[] {
  const ofQuestion = grouped(all, ({ question }) => question)
  const last = (question: string): number => ofQuestion.get(question)?.at(-1)?.at.getTime() ?? 0
  return [...ofQuestion]
    .map(([question, own]) => ({ question, count: own.length }))
    .sort((a, b) => b.count - a.count || last(b.question) - last(a.question))
}
function counted(all: readonly (string | null)[]): [string, number][] {
  const own = grouped(
    all.filter((one) => one !== null),
    (one) => one,
  )
  return [...own].map(([text, of]): [string, number] => [text, of.length]).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}
function outcomes(all: readonly Sent[]): Record<Status, number> {
  const counts = sumOf([])
  for (const { status } of all) counts[status]++
  return counts
}

it('insights of a simulated week of 2,000 questions match what was sent, and the log has no question', () =>
  withModeratedDesk(async (desk) => {
    let gaps: Listed[] = []
    let noted = ''
    const earlier: Sent[] = []
    for (const one of madeUp(400, before, from, 1)) earlier.push(await send(desk, one, gaps))
    const week: Sent[] = []
    for (const one of madeUp(2_000, from, until, 2)) {
      week.push(await send(desk, one, gaps))
      if (week.length !== 1_000) continue
      const { answered, dismissed } = await moderate(desk, gaps)
      noted = answered
      gaps = gaps.filter(({ question }) => question !== answered && question !== dismissed)
    }
    // After its note, the question has an answer.
    const again = week.slice(1_000).filter(({ question }) => question === noted)
    expect(again.length).toBeGreaterThan(0)
    expect(again.filter(({ status }) => !isAnswer(status))).toEqual([])
    vi.setSystemTime(until)
    while ((await desk.store.openGaps()).length < gaps.length) await setImmediate()

    const { insights, chart } = as(await desk.act(command('insights')), 'insights')
    expect(insights.counts).toEqual(outcomes(week))
    expect(totalOf(insights.counts)).toBe(2_000)
    expect(insights.before).toEqual(outcomes(earlier))
    const days = grouped([...earlier, ...week], ({ at }) => at.toISOString().slice(0, 10))
    expect(insights.days).toEqual([...days].map(([day, own]) => ({ day, counts: outcomes(own) })))
    expect(insights.days).toHaveLength(14)
    expect(insights.subjects).toEqual(
      counted(week.map(({ subject }) => subject))
        .slice(0, 5)
        .map(([text, count]) => ({ text, count })),
    )
    expect(insights.languages).toEqual(counted(week.map(({ language }) => language)).map(([language, count]) => ({ language, count })))
    expect(insights.languages).toHaveLength(5)
    const ofThought = (thought: MadeUp['thinks']): Sent[] => week.filter(({ thinks }) => thinks === thought)
    expect(insights.ratings).toEqual({ good: ofThought('good').length, bad: ofThought('bad').length })
    expect(insights.disliked).toEqual(listed(ofThought('bad')).slice(0, 5))
    expect(insights.gaps).toEqual(listed(gaps).slice(0, 5))
    expect(insights.openGaps).toBe(listed(gaps).length)
    expect(chart?.alt).toContain('2,400 questions were asked')

    const { telling } = as(await desk.act(command('digest', { action: 'now' })), 'digest').digest
    const { counts, before: share, disliked, languages } = insights
    expect(telling).toEqual({ counts, before: share, disliked, languages })

    const logged = JSON.stringify(desk.own)
    expect(
      Object.values(askedInOreby)
        .flat()
        .filter((question) => logged.includes(question)),
    ).toEqual([])
    expect(logged).not.toContain('person-2-')
  }))
