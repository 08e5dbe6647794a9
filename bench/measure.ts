import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import MiniSearch from 'minisearch'
import { createLocalDesk } from '../src/cli/local-desk.js'
import { type StatusCounts, sumOf } from '../src/contract/reply.js'
import { type OpenDesk, openDesk, openDeskOn } from '../src/desk/open-desk.js'
import { percentile } from '../src/eval/metrics.js'
import { readAliases } from '../src/knowledge/aliases.js'
import { readKnowledge } from '../src/knowledge/read.js'
import { folderSource, memorySource } from '../src/knowledge/source.js'
import { createLog } from '../src/lib/log.js'
import { ownKnowledge } from '../src/lib/package-root.js'
import { createIndex } from '../src/search/index.js'
import { makeDocuments, type PlainPassage } from './corpus.js'
import { hardQuestions } from './hard-questions.js'
import { heldMemory } from './held-memory.js'
import { type Asked, madeQuestions, shippedQuestions } from './questions.js'

/** The knowledge that comes with the program, or made-up knowledge of so many passages. */
export type Size = 'shipped' | number

/** Times in milliseconds. */
export interface Latency {
  readonly p50: number
  readonly p95: number
  readonly p99: number
  readonly max: number
}

/** One engine at one size. Times in milliseconds, memory in bytes: V8's heap and what is held outside it, after garbage collection. */
export interface Measured {
  readonly passages: number
  readonly documents: number
  /** From the files (Mission Desk) or the passages (MiniSearch) to ready, in a process that has done nothing yet. */
  readonly build: number
  /** The same passages indexed once more in the same process; nothing is read. */
  readonly reindex: number
  /** The processor time of that, with that of V8's helpers: it tells the work even where other programs take turns. */
  readonly reindexCpu: number
  /** What being ready takes, the passages' text included. */
  readonly memory: number
  /** The same after the questions. */
  readonly memoryAfter: number
  readonly questions: number
  /** The questions that warm up, each asked for the first time. */
  readonly cold: Latency
  readonly warm: Latency
  /** Questions that nobody means (see hard-questions.ts), each asked before. */
  readonly hard: Latency
  /** Processor time of a timed question, on average, with that of V8's helpers. */
  readonly questionCpu: number
  /** How the timed questions came out; MiniSearch tells nothing of the kind. */
  readonly statuses: StatusCounts | null
}

const log = createLog('silent')
const staleDays = 180
const aliases = readAliases(readFileSync(join(ownKnowledge, 'aliases.yml'), 'utf8'), 'aliases.yml').groups

/** Mission Desk, a whole answer a question: the text goes in, the reply value comes out. */
export async function measureDesk(size: Size, questions: number): Promise<Measured> {
  const asked = questionsFor(size, questions)
  const source = size === 'shipped' ? null : madeSource(size)
  const before = heldMemory()
  const started = performance.now()
  const desk: OpenDesk = source
    ? await openDeskOn(source, aliases, staleDays, log)
    : await openDesk({ knowledge: undefined, staleDays, log, tell: (text) => fail(text) })
  const build = performance.now() - started
  const memory = heldMemory() - before

  const statuses = sumOf([])
  const { handle } = createLocalDesk('console', { ...desk, log })
  let asks = 0
  const ask = async (text: string): Promise<void> => {
    const reply = await handle({ id: `bench-${++asks}`, platform: 'bench', kind: 'ask', text })
    if (reply?.kind === 'answer') statuses[reply.answer.status]++
    // A greeting is among them.
    else if (reply?.kind !== 'notice') fail(`"${text}" got no answer: ${JSON.stringify(reply)}`)
  }
  const cold = await timeEach(asked.warmUp, ask)
  Object.assign(statuses, sumOf([]))
  const used = process.cpuUsage()
  const warm = await timeEach(asked.timed, ask)
  const questionCpu = cpuSince(used) / asked.timed.length
  const memoryAfter = heldMemory() - before
  const hard = await timeHard(async (text) => void (await handle({ id: `bench-${++asks}`, platform: 'bench', kind: 'ask', text })))

  const documents = desk.library.index.documents()
  const usedBefore = process.cpuUsage()
  const again = performance.now()
  const index = createIndex(aliases)
  for (const document of documents) index.add(document)
  const reindex = performance.now() - again
  const reindexCpu = cpuSince(usedBefore)
  const counts = { passages: index.size, documents: documents.length, questions: asked.timed.length }
  return { ...counts, build, reindex, reindexCpu, memory, memoryAfter, cold, warm, hard, questionCpu, statuses }
}

