import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DayCount, Digest } from '../../../src/contract/reply.js'
import { stateOf } from '../../../src/digest/changes.js'
import { createDigests } from '../../../src/digest/digests.js'
import { words } from '../../../src/i18n/words.js'
import type { Gap } from '../../../src/records/gap.js'
import type { KnowledgeState } from '../../../src/records/outbox.js'
import type { Store, Tally } from '../../../src/store/store.js'
import { expectExcerptProven, expectWholeSentences } from '../../contracts/answer-promises.js'
import { withStores } from '../../fakes/stores.js'
import { collectLog, deskOn, type TestDesk } from '../../worlds/desks.js'
import { withFolder } from '../../worlds/knowledge-files.js'
import { oreby } from '../../worlds/oreby.js'

const asked = (hour: string, changes: Partial<Omit<Tally, 'hour' | 'count'>> = {}): Omit<Tally, 'count'> => ({
  ...{ hour: new Date(hour), platform: 'slack', channel: 'C1', status: 'answered', subject: 'The bridge of Oreby › The toll' },
  ...changes,
})
const gap = (id: string, question: string): Gap => ({
  ...{ id, platform: 'slack', channel: 'C1', person: 'U1', answerTo: null, at: new Date('2026-01-05T08:00:00Z'), reason: 'none', question },
})
const digestsOf = ({ library, summarizer }: TestDesk, draw?: () => Promise<Uint8Array>) => {
  const { log, lines } = collectLog()
  return { digests: createDigests({ library, summarizer, log }, draw), lines }
}
/** A week in Port-au-Prince, where it is five hours earlier than in UTC. */
const week = { kind: 'digest', from: new Date('2026-01-05T14:00:00Z'), until: new Date('2026-01-12T14:00:00Z') } as const
const zone = 'America/Port-au-Prince'

const withOreby = (run: (desk: TestDesk, store: Store, folder: string) => Promise<void>): Promise<void> =>
  withFolder(oreby, (folder) => withStores(1, async (store) => run(await deskOn(folder), store as Store, folder)))

const stateNow = ({ library }: TestDesk): KnowledgeState => stateOf(library.index.documents())
const totals = (days: readonly DayCount[]): [string, number, number, number][] =>
  days.map(({ day, counts }) => [day, counts.answered, counts.related, counts.none])

