import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { table } from '../src/eval/report.js'
import { DeskError } from '../src/lib/errors.js'
import { findPostgres } from '../test/fakes/postgres.js'
import type { Task } from './child.js'
import { makeDocuments } from './corpus.js'
import type { Measured, Size } from './measure.js'
import type { DeskMeasured } from './measure-desk.js'
import { runChild } from './processes.js'
import { markdownTable } from './quality/markdown-table.js'
import { loadPeer, type PeerId } from './quality/peers/index.js'
import { checkSection, writeSection } from './quality/write-section.js'
import { type BenchReport, type Compared, describeMachine, formatBench } from './report.js'
import { measureStart, type Start, waysToStart } from './start.js'

const section = 'growth'
/** MiniSearch as it comes is what the others are compared with. */
const peers: readonly PeerId[] = ['minisearch-defaults', 'minisearch-tuned', 'fts5', 'postgresql']

const command = new Command('bench')
  .description('Times Mission Desk beside other search engines as the knowledge grows, and its start. Reports; judges nothing.')
  .option('--sizes <list>', 'passages of the made-up knowledge, besides the shipped one', sizeList, [100, 1_000, 10_000, 100_000])
  .option('--questions <n>', 'questions timed at each size', wholeNumber, 300)
  .option('--no-starts', 'leave the start of the command out')
  .option('--json', 'print JSON', false)
  .option('--write <file>', `write the tables into this Markdown file too, between <!-- ${section} --> and <!-- /${section} -->`)
  .parse()
const options = command.opts<{ sizes: number[]; questions: number; starts: boolean; json: boolean; write?: string }>()

try {
  // A problem of the file is reported before the measuring, which takes minutes.
  if (options.write !== undefined) await checkSection(options.write, section)
  const report = await measureAll()
  process.stdout.write(`${options.json ? JSON.stringify(report) : formatBench(report, table)}\n`)
  if (options.write !== undefined) await writeSection(options.write, section, formatBench(report, markdownTable))
} catch (error) {
  if (!(error instanceof DeskError)) throw error
  command.error(error.message)
}

async function measureAll(): Promise<BenchReport> {
  const { sizes: wanted, questions } = options
  const head = {
    date: new Date().toISOString().slice(0, 10),
    machine: describeMachine(),
    command: `npm run bench -- --sizes ${wanted.join(',')} --questions ${questions}`,
  }
  const sizes: Compared[] = []
  for (const size of ['shipped', ...wanted] satisfies Size[]) sizes.push(await inFolder(size, (folder) => measureSize(size, folder)))
  const starts: Start[] = []
  for (const way of options.starts ? waysToStart() : []) {
    tell(`start, ${way.name} …`)
    starts.push(await measureStart(way))
  }
  return { ...head, sizes, starts }
}

async function measureSize(size: Size, folder: string): Promise<Compared> {
  const run = <Result>(task: Task, name: string): Promise<Result> => {
    tell(`${size === 'shipped' ? 'shipped knowledge' : `${size} passages`}: ${name} …`)
    return runChild<Result>('child.ts', task)
  }
  const { questions } = options
  const place = { knowledge: size === 'shipped' ? undefined : join(folder, 'knowledge'), dataDir: join(folder, 'data') }
  const desk = await run<DeskMeasured>({ kind: 'desk', size, questions, place }, 'Mission Desk')
  const snapshot = await run<number>({ kind: 'snapshot', place }, 'Mission Desk from a snapshot')
  const found: { name: string; measured: Measured }[] = []
  for (const peer of peers) {
    const { name } = await loadPeer(peer)
    if (peer === 'postgresql' && (await findPostgres()) === null) tell('PostgreSQL is not installed: left out')
    else found.push({ name, measured: await run<Measured>({ kind: 'peer', peer, size, questions }, name) })
  }
  for (const { name, measured } of found) {
    if (measured.passages !== desk.passages) throw new Error(`${name} has other passages: ${measured.passages} and ${desk.passages}`)
  }
  return { size, desk, snapshot, peers: found }
}

/** A folder for one size, with its made-up documents; removed afterwards. */
async function inFolder<Result>(size: Size, work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'mission-desk-bench-'))
  try {
    if (size !== 'shipped') {
      await mkdir(join(folder, 'knowledge'))
      for (const { file, markdown } of makeDocuments(size)) await writeFile(join(folder, 'knowledge', file), markdown)
    }
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function tell(text: string): void {
  process.stderr.write(`measuring: ${text}\n`)
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('give a whole number from 1 up.')
  return value
}

function sizeList(text: string): number[] {
  return text.trim() === '' ? [] : text.split(',').map(wholeNumber)
}
