import type { DayCount, Digest, Reply } from '../contract/reply.js'
import { groupGaps } from '../gaps/group.js'
import type { Words } from '../i18n/words.js'
import { aDay } from '../lib/age.js'
import { createTellOnce, type Log } from '../lib/log.js'
import type { Library } from '../library/library.js'
import type { KnowledgeState, OutboxMatter } from '../records/outbox.js'
import type { Rhythm, Schedule } from '../records/schedule.js'
import type { Store } from '../store/store.js'
import type { Summarizer } from '../summary/summarize.js'
import { stateOf } from './changes.js'
import { describeDays } from './chart/describe.js'
import { drawDays } from './chart/draw.js'
import { countDays, countSubjects } from './counts.js'
import { newsBetween } from './news.js'
import { takeChanges } from './take-changes.js'
import { nextTime, startOfHour, timesAround } from './times.js'

export type DigestDeps = { readonly library: Library; readonly summarizer: Summarizer; readonly log: Log }

export interface DigestRequest {
  readonly platform: string
  readonly channel: string
  readonly action: 'now' | 'schedule' | 'off'
  /** What was said of it; the rest is as usual. */
  readonly rhythm: Partial<Rhythm>
}

/** What was asked and what is new, now or at a channel's hours. */
export interface Digests {
  /** `/digest now|schedule|off` in a channel, told in the words of its language. */
  request(asked: DigestRequest, store: Store, say: Words): Promise<Reply>
  /** Put the records of the digests that are due where they wait to be sent: one for each channel, also after a long absence. */
  writeDue(store: Store, platforms: readonly string[]): Promise<void>
  /** Make a digest of what its record says. */
  make(matter: DigestMatter, store: Store, say: Words): Promise<Digest>
}

type DigestMatter = Extract<OutboxMatter, { kind: 'digest' }>

/** The span and state that a digest covers. `before` is null where there is no earlier digest to compare the documents with. */
type Told = Pick<DigestMatter, 'from' | 'until' | 'zone' | 'after'> & { readonly before: KnowledgeState | null }

/** How many gaps a digest names. */
const mostGaps = 5
/** A channel without a schedule gets the digest of so many days. */
const usualDays = 7
const usual: Rhythm = { every: 'weekly', day: 'monday', hour: 9, zone: 'UTC' }
/** Questions of an hour's last moment are still being counted when it ends: longer than the store takes at most. */
const countedAfterMs = 5_000

const notice = (text: string): Reply => ({ kind: 'notice', text, private: true })

/** @param draw makes the picture, PNG @param now the time, in milliseconds */
export function createDigests(
  { library, summarizer, log }: DigestDeps,
  draw: (days: readonly DayCount[], say: Words) => Promise<Uint8Array> = drawDays,
  now: () => number = Date.now,
): Digests {
  const tellOnce = createTellOnce(log)

  const presentState = async (): Promise<KnowledgeState> => {
    await takeChanges(library, log)
    return stateOf(library.index.documents())
  }
  const chartOf = async (days: readonly DayCount[], say: Words): Promise<Digest['chart']> => {
    try {
      return { png: await draw(days, say), alt: describeDays(days, say) }
    } catch (error) {
      const { name, message } = error as Error
      log.error({ error: { name, message } }, 'the chart of a digest cannot be drawn; the digest comes without')
      return null
    }
  }
  const digestOf = async ({ from, until, zone, before, after }: Told, store: Store, say: Words): Promise<Digest> => {
    const tallies = await store.tallies(from, until)
    const days = countDays(tallies, from, until, zone)
    const groups = groupGaps(await store.openGaps(), library.index)
    const found = before === null ? { news: null, moreNews: 0 } : await newsBetween(before, after, { library, summarizer, log })
    return {
      from: days[0]?.day ?? '',
      to: days.at(-1)?.day ?? '',
      days,
      subjects: countSubjects(tallies),
      gaps: groups.slice(0, mostGaps).map(({ question, count }) => ({ question, count })),
      openGaps: groups.length,
      ...found,
      chart: await chartOf(days, say),
    }
  }

  const showNow = async ({ platform, channel, rhythm }: DigestRequest, store: Store, say: Words): Promise<Reply> => {
    const until = new Date(now())
    const schedule = await store.schedule(platform, channel)
    const told: Told = {
      from: schedule?.since ?? new Date(until.getTime() - usualDays * aDay),
      until,
      zone: rhythm.zone ?? schedule?.zone ?? usual.zone,
      before: schedule?.before ?? null,
      after: await presentState(),
    }
    return { kind: 'digest', digest: await digestOf(told, store, say) }
  }

  /** One schedule's record, and the schedule as it goes on; null where its times cannot be worked out. */
  const dueOf = (schedule: Schedule, after: KnowledgeState, time: Date) => {
    const { platform, channel, since, before, zone } = schedule
    try {
      const { last, next } = timesAround(schedule, schedule.next, time)
      const until = startOfHour(last)
      return {
        to: { ...schedule, since: until, before: after, next },
        record: {
          id: `digest ${platform} ${channel} ${last.toISOString()}`,
          ...{ platform, channel: channel, person: null, answerTo: null, at: new Date(last.getTime() + countedAfterMs) },
          matter: { kind: 'digest', from: since, until, zone, before, after } as const,
        },
      }
    } catch (error) {
      const { name, message } = error as Error
      tellOnce(
        `${platform} ${channel}`,
        { platform, channel: channel, error: { name, message } },
        'a digest cannot be scheduled: schedule it anew',
      )
      return null
    }
  }

  return {
    async request(asked, store, say) {
      const { platform, channel } = asked
      switch (asked.action) {
        case 'now':
          return showNow(asked, store, say)
        case 'schedule': {
          const rhythm = { ...usual, ...asked.rhythm }
          const time = new Date(now())
          const next = nextTime(rhythm, time)
          // A new rhythm keeps what the last digest has not covered.
          const { since, before } = (await store.schedule(platform, channel)) ?? { since: startOfHour(time), before: await presentState() }
          await store.saveSchedule({ ...rhythm, platform, channel, since, before, next })
          return notice(say.scheduledLine(rhythm, next))
        }
        case 'off':
          return notice((await store.removeSchedule(platform, channel)) ? say.digest.off : say.digest.offBefore)
      }
    },
    async writeDue(store, platforms) {
      const time = new Date(now())
      const schedules = await store.dueSchedules(platforms, time)
      if (schedules.length === 0) return
      const after = await presentState()
      for (const schedule of schedules) {
        const due = dueOf(schedule, after, time)
        if (due !== null) await store.advanceSchedule(schedule, due.to, due.record)
      }
    },
    async make(matter, store, say) {
      await takeChanges(library, log)
      return digestOf(matter, store, say)
    },
  }
}
