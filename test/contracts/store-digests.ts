import { expect, it } from 'vitest'
import type { ChannelSettings } from '../../src/contract/reply.js'
import type { Schedule } from '../../src/records/schedule.js'
import type { Tally } from '../../src/store/store.js'
import type { Opened } from './store.js'
import { record } from './store-outbox.js'

const question: Omit<Tally, 'count'> = {
  ...{ hour: new Date('2026-01-02T03:00:00Z'), platform: 'discord', channel: '42', status: 'answered' },
  subject: 'The bridge › “Tolls” 🌉',
}
const schedule: Schedule = {
  ...{ platform: 'slack', channel: 'C1', every: 'weekly', day: 'monday', hour: 9, zone: 'America/Port-au-Prince' },
  ...{
    since: new Date('2026-01-05T14:00:00Z'),
    before: { bridge: [0, 4_294_967_295], 'who-won': [] },
    next: new Date('2026-01-12T14:00:00Z'),
  },
}

/** What every store must do with the data of digests, and with channel settings. */
export function digestContract(opened: () => Opened): void {
  it('counts equal questions of one hour together, even if two processes count at once', async () => {
    const { store, another } = opened()
    const other = await another()
    const late = { ...question, hour: new Date('2026-01-02T03:59:59.999Z') }
    await Promise.all([store, other, store, other].map((one) => one.tally(late)))
    const apart: Omit<Tally, 'count'>[] = [
      { ...question, channel: null },
      { ...question, status: 'none', subject: null },
      { ...question, status: 'likely' },
      { ...question, language: 'ht' },
      { ...question, hour: new Date('2026-01-02T04:00:00Z') },
    ]
    for (const one of apart) await store.tally(one)
    const found = await store.tallies(new Date('2026-01-02T03:00:00Z'), new Date('2026-01-02T05:00:00Z'))
    expect(found).toHaveLength(6)
    expect(found).toEqual(expect.arrayContaining([{ ...question, count: 4 }, ...apart.map((one) => ({ ...one, count: 1 }))]))
  })

  it('counts a batch of questions like single ones, also an empty batch', async () => {
    const { store } = opened()
    const other = { ...question, subject: null }
    await store.tally(question, other, question)
    await store.tally()
    await store.tally(question)
    const found = await store.tallies(new Date(0), new Date('2100-01-01'))
    expect(found.map(({ subject, count }) => [subject, count]).sort()).toEqual([
      [null, 1],
      [question.subject, 3],
    ])
  })

  it('gives the counts between two times, so that adjacent spans share no hour and miss none', async () => {
    const { store } = opened()
    const hours = [2, 3, 4, 5].map((hour) => new Date(Date.UTC(2026, 0, 2, hour)))
    for (const hour of hours) await store.tally({ ...question, hour })
    const of = async (from: string, until: string): Promise<number[]> =>
      (await store.tallies(new Date(`2026-01-02T${from}Z`), new Date(`2026-01-02T${until}Z`))).map(({ hour }) => hour.getUTCHours())
    expect(await of('02:00:00', '04:00:00')).toEqual([2, 3])
    expect(await of('04:00:00', '06:00:00')).toEqual([4, 5])
    // A started hour belongs to the period that begins inside it.
    expect(await of('03:30:00', '04:30:00')).toEqual([3, 4])
    expect(await of('04:00:00', '04:00:00')).toEqual([])
  })

  it('keeps the last schedule of a channel until it is removed', async () => {
    const { store, another } = opened()
    await store.saveSchedule({ ...schedule, every: 'daily', hour: 0 })
    await store.saveSchedule(schedule)
    await store.saveSchedule({ ...schedule, platform: 'discord', day: 'sunday' })
    expect(await (await another()).schedule('slack', 'C1')).toEqual(schedule)
    expect(await store.schedule('slack', 'C2')).toBeNull()
    expect(await store.removeSchedule('slack', 'C1')).toBe(true)
    expect(await store.removeSchedule('slack', 'C1')).toBe(false)
    expect(await store.schedule('slack', 'C1')).toBeNull()
    expect((await store.schedule('discord', 'C1'))?.day).toBe('sunday')
  })

  it('gives the schedules of the named platforms that are due', async () => {
    const { store } = opened()
    await store.saveSchedule(schedule)
    await store.saveSchedule({ ...schedule, channel: 'C2', next: new Date('2026-01-11T00:00:00Z') })
    await store.saveSchedule({ ...schedule, channel: 'C3', next: new Date(schedule.next.getTime() + 1) })
    await store.saveSchedule({ ...schedule, platform: 'discord' })
    expect((await store.dueSchedules(['slack'], schedule.next)).map(({ channel }) => channel)).toEqual(['C2', 'C1'])
    expect(await store.dueSchedules(['discord'], schedule.next)).toEqual([{ ...schedule, platform: 'discord' }])
    expect(await store.dueSchedules([], schedule.next)).toEqual([])
  })

  it('moves a schedule on once, with one record, if two processes do it at once', async () => {
    const { store, another } = opened()
    const both = [store, await another()]
    await store.saveSchedule(schedule)
    const to: Schedule = { ...schedule, since: schedule.next, before: { bridge: [7] }, next: new Date('2026-01-19T14:00:00Z') }
    const digest = record('digest', { platform: 'slack', channel: 'C1', person: null, at: schedule.next })
    // A file that another process writes to may be refused for a moment.
    const done = await Promise.allSettled(both.map((one) => one.advanceSchedule(schedule, to, digest)))
    expect(done.filter((one) => one.status === 'fulfilled' && one.value)).toHaveLength(1)
    for (const one of both) expect(await one.advanceSchedule(schedule, to, record('again', digest))).toBe(false)
    expect(await store.schedule('slack', 'C1')).toEqual(to)
    expect(await store.waitingRecords(['slack'], to.next)).toEqual(['digest'])
  })

  it('does not move on a schedule that was removed or changed meanwhile, and writes no record', async () => {
    const { store } = opened()
    await store.saveSchedule({ ...schedule, next: new Date('2026-01-13T14:00:00Z') })
    expect(await store.advanceSchedule(schedule, { ...schedule, hour: 1 }, record('digest'))).toBe(false)
    expect((await store.schedule('slack', 'C1'))?.hour).toBe(9)
    await store.removeSchedule('slack', 'C1')
    expect(await store.advanceSchedule(schedule, schedule, record('digest'))).toBe(false)
    expect(await store.schedule('slack', 'C1')).toBeNull()
    expect(await store.waitingRecords(['discord'], new Date('2100-01-01'))).toEqual([])
  })

  it('keeps the settings of a channel, and reports which channels have none', async () => {
    const { store, another } = opened()
    const settings: ChannelSettings = { answers: 'thread', private: false, language: 'fr' }
    const customary: ChannelSettings = { answers: null, private: null, language: 'en' }
    expect(await store.channelSettings('slack', 'C1')).toBeNull()
    await store.saveChannelSettings('slack', 'C1', { answers: 'channel', private: true, language: 'es' })
    await store.saveChannelSettings('slack', 'C1', settings)
    await store.saveChannelSettings('discord', 'C1', customary)
    const other = await another()
    expect(await other.channelSettings('slack', 'C1')).toEqual(settings)
    expect(await other.channelSettings('discord', 'C1')).toEqual(customary)
    // A language that only a later version knows.
    await store.saveChannelSettings('discord', 'C1', { ...customary, language: 'eo' as 'fr' })
    expect(await other.channelSettings('discord', 'C1')).toEqual(customary)
  })
}
