import { type ChangeCard, type Chart, type DayCount, type Digest, notice, type Reply } from '../contract/reply.js'
import type { Words } from '../i18n/words.js'
import { aDay } from '../lib/age.js'
import { brief, createTellOnce } from '../lib/log.js'
import { logProblems } from '../library/library.js'
import type { KnowledgeState, OutboxMatter } from '../records/outbox.js'
import type { Rhythm, Schedule } from '../records/schedule.js'
import type { Store } from '../store/store.js'
import { stateOf } from './changes.js'
import { describeDays, type Shows } from './chart/bars.js'
import { chartSvg, drawDays } from './chart/draw.js'
import { onPage } from './chart/layout.js'
import { countDays } from './counts.js'
import { beforeOf, insightsOf, type Known, type Period } from './insights.js'
import { type NewsDeps, newsBetween } from './news.js'
import { nextTime, startOfHour, timesAround } from './times.js'

export interface DigestRequest {
  readonly platform: string
  readonly channel: string
  readonly action: 'now' | 'schedule' | 'off'
  /** The given options; the others have their defaults. */
  readonly rhythm: Partial<Rhythm>
}

export type Digests = ReturnType<typeof createDigests>

type DigestMatter = Extract<OutboxMatter, { kind: 'digest' }>

/** The span and state that a digest covers. `before` is null if there is no earlier digest to compare the documents with. */
type Told = Pick<DigestMatter, 'from' | 'until' | 'zone' | 'after'> & { readonly before: KnowledgeState | null }

/** A channel without a schedule gets the digest of this many days; insights are of this many. */
const usualDays = 7
const usual: Rhythm = { every: 'weekly', day: 'monday', hour: 9, zone: 'UTC' }
/** Questions of an hour's last moment are still being counted when it ends: longer than the store takes at most. */
const countedAfterMs = 5_000

export interface DigestDeps extends NewsDeps {
  /** What the buttons of a change carry; without it there are none. @param id the change's */
  readonly tokensOf?: (platform: string, id: string) => NonNullable<ChangeCard['tokens']>
}

/** How many changes of followed sources a digest shows: with two buttons each, one message holds them on every platform. */
const mostChanges = 3

/** What was asked and what is new, now or at a channel's hours. @param draw makes the picture, PNG @param now the time, in milliseconds */
export function createDigests(
  { library, summarizer, log, tokensOf }: DigestDeps,
  draw: typeof drawDays = drawDays,
  now: () => number = Date.now,
) {
  const tellOnce = createTellOnce(log)

  /** Take in changes of the folder, so that a digest says what is new now. Never throws: the log has the problem. */
  const takeChanges = async (): Promise<void> => {
    try {
      logProblems(log, (await library.refresh()).problems)
    } catch (error) {
      log.warn({ error: brief(error as Error) }, 'the knowledge folder cannot be listed, so a digest cannot say what is new')
    }
  }
  const presentState = async (): Promise<KnowledgeState> => {
    await takeChanges()
    return stateOf(library.index.documents())
  }
  const chartOf = async (days: readonly DayCount[], shows: Shows, say: Words): Promise<Chart | null> => {
    try {
      const svg = chartSvg(days, say, shows, onPage)
      return { png: await draw(days, say, shows), svg, alt: describeDays(days, say, shows) }
    } catch (error) {
      log.error({ error: brief(error as Error) }, 'the chart of a digest or of insights cannot be drawn; it is sent without one')
      return null
    }
  }
  const knownOf = async (period: Period, store: Store): Promise<Known> => ({
    tallies: await store.tallies(beforeOf(period), period.until),
    ratings: await store.ratings(startOfHour(period.from)),
    gaps: await store.openGaps(),
  })
  const waitingOn = async (platform: string, store: Store): Promise<Pick<Digest, 'waiting'>> => {
    const all = await store.pendingChanges()
    if (all.length === 0) return {}
    const changes = all.slice(0, mostChanges).map(({ id, kind, title, link, told }) => {
      return { kind, title, link, told, tokens: tokensOf?.(platform, id) ?? null }
    })
    return { waiting: { changes, more: all.length - changes.length } }
  }
  const digestOf = async ({ from, until, zone, before, after }: Told, platform: string, store: Store, say: Words): Promise<Digest> => {
    const period = { from, until, zone }
    const known = await knownOf(period, store)
    const { subjects, gaps, openGaps, ...insights } = insightsOf(period, known, library.index)
    const own = known.tallies.filter(({ hour }) => hour >= startOfHour(from))
    const days = countDays(own, from, until, zone)
    const found = before === null ? { news: null, moreNews: 0 } : await newsBetween(before, after, { library, summarizer, log })
    const { counts, before: earlier, disliked, languages } = insights
    return {
      ...{ from: insights.from, to: insights.to, days, subjects, gaps, openGaps },
      ...found,
      ...(await waitingOn(platform, store)),
      telling: { counts, before: earlier, disliked, languages },
      chart: await chartOf(days, 'counts', say),
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
    return { kind: 'digest', digest: await digestOf(told, platform, store, say) }
  }

  /** One schedule's record, and the schedule with its next time; null if its times cannot be computed. */
  const dueOf = (schedule: Schedule, after: KnowledgeState, time: Date) => {
    const { platform, channel, since, before, zone } = schedule
    try {
      const { last, next } = timesAround(schedule, schedule.next, time)
      const until = startOfHour(last)
      return {
        to: { ...schedule, since: until, before: after, next },
        record: {
          id: `digest ${platform} ${channel} ${last.toISOString()}`,
          ...{ platform, channel, person: null, answerTo: null, at: new Date(last.getTime() + countedAfterMs) },
          matter: { kind: 'digest', from: since, until, zone, before, after } as const,
        },
      }
    } catch (error) {
      const trouble = { platform, channel, error: brief(error as Error) }
      tellOnce(`${platform} ${channel}`, trouble, 'a digest cannot be scheduled: schedule it again')
      return null
    }
  }

  return {
    /** `/digest now|schedule|off` in a channel, told in the words of its language. */
    async request(asked: DigestRequest, store: Store, say: Words): Promise<Reply> {
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
    /** `/insights`: of the last days, in the time zone of the channel's digests, beside those before. */
    async insights(
      { platform, channel }: { readonly platform: string; readonly channel?: string },
      store: Store,
      say: Words,
    ): Promise<Reply> {
      const until = new Date(now())
      const schedule = channel === undefined ? null : await store.schedule(platform, channel)
      const from = startOfHour(new Date(until.getTime() - usualDays * aDay))
      const period = { from, until, zone: schedule?.zone ?? usual.zone }
      const insights = insightsOf(period, await knownOf(period, store), library.index)
      return { kind: 'insights', insights, chart: await chartOf(insights.days, 'shares', say) }
    },
    /** Put the records of the digests that are due where they wait to be sent: one for each channel, also after a long absence. */
    async writeDue(store: Store, platforms: readonly string[]): Promise<void> {
      const time = new Date(now())
      const schedules = await store.dueSchedules(platforms, time)
      if (schedules.length === 0) return
      const after = await presentState()
      for (const schedule of schedules) {
        const due = dueOf(schedule, after, time)
        if (due !== null) await store.advanceSchedule(schedule, due.to, due.record)
      }
    },
    /** Make a digest of what its record says. */
    async make(matter: DigestMatter, platform: string, store: Store, say: Words): Promise<Digest> {
      await takeChanges()
      return digestOf(matter, platform, store, say)
    },
  }
}