describe('a digest', () => {
  it('counts each question of its period on its day in the zone, and no others', () =>
    withOreby(async (desk, store) => {
      const state = stateNow(desk)
      // The hour before, the first hour, the last minute of Wednesday there, the first of Thursday, the last hour, the hour after.
      await store.tally(asked('2026-01-05T13:59:59Z'))
      await store.tally(asked('2026-01-05T14:00:00Z'))
      await store.tally(asked('2026-01-08T04:59:59Z', { status: 'none', subject: null }))
      await store.tally(asked('2026-01-08T05:00:00Z', { status: 'related', subject: null }))
      await store.tally(asked('2026-01-12T13:59:59Z', { platform: 'discord', channel: null }))
      await store.tally(asked('2026-01-12T14:00:00Z'))
      const { digests } = digestsOf(desk)
      const digest = await digests.make({ ...week, zone, before: state, after: state }, 'test', store, words.en)
      expect([digest.from, digest.to]).toEqual(['2026-01-05', '2026-01-12'])
      expect(totals(digest.days)).toEqual([
        ['2026-01-05', 1, 0, 0],
        ['2026-01-06', 0, 0, 0],
        ['2026-01-07', 0, 0, 1],
        ['2026-01-08', 0, 1, 0],
        ['2026-01-09', 0, 0, 0],
        ['2026-01-10', 0, 0, 0],
        ['2026-01-11', 0, 0, 0],
        ['2026-01-12', 1, 0, 0],
      ])
      expect(digest.chart?.alt).toContain('4 questions were asked')
      expect([...(digest.chart?.png.slice(1, 4) ?? [])]).toEqual([...Buffer.from('PNG')])
    }))

  it('that ends at midnight includes nothing of the next day', () =>
    withOreby(async (desk, store) => {
      const state = stateNow(desk)
      const span = { from: new Date('2026-01-05T05:00:00Z'), until: new Date('2026-01-06T05:00:00Z') }
      const { days } = await digestsOf(desk).digests.make(
        { kind: 'digest', ...span, zone, before: state, after: state },
        'test',
        store,
        words.en,
      )
      expect(days.map(({ day }) => day)).toEqual(['2026-01-05'])
    }))

  it('lists the five subjects most asked about, most asked first', () =>
    withOreby(async (desk, store) => {
      const state = stateNow(desk)
      const subjects = ['f', 'e', 'd', 'c', 'b', 'a', 'b', 'b', 'a']
      for (const [i, subject] of subjects.entries()) await store.tally(asked(`2026-01-0${6 + (i % 3)}T10:00:00Z`, { subject }))
      await store.tally(asked('2026-01-06T10:00:00Z', { status: 'none', subject: null }))
      const digest = await digestsOf(desk).digests.make({ ...week, zone, before: state, after: state }, 'test', store, words.en)
      expect(digest.subjects.map(({ text, count }) => `${text} ${count}`)).toEqual(['b 3', 'a 2', 'c 1', 'd 1', 'e 1'])
    }))

  it('lists at most five open gaps, equal ones as one, and their number', () =>
    withOreby(async (desk, store) => {
      const state = stateNow(desk)
      const questions = [
        'Who owns the airport?',
        'Who feeds the horses?',
        'Is there a zoo?',
        'Who paints boats?',
        'Where is the mint?',
        'Why rain?',
      ]
      for (const [i, question] of [...questions, 'who owns the airport'].entries()) await store.recordGap(gap(`g${i}`, question))
      await store.endGaps(['g5'], 'dismissed', null)
      await store.recordGap(gap('last', 'When is the regatta?'))
      const digest = await digestsOf(desk).digests.make({ ...week, zone, before: state, after: state }, 'test', store, words.en)
      expect(digest.gaps).toHaveLength(5)
      expect(digest.gaps[0]).toEqual({ question: 'who owns the airport', count: 2 })
      expect(digest.openGaps).toBe(6)
    }))

  it('has no chart if the drawing fails, and the log says so', () =>
    withOreby(async (desk, store) => {
      const { digests, lines } = digestsOf(desk, () => Promise.reject(new Error('no renderer for this machine')))
      const state = stateNow(desk)
      const digest = await digests.make({ ...week, zone, before: state, after: state }, 'test', store, words.en)
      expect(digest.chart).toBeNull()
      expect(digest.days).toHaveLength(8)
      expect(lines.map(({ level, error }) => [level, error])).toEqual([
        ['error', { name: 'Error', message: 'no renderer for this machine' }],
      ])
    }))
})

/** The news of a digest after the folder changed while the desk was running. */
async function newsAfter(
  change: (folder: string) => Promise<void>,
  expectNews: (digest: Digest, desk: TestDesk, folder: string) => Promise<void> | void,
): Promise<void> {
  await withOreby(async (desk, store, folder) => {
    const before = stateNow(desk)
    await change(folder)
    // A digest on request reads changes, and shows what a scheduled one would contain.
    const { digests } = digestsOf(desk)
    await store.saveSchedule({
      ...{ platform: 'slack', channel: 'C1', every: 'daily', day: 'monday', hour: 9, zone: 'UTC', since: week.from, before },
      next: new Date('2099-01-01T09:00:00Z'),
    })
    const reply = await digests.request({ platform: 'slack', channel: 'C1', action: 'now', rhythm: {} }, store, words.en)
    if (reply.kind !== 'digest') throw new Error(`a ${reply.kind} came`)
    await expectNews(reply.digest, desk, folder)
  })
}
const newsOf = ({ news }: Digest): string[] =>
  (news ?? []).map(({ document, change, excerpt }) => `${document.id} ${change} ${excerpt?.passage}`)

