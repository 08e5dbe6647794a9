import type { FollowedPage, SourceChange } from '../../src/records/followed.js'
import type { Draft, Gap } from '../../src/records/gap.js'
import type { InboxRecord } from '../../src/records/inbox.js'
import type { OutboxRecord } from '../../src/records/outbox.js'
import type { Schedule } from '../../src/records/schedule.js'
import type { Asked, Rating, Store } from '../../src/store/store.js'

const at = new Date('2026-01-02T03:04:05.678Z')
const who = { platform: 'discord', channel: '4242424242', person: '1717171717' } as const

export const storedRating: Rating = { ...who, at, good: true, status: 'answered', question: 'Who is Ruto? 🇭🇹', answer: 'AQID' }
export const storedGap: Gap = { ...who, id: 'gap', answerTo: '1', at, reason: 'none', question: 'Who paints the lighthouse of Oreby?' }
export const storedAsked: Asked = {
  platform: 'discord',
  thread: '4343434343',
  person: who.person,
  question: 'Who paints the pier of Oreby?',
  at,
}
export const storedRequest: InboxRecord = {
  ...{ id: 'discord 2', platform: 'discord', person: who.person, at },
  matter: JSON.stringify({ request: { text: 'Who mends the nets of Oreby?' }, to: {} }),
}
export const storedSchedule: Schedule = {
  ...{ platform: 'discord', channel: '4242424242', every: 'weekly', day: 'monday', hour: 9, zone: 'UTC', since: at },
  ...{ before: { lamp: [1, 2] }, next: at },
}
const note = { id: 'the-lamp', file: 'notes/the-lamp.md', content: 'Ulla keeps the lamp.' }
const form = { question: 'Who keeps the lamp?', answer: 'Ulla.', source: 'A page', link: 'https://a.example', date: '2026-01-01' }
const draft: Draft = { id: 'draft', gap: 'gap', form, publisher: 'a.example', by: 'Ana Holm', at, note }
const record: OutboxRecord = {
  ...{ id: 'told gap', ...who, answerTo: '1', at },
  matter: { kind: 'told', question: 'Who keeps the lamp?', asked: '2026-01-02', note: note.id, file: note.file },
}

const link = 'https://a.example/lamp'
const page: FollowedPage = {
  ...{ link, feed: 'https://a.example/feed', etag: '"1"', modified: 'Fri, 02 Jan 2026 03:04:05 GMT' },
  ...{ next: at, failures: 1, trouble: 'it answered 500', gone: at },
}
const change: SourceChange = {
  ...{ id: 'change', link, kind: 'changed', title: 'The lamp', note, hash: 'bb', at },
  told: { added: 1, removed: 0, sample: 'Ulla keeps the lamp.' },
}

/** Add a row to each table, so that each column has a value in some row. */
export async function fillStore(store: Store): Promise<void> {
  await store.see('discord 1', at)
  await store.keepRequest(storedRequest, at)
  await store.rate(storedRating)
  await store.keepAsked(storedAsked)
  await store.recordGap(storedGap)
  await store.keepVersions([{ document: 'lamp', sha256: 'aa', file: 'lamp.md', change: 'first', at, content: 'Ulla keeps the lamp.\n' }])
  await store.recordGap({ ...storedGap, id: 'ended' })
  await store.endGaps(['ended'], 'answered', note.id)
  await store.saveDraft(draft)
  await store.tally({ hour: at, platform: who.platform, channel: who.channel, status: 'none', subject: 'lamp', language: 'en' })
  await store.saveSchedule(storedSchedule)
  await store.advanceSchedule(storedSchedule, { ...storedSchedule, next: new Date(0) }, record)
  await store.advanceSchedule({ ...storedSchedule, next: new Date(0) }, storedSchedule, { ...record, id: 'told ended' })
  await store.endRecord('told ended')
  await store.keepInstallation(who.platform, { server: '17', sealed: 'a1b2.c3', at })
  await store.lease('sources', 'a process', at, at)
  await store.saveFollowed(page, { change })
  await store.saveChannelSettings(who.platform, who.channel, { answers: 'thread', private: true, language: 'fr' })
}
