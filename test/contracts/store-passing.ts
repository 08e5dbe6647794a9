import { expect, it } from 'vitest'
import type { Gap } from '../../src/records/gap.js'
import type { OutboxRecord } from '../../src/records/outbox.js'
import type { Opened } from './store.js'

const at = new Date('2026-01-02T03:04:05.678Z')
const gap: Gap = {
  ...{ id: 'g', platform: 'discord', channel: '42', server: '7', person: '17', answerTo: null, message: 'https://d.example/1', at },
  ...{ reason: 'asked', question: 'Who won the 🏆 of Oreby?' },
}
const recordOf = (id: string): OutboxRecord => ({
  ...{ id: `passed ${id}`, platform: 'discord', channel: '99', person: null, answerTo: null, at },
  matter: { kind: 'passed', gap: id },
})
const settings = { answers: null, private: null, language: 'en' } as const
const later = new Date('2100-01-01')

/** What every store must do when people step in. */
export function passingContract(opened: () => Opened): void {
  it('passes a gap on once, whichever process does it, and stores a gap that it does not know', async () => {
    const { store, another } = opened()
    const other = await another()
    const done = await Promise.all([store, store].map((one) => one.passOn(gap, recordOf('g'))))
    expect(done.filter(Boolean)).toHaveLength(1)
    expect(await other.passOn(gap, recordOf('g'))).toBe(false)
    expect(await other.openGaps()).toEqual([{ ...gap, passed: at }])
    expect(await store.waitingRecords(['discord'], later)).toEqual(['passed g'])
    expect(await store.claimRecord('passed g', later, later)).toMatchObject({ matter: { kind: 'passed', gap: 'g' } })
  })

  it('learns where a gap was asked when it is passed on, and passes on no ended gap', async () => {
    const { store } = opened()
    const { message: _, ...bare } = gap
    await store.recordGap(bare)
    expect(await store.passOn(gap, recordOf('g'))).toBe(true)
    expect((await store.openGaps())[0]).toMatchObject({ message: gap.message, passed: at })
    await store.recordGap({ ...gap, id: 'ended' })
    await store.endGaps(['ended'], 'dismissed', null)
    expect(await store.passOn({ ...gap, id: 'ended' }, recordOf('ended'))).toBe(false)
    expect(await store.waitingRecords(['discord'], later)).toEqual(['passed g'])
  })

  it('finds the last question in a channel by its beginning, ended or not', async () => {
    const { store } = opened()
    await store.recordGap({ ...gap, id: 'a' })
    await store.recordGap({ ...gap, id: 'b', at: new Date(at.getTime() + 1) })
    await store.recordGap({ ...gap, id: 'elsewhere', channel: null, at: new Date(at.getTime() + 2) })
    await store.endGaps(['b'], 'dismissed', null)
    expect(await store.lastGap('discord', '42', 'Who won the 🏆')).toMatchObject({ gap: { id: 'b' }, ended: 'dismissed' })
    expect(await store.lastGap('discord', null, 'Who won the 🏆')).toMatchObject({ gap: { id: 'elsewhere' }, ended: null })
    expect(await store.lastGap('slack', '42', 'Who won')).toBeNull()
    expect(await store.lastGap('discord', '42', 'Who lost')).toBeNull()
  })

  it('forgets where a gap was asked when it forgets who asked', async () => {
    const { store } = opened()
    await store.passOn(gap, recordOf('g'))
    await store.forgetAskers(new Date(at.getTime() + 1))
    const { message: _, ...rest } = gap
    expect(await store.openGaps()).toEqual([{ ...rest, person: null, passed: at }])
  })

  it('has one moderators’ channel for a server, the one set last', async () => {
    const { store, another } = opened()
    expect(await store.moderatorsChannel('discord', '7')).toBeNull()
    await store.saveChannelSettings('discord', '1', { ...settings, moderators: true, listens: true }, '7')
    await store.saveChannelSettings('discord', '3', { ...settings, moderators: true }, '8')
    await store.saveChannelSettings('slack', '4', { ...settings, moderators: true }, '7')
    await store.saveChannelSettings('discord', '2', { ...settings, moderators: true }, '7')
    const other = await another()
    expect(await other.moderatorsChannel('discord', '7')).toBe('2')
    expect(await other.moderatorsChannel('discord', '8')).toBe('3')
    expect(await other.moderatorsChannel('slack', '7')).toBe('4')
    expect(await other.channelSettings('discord', '1')).toEqual({ ...settings, listens: true })
    expect(await other.anyModeratorsChannel(['slack', 'discord'])).toEqual({ platform: 'discord', channel: '2' })
    expect(await other.anyModeratorsChannel(['web', 'slack'])).toEqual({ platform: 'slack', channel: '4' })
    expect(await other.anyModeratorsChannel(['web'])).toBeNull()
    expect(await other.anyModeratorsChannel([])).toBeNull()
    await store.saveChannelSettings('discord', '2', settings, '7')
    expect(await other.moderatorsChannel('discord', '7')).toBeNull()
  })
}