describe('the news in the documents', () => {
  it('is empty if nothing changed', () =>
    newsAfter(
      async () => {},
      (digest) => {
        expect(digest.news).toEqual([])
        expect(digest.moreNews).toBe(0)
      },
    ))

  it('includes a new document, with its main sentence, proven', () =>
    newsAfter(
      (folder) => writeFile(join(folder, 'mint.md'), '# The mint\n\nThe mint of Oreby struck its first crown in 1622.\n\nIt was closed.\n'),
      async (digest, desk, folder) => {
        const [mint] = digest.news ?? []
        expect(newsOf(digest)).toEqual(['mint added mint#1'])
        expect(mint?.document).toEqual({ id: 'mint', title: 'The mint', asOf: null })
        expect(mint?.excerpt?.text).toBe('The mint of Oreby struck its first crown in 1622.')
        expect(mint?.excerpt?.highlights).toEqual([])
        if (!mint?.excerpt) throw new Error('no excerpt')
        await expectExcerptProven(mint.excerpt, folder)
        expectWholeSentences(mint.excerpt, desk.library.index)
      },
    ))

  it('includes a changed document, with a new sentence from it', () =>
    newsAfter(
      (folder) => writeFile(join(folder, 'lamp.md'), `${oreby['lamp.md']}\nA second lamp burns on the mole since 1977.\n`),
      (digest) => {
        expect(newsOf(digest)).toEqual(['lamp changed lamp#3'])
        expect(digest.news?.[0]?.excerpt?.text).toBe('A second lamp burns on the mole since 1977.')
      },
    ))

  it('includes a document that lost text, without a sentence', () =>
    newsAfter(
      (folder) => writeFile(join(folder, 'lamp.md'), '# The lighthouse of Oreby\n\nPilots steer by the lamp of the lighthouse in fog.\n'),
      (digest) => expect(newsOf(digest)).toEqual(['lamp changed undefined']),
    ))

  it('includes a document whose new passage cannot stand alone, without a sentence', () =>
    newsAfter(
      (folder) => writeFile(join(folder, 'lamp.md'), `${oreby['lamp.md']}\nThese are its colours:\n`),
      (digest) => expect(newsOf(digest)).toEqual(['lamp changed undefined']),
    ))

  it('ignores moved passages, headings and front matter', () =>
    newsAfter(
      async (folder) => {
        const [title, blank, first, between, second] = oreby['lamp.md'].split('\n')
        await writeFile(join(folder, 'lamp.md'), [title, blank, second, between, first, ''].join('\n'))
        await writeFile(
          join(folder, 'bridge.md'),
          oreby['bridge.md'].replace('as_of: 2025-03-01', 'as_of: 2026-01-01').replace('## Repairs', '## Mending'),
        )
      },
      (digest) => expect(digest.news).toEqual([]),
    ))

  it('ignores removed documents', () =>
    newsAfter(
      (folder) => rm(join(folder, 'pilots.txt')),
      (digest) => expect(digest.news).toEqual([]),
    ))

  it('lists five documents, newest first, and the number of others', () =>
    newsAfter(
      async (folder) => {
        for (let i = 1; i <= 7; i++)
          await writeFile(
            join(folder, `islet-${i}.md`),
            `---\ntitle: Islet ${i}\nas_of: 2026-01-0${i}\n---\n\nNobody lives on islet ${i}.\n`,
          )
      },
      (digest) => {
        expect(newsOf(digest)).toEqual([7, 6, 5, 4, 3].map((i) => `islet-${i} added islet-${i}#1`))
        expect(digest.moreNews).toBe(2)
      },
    ))

  it('works even if another file is broken', () =>
    newsAfter(
      async (folder) => {
        await writeFile(join(folder, 'broken.md'), new Uint8Array([0xff, 0xfe, 0x00]))
        await writeFile(join(folder, 'picture.png'), new Uint8Array([1]))
        await writeFile(join(folder, 'mint.md'), '# The mint\n\nThe mint of Oreby struck its first crown in 1622.\n')
      },
      (digest) => expect(newsOf(digest)).toEqual(['mint added mint#1']),
    ))

  it('appears in the next digest if it arrives between the hour and the sending', () =>
    withOreby(async (desk, store, folder) => {
      const before = stateNow(desk)
      const { digests } = digestsOf(desk)
      await writeFile(join(folder, 'mint.md'), '# The mint\n\nThe mint of Oreby struck its first crown in 1622.\n')
      const one = await digests.make({ ...week, zone, before, after: before }, 'test', store, words.en)
      expect(one.news).toEqual([])
      const other = await digests.make({ ...week, zone, before, after: stateNow(desk) }, 'test', store, words.en)
      expect(newsOf(other)).toEqual(['mint added mint#1'])
    }))
})
