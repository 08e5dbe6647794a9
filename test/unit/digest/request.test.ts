import { describe, expect, it } from 'vitest'
import type { TypedOptions } from '../../../src/commands/values.js'
import type { Reply } from '../../../src/contract/reply.js'
import { createDigest } from '../../../src/desk/handlers/commands.js'
import { stateOf } from '../../../src/digest/changes.js'
import { createDigests } from '../../../src/digest/digests.js'
import { words } from '../../../src/i18n/words.js'
import { createMemory } from '../../../src/store/memory.js'
import type { Store } from '../../../src/store/store.js'
import { withStores } from '../../fakes/stores.js'
import { collectLog, deskFrom, deskOn, type TestDesk } from '../../worlds/desks.js'
import { withFolder } from '../../worlds/knowledge-files.js'
import { oreby } from '../../worlds/oreby.js'
import { command, ask as question } from '../../worlds/requests.js'

/** A Friday. */
const friday = new Date('2026-11-27T13:45:00Z')

interface Parts {
  readonly store: Store
  readonly desk: TestDesk
  /** The reply to a moderator who types this in the channel C1. */
  ask(action: string, options?: TypedOptions): Promise<Reply | null>
}

const withDigests = (run: (parts: Parts) => Promise<void>): Promise<void> =>
  withFolder(oreby, (folder) =>
    withStores(1, async (opened) => {
      const store = opened as Store
      const desk = await deskOn(folder)
      const digests = createDigests({ ...desk, log: collectLog().log }, undefined, () => friday.getTime())
      const memory = createMemory(store, 30, collectLog().log)
      const handle = createDigest({ memory, digests })
      const ask: Parts['ask'] = (action, options = {}) =>
        handle({ id: '1', platform: 'slack', channel: 'C1', ...command('digest', { action, ...options }) }, words.en)
      await run({ store, desk, ask })
    }),
  )

const said = (reply: Reply | null): string => {
  if (reply?.kind !== 'notice') throw new Error(`a ${reply?.kind} came`)
  expect(reply.private).toBe(true)
  return reply.text
}

describe('/digest schedule', () => {
  it('schedules Mondays at nine in UTC by default, and counts from now on', () =>
    withDigests(async ({ store, desk, ask }) => {
      expect(said(await ask('schedule'))).toBe(
        'This channel gets a digest every Monday at 09:00 (time zone: UTC). The next one comes on Monday, 30 November 2026, at 09:00.',
      )
      expect(await store.schedule('slack', 'C1')).toEqual({
        ...{ platform: 'slack', channel: 'C1', every: 'weekly', day: 'monday', hour: 9, zone: 'UTC' },
        since: new Date('2026-11-27T13:00:00Z'),
        before: stateOf(desk.library.index.documents()),
        next: new Date('2026-11-30T09:00:00Z'),
      })
    }))

  it('follows its options, and says when in the time zone', () =>
    withDigests(async ({ store, ask }) => {
      expect(said(await ask('Schedule', { every: 'Daily', hour: '07', zone: 'america/port-au-prince' }))).toBe(
        'This channel gets a digest every day at 07:00 (time zone: America/Port-au-Prince). The next one comes on Saturday, 28 November 2026, at 07:00.',
      )
      expect((await store.schedule('slack', 'C1'))?.next).toEqual(new Date('2026-11-28T12:00:00Z'))
      expect(said(await ask('schedule', { day: 'friday', hour: '23', zone: ' Pacific/Auckland ' }))).toBe(
        'This channel gets a digest every Friday at 23:00 (time zone: Pacific/Auckland). The next one comes on Friday, 4 December 2026, at 23:00.',
      )
      expect(said(await ask('schedule', { day: 'friday', hour: '15', zone: 'Asia/Kolkata' }))).toContain(
        'on Friday, 4 December 2026, at 15:00',
      )
    }))

  it('keeps what the last digest has not reported yet when it is repeated', () =>
    withDigests(async ({ store, ask }) => {
      await ask('schedule')
      const earlier = { since: new Date('2026-11-23T09:00:00Z'), before: { gone: [1, 2] } }
      const kept = await store.schedule('slack', 'C1')
      if (kept) await store.saveSchedule({ ...kept, ...earlier })
      await ask('schedule', { every: 'daily' })
      expect(await store.schedule('slack', 'C1')).toMatchObject({ every: 'daily', ...earlier, next: new Date('2026-11-28T09:00:00Z') })
    }))

  it.each([
    [{ every: 'month' }, 'every must be weekly or daily.'],
    [{ every: '' }, 'every must be weekly or daily.'],
    [{ day: 'mon' }, 'day must be a day of the week: monday, tuesday, wednesday, thursday, friday, saturday, sunday.'],
    [{ hour: '24' }, 'hour must be a whole number from 0 to 23.'],
    [{ hour: '-1' }, 'hour must be a whole number from 0 to 23.'],
    [{ hour: '9:30' }, 'hour must be a whole number from 0 to 23.'],
    [{ hour: '9.5' }, 'hour must be a whole number from 0 to 23.'],
    [{ hour: '' }, 'hour must be a whole number from 0 to 23.'],
    [{ zone: 'Haiti/Somewhere' }, zoneNotice()],
    [{ zone: '+01:00' }, zoneNotice()],
    [{ zone: '' }, zoneNotice()],
    [{ zone: '\0' }, zoneNotice()],
  ])('with %o lists the allowed values, and schedules nothing', (options, notice) =>
    withDigests(async ({ store, ask }) => {
      for (const action of ['schedule', 'now', 'off']) expect(said(await ask(action, options))).toBe(notice)
      expect(await store.schedule('slack', 'C1')).toBeNull()
    }),
  )

  it.each(['', 'later', 'schedule weekly', 'constructor'])('with the unknown action “%s” lists the actions', (text) =>
    withDigests(async ({ ask }) => {
      const notice = said(await ask(text))
      for (const action of ['/digest now', '/digest schedule', '/digest off']) expect(notice).toContain(action)
    }),
  )
})

