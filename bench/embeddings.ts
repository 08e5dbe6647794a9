import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { openDeskOn } from '../src/desk/open-desk.js'
import { bundledCentroids } from '../src/embeddings/bundled-centroids.generated.js'
import { bundledMeans, scaleFrom } from '../src/embeddings/calibration-scale.js'
import { chooseModel } from '../src/embeddings/model.js'
import { openEmbeddings } from '../src/embeddings/open-embeddings.js'
import type { Similarity } from '../src/embeddings/similarity.js'
import { createThreadEmbedder } from '../src/embeddings/thread-embedder.js'
import { vectorFileIn } from '../src/embeddings/vector-file.js'
import { percentile } from '../src/eval/metrics.js'
import { readAliases } from '../src/knowledge/aliases.js'
import { folderSource, memorySource } from '../src/knowledge/source.js'
import { createLog } from '../src/lib/log.js'
import { ownKnowledge } from '../src/lib/package-root.js'
import { makeDocuments } from './corpus.js'
import { measureNearest } from './nearest.js'
import { madeQuestions, shippedQuestions } from './questions.js'
import { describeMachine, formatHead } from './report.js'

const { passages, shipped, questions, data, sizes, vectors } = new Command('bench:embeddings')
  .description('Times embeddings on made-up knowledge: computing the vectors, and questions. Reports; judges nothing.')
  .option('--passages <n>', 'the size of the made-up knowledge', wholeNumber, 2_000)
  .option('--shipped', 'measure on the knowledge that comes with the desk instead', false)
  .option('--questions <n>', 'questions timed', wholeNumber, 300)
  .option('--sizes <list>', 'sentences among which the nearest passages are looked for', wholeNumbers, [10_000, 100_000, 1_000_000])
  .option('--data <dir>', 'keep the vectors in this folder, so that another run need not compute them')
  .option('--vectors <dir>', 'a folder with kept vectors of many other texts, to make the sizes of')
  .parse()
  .opts<{ passages: number; shipped: boolean; questions: number; data?: string; sizes: readonly number[]; vectors?: string }>()

const print = (text: string): void => void process.stdout.write(`${text}\n`)
const nearest = 10
const naturalQuestions = join(import.meta.dirname, '..', 'test', 'eval', 'natural.jsonl')
const questionsAtSize = 60
const staleDays = 180
const log = createLog('warn')

const made = (): ReadonlyMap<string, Uint8Array> =>
  new Map(Array.from(makeDocuments(passages), ({ file, markdown }) => [file, Buffer.from(markdown)] as const))
const source = shipped ? folderSource(ownKnowledge) : memorySource('the bench', made())
const aliases = readAliases(readFileSync(join(ownKnowledge, 'aliases.yml'), 'utf8'), 'aliases.yml').groups
const asked = shipped ? shippedQuestions(questions) : madeQuestions(passages, questions)
const dataDir = data ?? (await mkdtemp(join(tmpdir(), 'embeddings-')))
const config = { semantic: 'auto', embeddingModelDir: undefined, dataDir } as const

print(formatHead({ date: new Date().toISOString().slice(0, 10), machine: describeMachine() }))
const desk = await openDeskOn(source, aliases, staleDays, log, (library) => openEmbeddings(config, library, log))
const sentences = desk.library.index.documents().flatMap((document) => document.passages.flatMap((passage) => passage.sentences)).length
const before = process.memoryUsage.rss()
const began = performance.now()
await desk.embeddings.ready()
const ready = performance.now() - began
print(
  `${desk.library.index.size} passages, ${sentences} sentences: all vectors after ${(ready / 1_000).toFixed(1)} s, ${(ready / sentences).toFixed(1)} ms a sentence`,
)
print(`memory: ${megabytes(process.memoryUsage.rss() - before)} MB more, the model's among them`)

// As a desk does that serves a chat.
await desk.answerer.prepare()
for (const question of asked.warmUp) await desk.answerer.answer(question)
const vectorOf = async (question: string): Promise<Similarity> => {
  const similarity = await desk.embeddings.read(question)
  if (similarity === null) throw new Error('a question got no vector in time: the machine is too busy to measure on')
  return similarity
}
await timeEach('vector', vectorOf)
await timeEach('nearest', async (question) => (await vectorOf(question)).nearest(nearest))
// Others, as the vectors of those are kept by now.
await timeEach('whole answer', (question) => desk.answerer.answer(`${question} Say`))
await desk.embeddings.close()
for (const file of await readdir(dataDir)) print(`${file}: ${megabytes((await stat(join(dataDir, file))).size)} MB`)
await reportSizes()
if (data === undefined) await rm(dataDir, { recursive: true })

/** Time each question, and print: milliseconds, and processor time on average, with that of the thread. */
async function timeEach(name: string, ask: (question: string) => Promise<unknown>): Promise<void> {
  const times: number[] = []
  const used = process.cpuUsage()
  for (const question of asked.timed) {
    const start = performance.now()
    await ask(question)
    times.push(performance.now() - start)
  }
  const { user, system } = process.cpuUsage(used)
  const [p50, p95] = [0.5, 0.95].map((part) => (percentile(times, part) ?? 0).toFixed(1))
  print(`${name}: p50 ${p50} ms, p95 ${p95} ms, processor time ${((user + system) / 1_000 / times.length).toFixed(1)} ms`)
}

/** The nearest passages among more sentences than the vectors are computed of here, for questions that people might ask. */
async function reportSizes(): Promise<void> {
  const chosen = await chooseModel(config)
  if (chosen === null) return
  const kept = await vectorFileIn(vectors ?? dataDir, chosen.id, log).load()
  const real = Array.from({ length: kept.size }, (_, row) => {
    const { scale, values } = kept.stored(row)
    return Float32Array.from(values, (value) => value * scale)
  })
  const lines = readFileSync(naturalQuestions, 'utf8').trim().split('\n').slice(0, questionsAtSize)
  const embedder = createThreadEmbedder(chosen, log)
  const asked = await embedder.embed(lines.map((line) => (JSON.parse(line) as { question: string }).question))
  await embedder.close()
  const calibration = { centroids: bundledCentroids, scale: scaleFrom(bundledMeans) }
  for (const size of sizes) {
    const { recall, p50, p95, processor, memory } = await measureNearest(size, real, asked, calibration)
    const times = `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, processor time ${processor.toFixed(1)} ms`
    print(
      `${size} sentences, ${Math.min(size, real.length)} of them real: recall@12 ${recall.toFixed(3)}, ${times}, ${megabytes(memory)} MB`,
    )
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1)
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('give a whole number from 1 up.')
  return value
}

function wholeNumbers(text: string): number[] {
  return text.split(',').map(wholeNumber)
}
