import { createLocalDesk } from '../src/cli/local-desk.js'
import { type StatusCounts, sumOf } from '../src/contract/reply.js'
import { type FolderDesk, openDesk } from '../src/desk/open-desk.js'
import { createLog } from '../src/lib/log.js'
import { hardQuestions } from './hard-questions.js'
import { heldMemory } from './held-memory.js'
import { type Latency, type Measured, questionsFor, type Size, timeEach } from './measure.js'
import { profiled, type Share } from './profile.js'

/** Where a desk is opened: undefined for the knowledge that comes with the program. */
export interface Place {
  readonly knowledge: string | undefined
  readonly dataDir: string
}

export interface DeskMeasured extends Measured {
  readonly documents: number
  readonly memoryAfter: number
  /** Writing the snapshot. Milliseconds. */
  readonly keep: number
  /** Absurd questions (see hard-questions.ts), each asked before. */
  readonly hard: Latency
  /** The verdicts of the timed questions. */
  readonly statuses: StatusCounts
  /** Where the time of the questions goes. */
  readonly shares: readonly Share[]
}

const log = createLog('silent')

/** Mission Desk by words, a whole answer a question: the text goes in, the reply value comes out. Leaves a snapshot in its folder of data. */
export async function measureDesk(size: Size, questions: number, place: Place): Promise<DeskMeasured> {
  const asked = questionsFor(size, questions)
  const before = heldMemory()
  const { desk, time: build } = await opened(place)
  const memory = heldMemory() - before

  const statuses = sumOf([])
  const { handle } = createLocalDesk('console', { ...desk, log })
  let asks = 0
  const ask = async (text: string): Promise<void> => {
    const reply = await handle({ id: `bench-${++asks}`, platform: 'bench', kind: 'ask', text })
    if (reply?.kind === 'answer') statuses[reply.answer.status]++
    // A greeting is among them.
    else if (reply?.kind !== 'notice') throw new Error(`"${text}" got no answer: ${JSON.stringify(reply)}`)
  }
  for (const question of asked.warmUp) await ask(question)
  Object.assign(statuses, sumOf([]))
  const times = await timeEach(asked.timed, ask)
  const counts = { ...statuses }
  const memoryAfter = heldMemory() - before
  for (const question of hardQuestions) await ask(question)
  const hard = await timeEach(hardQuestions, ask)
  const shares = await profiled(async () => {
    for (const question of asked.timed) await ask(question)
  })

  const { index } = desk.library
  const documents = index.documents().length
  const began = performance.now()
  await desk.library.keep()
  const keep = performance.now() - began
  return { passages: index.size, documents, build, memory, memoryAfter, times, hard, statuses: counts, shares, keep }
}

/** How long a desk takes that finds a snapshot. Milliseconds. */
export const measureSnapshot = async (place: Place): Promise<number> => (await opened(place)).time

async function opened(place: Place): Promise<{ desk: FolderDesk; time: number }> {
  const began = performance.now()
  const desk = await openDesk({
    ...place,
    staleDays: 180,
    log,
    tell: (text) => {
      throw new Error(text)
    },
  })
  return { desk, time: performance.now() - began }
}