function zoneNotice(): string {
  return 'zone must be the name of a time zone, such as America/Port-au-Prince, Europe/Berlin or UTC.'
}

describe('/digest off', () => {
  it('says whether a schedule was removed', () =>
    withDigests(async ({ store, ask }) => {
      expect(said(await ask('off'))).toBe('This channel had no digests, so nothing was changed.')
      await ask('schedule')
      expect(said(await ask('off'))).toBe('This channel gets no more digests.')
      expect(await store.schedule('slack', 'C1')).toBeNull()
    }))
})

describe('/digest now', () => {
  it('shows the last seven days in a channel without a schedule, without news', () =>
    withDigests(async ({ store, ask }) => {
      const tally = { platform: 'slack', channel: null, status: 'answered', subject: null } as const
      for (const hour of ['2026-11-20T12:59:00Z', '2026-11-20T13:10:00Z', '2026-11-27T13:44:00Z'])
        await store.tally({ ...tally, hour: new Date(hour) })
      const reply = await ask('now')
      if (reply?.kind !== 'digest') throw new Error(`a ${reply?.kind} came`)
      const { from, to, days, news, moreNews, gaps, openGaps, chart } = reply.digest
      expect([from, to, days.length]).toEqual(['2026-11-20', '2026-11-27', 8])
      expect(days.map(({ counts }) => counts.answered)).toEqual([1, 0, 0, 0, 0, 0, 0, 1])
      expect({ news, moreNews, gaps, openGaps }).toEqual({ news: null, moreNews: 0, gaps: [], openGaps: 0 })
      expect(chart?.png.length).toBeGreaterThan(0)
    }))

  it('shows what happened since the last digest in a channel with a schedule, and changes nothing', () =>
    withDigests(async ({ store, desk, ask }) => {
      await ask('schedule', { zone: 'Pacific/Auckland' })
      const kept = await store.schedule('slack', 'C1')
      const { bridge: _, ...before } = stateOf(desk.library.index.documents())
      const schedule = kept && { ...kept, since: new Date('2026-11-25T20:00:00Z'), before }
      if (schedule) await store.saveSchedule(schedule)
      const [reply, inUtc] = [await ask('now'), await ask('now', { zone: 'UTC' })]
      if (reply?.kind !== 'digest' || inUtc?.kind !== 'digest') throw new Error('no digest came')
      expect([reply.digest.from, reply.digest.to]).toEqual(['2026-11-26', '2026-11-28'])
      expect([inUtc.digest.from, inUtc.digest.to]).toEqual(['2026-11-25', '2026-11-27'])
      expect(reply.digest.news?.map(({ document, change }) => `${document.id} ${change}`)).toEqual(['bridge added'])
      expect(await store.schedule('slack', 'C1')).toEqual(schedule)
    }))
})

describe('on the desk', () => {
  it('digests are for moderators, and belong to a channel', () =>
    withFolder(oreby, (folder) =>
      withStores(1, async (opened) => {
        const store = opened as Store
        const { library, answerer } = await deskOn(folder)
        const { log } = collectLog()
        const { handle } = deskFrom({ library, answerer, log, memory: createMemory(store, 30, log) })
        const typed = { id: '1', platform: 'slack', person: 'U1', channel: 'C1', ...command('digest', { action: 'schedule' }) }
        expect(said(await handle(typed))).toMatch(/^This is for moderators/)
        expect(await store.schedule('slack', 'C1')).toBeNull()
        const { channel: _, ...nowhere } = { ...typed, id: '2', moderator: true }
        expect(said(await handle(nowhere))).toMatch(/belong to a channel/)
        expect(said(await handle({ ...typed, id: '3', moderator: true }))).toMatch(/^This channel gets a digest every Monday at 09:00/)
        expect((await store.schedule('slack', 'C1'))?.next.getTime()).toBeGreaterThan(Date.now())
        expect(await handle({ ...typed, ...command('digest', { action: 'now' }), id: '4', moderator: true })).toMatchObject({
          kind: 'digest',
          digest: { news: [] },
        })
      }),
    ))

  it('recent questions are counted by the section that answered', () =>
    withFolder(oreby, (folder) =>
      withStores(1, async (opened) => {
        const store = opened as Store
        const { library, answerer } = await deskOn(folder)
        const { log } = collectLog()
        const { handle } = deskFrom({ library, answerer, log, memory: createMemory(store, 30, log) })
        const asked = { platform: 'slack', person: 'U1', channel: 'C1' }
        await handle({ ...asked, id: '1', ...question('What is the toll for a lorry?') })
        await handle({ ...asked, id: '2', ...question('Do cyclists cross the bridge free of charge?') })
        const reply = await handle({ ...asked, id: '3', moderator: true, ...command('digest', { action: 'now' }) })
        expect(reply).toMatchObject({ digest: { subjects: [{ text: 'The bridge of Oreby › The toll', count: 2 }] } })
      }),
    ))
})
