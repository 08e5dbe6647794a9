import { setTimeout as pause } from 'node:timers/promises'
import type { Platform, PlatformDesk, Room, Said } from '../fakes/platform.js'

export interface SoakOptions {
  readonly seconds: number
  /** Numbers from 0 to 1, the same in every run. */
  readonly random: () => number
  /** Another setting, such as that of a database. */
  readonly env?: Readonly<Record<string, string>>
  /** A database that can go away; without it, it stays. */
  readonly database?: { halt(): void; start(): void }
  /** Called with each trouble, as it begins. */
  readonly onTrouble?: (name: string) => void
}

/** What came of the questions. */
export interface Soaked {
  readonly asked: number
  /** Answered once, or told once that they were not. */
  readonly once: number
  readonly doubled: number
  readonly lost: number
  /** How often each trouble came. */
  readonly troubles: Readonly<Record<string, number>>
  /** What the platform would refuse, or that could do harm. */
  readonly problems: readonly unknown[]
}

const questions = ['Where did Ruto speak?', 'How many officers did Jamaica send?', 'Who leads the mission?', 'What colour is the sea?']
const manyRooms = 6
/** Within what a person and a channel may ask in a minute. */
const betweenQuestionsMs = 250
const betweenTroublesMs = 2_500
/** What is on its way to a process that is killed was not accepted yet. */
const quietBeforeKillMs = 1_000
const longestMs = 120_000

/**
 * Ask a desk for a while, with one trouble after the other: limits, 5xx, hangs, lost receipts, dropped connections, stops, kills, a
 * database that goes away. At the end all is well again, and the answers are counted.
 */
export async function soak({ open }: Platform, { seconds, random, env = {}, database, onTrouble }: SoakOptions): Promise<Soaked> {
  const d = await open({ ownProcess: true, env })
  const said: Said[] = []
  const rooms: Room[] = [d.room, ...Array.from({ length: manyRooms - 1 }, d.addRoom)]
  let isAsking = true
  let isOver = false
  const askOn = async (): Promise<void> => {
    for (let i = 0; !isOver; i++) {
      if (isAsking) said.push(d.mention(d.person(`p${i}`), rooms[i % manyRooms] as Room, questions[i % questions.length] ?? ''))
      await pause(betweenQuestionsMs)
    }
  }
  const endedBy = (signal: NodeJS.Signals) => async (): Promise<void> => {
    isAsking = false
    await pause(quietBeforeKillMs)
    d.bot.signal(signal)
    await d.bot.ended
    await d.restart()
    isAsking = true
  }
  const troubles: Readonly<Record<string, () => void | Promise<void>>> = {
    'limits that say how long': () => d.limit(1, 4),
    'limits that do not': () => d.limit(null, 2),
    'server errors': () => d.breakOn(4),
    'a hang': () => void d.ignoreNext(),
    async 'lost receipts'() {
      d.loseReceipts()
      await pause(betweenTroublesMs)
      d.heal()
    },
    'a dropped connection': () => d.connection?.drop(),
    'a stop': endedBy('SIGTERM'),
    'a kill': endedBy('SIGKILL'),
    async 'a database that is away'() {
      database?.halt()
      await pause(betweenTroublesMs)
      database?.start()
      // What came meanwhile is in memory alone.
      await allAnswered(d, said)
    },
  }
  const names = Object.keys(troubles).filter((name) => database !== undefined || !name.includes('database'))
  const counts: Record<string, number> = {}
  const asking = askOn()
  const until = Date.now() + seconds * 1_000
  // Each comes once before any comes again.
  for (let left: string[] = []; Date.now() < until; ) {
    if (left.length === 0) left = [...names]
    const [name = ''] = left.splice(Math.floor(random() * left.length), 1)
    counts[name] = (counts[name] ?? 0) + 1
    onTrouble?.(name)
    await troubles[name]?.()
    await pause(betweenTroublesMs)
  }
  isOver = true
  await asking
  d.heal()
  await allAnswered(d, said)
  const times = said.map(d.answersTo)
  const problems = d.problems()
  await d.close()
  const many = (test: (times: number) => boolean): number => times.filter(test).length
  return {
    ...{ asked: said.length, once: many((n) => n === 1), doubled: many((n) => n > 1), lost: many((n) => n === 0) },
    ...{ troubles: counts, problems },
  }
}

/** Resolves when each has an answer, or in the end without. */
async function allAnswered(d: PlatformDesk, said: readonly Said[]): Promise<void> {
  const until = Date.now() + longestMs
  while (said.some((one) => d.answersTo(one) === 0) && Date.now() < until) await pause(betweenQuestionsMs)
}