/** MiniSearch as it comes: its own analysis and ranking, a search a question over the same text, headings and titles. */
export async function measureMiniSearch(size: Size, questions: number): Promise<Measured> {
  const asked = questionsFor(size, questions)
  const before = heldMemory()
  let passages = size === 'shipped' ? await shippedPassages() : [...makeDocuments(size)].flatMap((document) => document.passages)
  const create = (): MiniSearch<PlainPassage> => {
    const engine = new MiniSearch<PlainPassage>({ fields: ['text', 'heading', 'title'], storeFields: ['text', 'heading', 'title'] })
    engine.addAll(passages)
    return engine
  }
  const started = performance.now()
  const engine = create()
  const build = performance.now() - started
  const usedBefore = process.cpuUsage()
  const again = performance.now()
  create()
  const reindex = performance.now() - again
  const reindexCpu = cpuSince(usedBefore)
  const counts = { passages: passages.length, documents: new Set(passages.map(({ id }) => id.split('#')[0])).size }
  passages = []
  const memory = heldMemory() - before

  const ask = async (text: string): Promise<void> => void engine.search(text)
  const cold = await timeEach(asked.warmUp, ask)
  const used = process.cpuUsage()
  const warm = await timeEach(asked.timed, ask)
  const questionCpu = cpuSince(used) / asked.timed.length
  const memoryAfter = heldMemory() - before
  // Read once more, so that the engine is still held while memory is measured.
  if (engine.documentCount !== counts.passages) fail(`MiniSearch holds ${engine.documentCount} of ${counts.passages} passages`)
  return {
    ...counts,
    build,
    reindex,
    reindexCpu,
    memory,
    memoryAfter,
    questions: asked.timed.length,
    cold,
    warm,
    hard: await timeHard(ask),
    questionCpu,
    statuses: null,
  }
}

function questionsFor(size: Size, questions: number): Asked {
  return size === 'shipped' ? shippedQuestions(questions) : madeQuestions(size, questions)
}

function madeSource(passages: number) {
  const files = new Map<string, Uint8Array>()
  for (const { file, markdown } of makeDocuments(passages)) files.set(file, Buffer.from(markdown))
  return memorySource('the bench', files)
}

async function shippedPassages(): Promise<PlainPassage[]> {
  const { documents } = await readKnowledge(folderSource(ownKnowledge), 'required')
  const passages = documents.flatMap(({ title, passages: all }) =>
    all.map(({ id, headings, text }): PlainPassage => ({ id, title, heading: headings.join(' '), text })),
  )
  // Copied, so that no string holds on to the file it was cut from.
  return structuredClone(passages)
}

async function timeEach(questions: readonly string[], ask: (question: string) => Promise<void>): Promise<Latency> {
  const times: number[] = []
  for (const question of questions) {
    const started = performance.now()
    await ask(question)
    times.push(performance.now() - started)
  }
  const at = (part: number): number => percentile(times, part) ?? 0
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) }
}

async function timeHard(ask: (question: string) => Promise<void>): Promise<Latency> {
  await timeEach(hardQuestions, ask)
  return timeEach(hardQuestions, ask)
}

/** Processor time in milliseconds. */
function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1_000
}

function fail(message: string): never {
  throw new Error(message)
}
