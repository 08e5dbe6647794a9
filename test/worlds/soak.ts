import { setTimeout as pause } from 'node:timers/promises'
import type { Platform, PlatformDesk, Room, Said } from '../fakes/platform.js'

export interface SoakOptions {
  readonly seconds: number
  /** Numbers from 0 to 1, the same in every run. */
  readonly random: () => number
  /** Another setting, such as that of a database. */
  readonly env?: Readonly<Record<string, string>>
  /** A database that can stop; without it, the database stays up. */
  readonly database?: { halt(): void; start(): void }
  /** Called when a trouble begins. */
  readonly onTrouble?: (name: string) => void
}

/** The outcome of the questions. */
export interface Soaked {
  /** All, except those that the desk neither acknowledged nor answered. */
  readonly asked: number
  /** Answered once, or refused once with a notice. */
  readonly once: number
  readonly doubled: number
  readonly lost: number
  /** Each lost or doubled question, and what happened around it. */
  readonly unwell: readonly Unwell[]
  /** How often each trouble occurred. */
  readonly troubles: Readonly<Record<string, number>>
  /** What the platform would refuse, or what could do harm. */
  readonly problems: readonly unknown[]
}

/** A question that was not answered exactly once. */
export interface Unwell {
  readonly answers: number
  /** The trouble before the one at its time, that one, and the next. */
  readonly troubles: readonly [before: string, during: string, next: string]
  /** Whether the connection was up at that time; null if there is none. */
  readonly connected: boolean | null
  /** Whether the desk acknowledged it; null if the platform has no acknowledgements. */
  readonly acknowledged: boolean | null
  /** Milliseconds from the question to the end of the process; null if no process ended after it. */
  readonly beforeEndMs: number | null
}

/** A question, its time, and the trouble at that time. */
interface Saying {
  readonly said: Said
  readonly at: number
  /** The position of the trouble in the sequence. */
  readonly trouble: number
  readonly connected: boolean | null
}

const questions = ['Where did Ruto speak?', 'How many officers did Jamaica send?', 'Who leads the mission?', 'What colour is the sea?']
const manyRooms = 6
/** Within the limits of a person and a channel for a minute. */
const betweenQuestionsMs = 250
const betweenTroublesMs = 2_500
/** Without acknowledgements, a question is accepted if it is this much older than the end of a process. */
const acceptedWithinMs = 1_000
/** A platform that waits three seconds for each of four deliveries gives up after this time. */
const acknowledgedWithinMs = 15_000
const longestMs = 120_000

/**
 * Ask a desk for a while, with one trouble after the other: limits, 5xx, hangs, lost receipts, dropped connections, stops, kills, a
 * stopped database. In the end everything works again, and the answers are counted. A process ends only when it has accepted
 * everything, because it owes no answer to an unacknowledged question.
 */
export async function soak({ open }: Platform, { seconds, random, env = {}, database, onTrouble }: SoakOptions): Promise<Soaked> {
  const d = await open({ ownProcess: true, env })
  const sayings: Saying[] = []
  const passed: string[] = []
  const ends: number[] = []
  const rooms: Room[] = [d.room, ...Array.from({ length: manyRooms - 1 }, d.addRoom)]
  let isAsking = true
  let isOver = false
  const isConnected = (): boolean | null => (d.connection === null ? null : !d.connection.isClosed())
  const askOn = async (): Promise<void> => {
    for (let i = 0; !isOver; i++) {
      if (isAsking) {
        const now = { at: Date.now(), trouble: passed.length - 1, connected: isConnected() }
        const said = d.mention(d.person(`p${i}`), rooms[i % manyRooms] as Room, questions[i % questions.length] ?? '')
        sayings.push({ ...now, said })
      }
      await pause(betweenQuestionsMs)
    }
  }
  let accepted = 0
  const allAccepted = async (): Promise<void> => {
    const open = sayings.slice(accepted)
    accepted = sayings.length
    await waitFor(() => isConnected() !== false && open.every(({ said }) => d.acknowledged(said) !== false), acknowledgedWithinMs)
    if (sayings.some(({ said }) => d.acknowledged(said) === null)) await pause(acceptedWithinMs)
  }
  const endedBy = (signal: NodeJS.Signals) => async (): Promise<void> => {
    isAsking = false
    await allAccepted()
    d.bot.signal(signal)
    await d.bot.ended
    ends.push(Date.now())
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
    },
  }
  const names = Object.keys(troubles).filter((name) => database !== undefined || !name.includes('database'))
  const asking = askOn()
  const until = Date.now() + seconds * 1_000
  // Each trouble occurs once before any is repeated.
  for (let left: string[] = []; Date.now() < until; ) {
    if (left.length === 0) left = [...names]
    const [name = ''] = left.splice(Math.floor(random() * left.length), 1)
    passed.push(name)
    onTrouble?.(name)
    await troubles[name]?.()
    await pause(betweenTroublesMs)
  }
  isOver = true
  await asking
  d.heal()
  await waitForAnswers(d, sayings)
  const asked = sayings.filter(({ said }) => d.acknowledged(said) !== false || d.answersTo(said) > 0)
  const unwell = asked.flatMap((saying) => lookAt(d, saying, passed, ends))
  const problems = d.problems()
  await d.close()
  const lost = unwell.filter(({ answers }) => answers === 0).length
  return {
    ...{ asked: asked.length, once: asked.length - unwell.length, doubled: unwell.length - lost, lost, unwell, problems },
    troubles: Object.fromEntries(names.map((name) => [name, passed.filter((one) => one === name).length])),
  }
}

/** @returns nothing if it was answered once */
function lookAt(d: PlatformDesk, { said, at, trouble, connected }: Saying, passed: readonly string[], ends: readonly number[]): Unwell[] {
  const answers = d.answersTo(said)
  if (answers === 1) return []
  const troubles = [trouble - 1, trouble, trouble + 1].map((place) => passed[place] ?? 'none') as unknown as Unwell['troubles']
  const end = ends.find((when) => when >= at)
  return [{ answers, troubles, connected, acknowledged: d.acknowledged(said), beforeEndMs: end === undefined ? null : end - at }]
}

/** Resolves when each has an answer, or after a timeout. Answered questions are not checked again, because that would slow everything down. */
async function waitForAnswers(d: PlatformDesk, sayings: readonly Saying[]): Promise<void> {
  let open = sayings
  await waitFor(() => {
    open = open.filter(({ said }) => d.answersTo(said) === 0)
    return open.length === 0
  })
}

/** Resolves when the condition is true, or after a timeout. */
async function waitFor(condition: () => boolean, withinMs = longestMs): Promise<void> {
  const until = Date.now() + withinMs
  while (!condition() && Date.now() < until) await pause(betweenQuestionsMs / 5)
}
