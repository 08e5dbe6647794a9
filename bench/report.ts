import { cpus, loadavg, totalmem } from 'node:os'
import { statuses, sumOf } from '../src/contract/reply.js'
import { table } from '../src/eval/report.js'
import type { Measured, Size } from './measure.js'
import type { Start } from './start.js'

export interface Machine {
  readonly cpu: string
  readonly cores: number
  /** Bytes. */
  readonly memory: number
  readonly system: string
  readonly node: string
  /** How many processes wanted to run in the last minute, before the bench began. */
  readonly load: number
}

/** Both engines at one size. */
export interface Compared {
  readonly size: Size
  readonly desk: Measured
  readonly miniSearch: Measured
}

export interface BenchReport {
  readonly date: string
  readonly machine: Machine
  readonly sizes: readonly Compared[]
  readonly starts: readonly Start[]
}

/** Milliseconds: a whole answer at the shipped knowledge, 95 times of 100; and from the start to the first prompt. */
const goals = { answer: 5, start: 2_000 }

export function describeMachine(): Machine {
  const all = cpus()
  return {
    cpu: all[0]?.model.trim() ?? 'unknown',
    cores: all.length,
    memory: totalmem(),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    load: loadavg()[0] ?? 0,
  }
}

const grouped = (value: number, digits: number): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })
export const ms = (value: number): string => `${grouped(value, value < 10 ? 2 : value < 100 ? 1 : 0)} ms`
export const mb = (value: number): string => `${grouped(value / 2 ** 20, 1)} MiB`
const ratio = (ours: number, theirs: number): string => (theirs > 0 ? `${grouped(ours / theirs, 2)} ×` : '–')

export function formatHead({ date, machine }: Pick<BenchReport, 'date' | 'machine'>): string {
  const { cpu, cores, memory, system, node, load } = machine
  const busy = load > cores / 2 ? '\nOther programs are at work on this machine: times come out too long.' : ''
  return `${date} · ${cpu}, ${cores} cores, ${grouped(memory / 2 ** 30, 1)} GiB · ${system} · node ${node} · load ${grouped(load, 2)}${busy}`
}

/** One size as a table: Mission Desk, plain MiniSearch, and how many times as much Mission Desk takes. */
export function formatSize({ size, desk, miniSearch }: Compared): string {
  const row = (name: string, of: (measured: Measured) => number, unit: (value: number) => string): string[] => [
    name,
    unit(of(desk)),
    unit(of(miniSearch)),
    ratio(of(desk), of(miniSearch)),
  ]
  const counts = desk.statuses ?? sumOf([])
  const title = `${size === 'shipped' ? 'Shipped knowledge' : 'Made-up knowledge'}: ${grouped(desk.passages, 0)} passages in ${grouped(desk.documents, 0)} documents`
  const rows = [
    ['', 'Mission Desk', 'plain MiniSearch', 'ratio'],
    row('ready, from files / from passages', (m) => m.build, ms),
    row('index again, nothing read', (m) => m.reindex, ms),
    row('index again, processor time', (m) => m.reindexCpu, ms),
    row('memory when ready', (m) => m.memory, mb),
    row('memory after the questions', (m) => m.memoryAfter, mb),
    row('question, first time, p50', (m) => m.cold.p50, ms),
    row('question, first time, p95', (m) => m.cold.p95, ms),
    row('question p50', (m) => m.warm.p50, ms),
    row('question p95', (m) => m.warm.p95, ms),
    row('question p99', (m) => m.warm.p99, ms),
    row('question, longest', (m) => m.warm.max, ms),
    row('question that nobody means, longest', (m) => m.hard.max, ms),
    row('question, processor time, mean', (m) => m.questionCpu, ms),
  ]
  const outcomes = `${grouped(desk.questions, 0)} questions timed: ${statuses.map((status) => `${counts[status]} ${status}`).join(', ')}`
  const goal = size === 'shipped' ? [`whole answer, p95: ${ms(desk.warm.p95)} (goal: at most ${ms(goals.answer)})`] : []
  return [title, table(rows), outcomes, ...goal].join('\n')
}

export function formatStarts(starts: readonly Start[]): string {
  const rows = starts.map(({ name, runs, ready, firstAnswer }) => [
    name,
    String(runs),
    ms(ready.median),
    ms(ready.max),
    ms(firstAnswer.median),
    ms(firstAnswer.max),
  ])
  return [
    `Start, a line piped in (goal: ready in at most ${ms(goals.start)})`,
    table([['', 'runs', 'ready, median', 'max', 'first answer, median', 'max'], ...rows]),
  ].join('\n')
}
