import { cpus, loadavg, totalmem } from 'node:os'
import { statuses } from '../src/contract/reply.js'
import { percent } from '../src/eval/report.js'
import type { Measured, Size } from './measure.js'
import type { DeskMeasured } from './measure-desk.js'
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

/** The desk and its peers at one size. */
export interface Compared {
  readonly size: Size
  readonly desk: DeskMeasured
  /** A start of the desk that finds a snapshot. Milliseconds. */
  readonly snapshot: number
  readonly peers: readonly { readonly name: string; readonly measured: Measured }[]
}

export interface BenchReport {
  readonly date: string
  readonly machine: Machine
  /** What was typed. */
  readonly command: string
  readonly sizes: readonly Compared[]
  readonly starts: readonly Start[]
}

/** Draws rows, the first of them the head. */
type Table = (rows: readonly (readonly string[])[]) => string

/** Milliseconds: from the start to the first prompt. */
const goalOfStart = 2_000

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
  const busy = load > cores / 2 ? '\nOther programs use this machine, so times are too long.' : ''
  return `${date} · ${cpu}, ${cores} cores, ${grouped(memory / 2 ** 30, 1)} GiB · ${system} · node ${node} · load ${grouped(load, 2)}${busy}`
}

/** Everything, in the order in which it is read. */
export function formatBench(report: BenchReport, table: Table): string {
  return [
    formatHead(report),
    `\`${report.command}\``,
    formatGrowth(report.sizes, table),
    ...report.sizes.map(formatOutcomes),
    formatShares(report.sizes, table),
    ...(report.starts.length > 0 ? [formatStarts(report.starts, table)] : []),
  ].join('\n\n')
}

const growthHead = ['passages', 'engine', 'ready', 'from a snapshot', 'memory', 'p50', 'p95', 'p99', 'p95 beside MiniSearch']

/** A row an engine at each size. Of the desk a question is a whole proven answer, of a peer the search alone. */
function formatGrowth(sizes: readonly Compared[], table: Table): string {
  const rows = sizes.flatMap(({ desk, snapshot, peers }) => {
    const [first] = peers
    const row = (name: string, { passages, build, memory, times }: Measured, fromSnapshot: string): string[] => [
      grouped(passages, 0),
      name,
      ms(build),
      fromSnapshot,
      mb(memory),
      ...[times.p50, times.p95, times.p99].map(ms),
      first ? ratio(times.p95, first.measured.times.p95) : '–',
    ]
    return [row('Mission Desk', desk, ms(snapshot)), ...peers.map(({ name, measured }) => row(name, measured, '–'))]
  })
  return table([growthHead, ...rows])
}

function formatOutcomes({ size, desk }: Compared): string {
  const { passages, documents, statuses: counts, memoryAfter, keep, hard } = desk
  const sum = Object.values(counts).reduce((all, count) => all + count, 0)
  const title = `${size === 'shipped' ? 'The shipped knowledge' : 'Made-up knowledge'}, ${grouped(passages, 0)} passages in ${grouped(documents, 0)} documents`
  const told = statuses.map((status) => `${counts[status]} ${status}`).join(', ')
  return `${title}: ${grouped(sum, 0)} questions timed (${told}). Memory held after them: ${mb(memoryAfter)}. The slowest absurd question took ${ms(hard.max)}. Writing the snapshot took ${ms(keep)}.`
}

/** Where a question's time goes, at the first size and at the last. */
function formatShares(sizes: readonly Compared[], table: Table): string {
  const ends = [...new Set([sizes[0], sizes.at(-1)].flatMap((one) => one ?? []))]
  const parts = [...new Set(ends.flatMap(({ desk }) => desk.shares.map(({ part }) => part)))]
  const head = ['share of the time, by number of passages', ...ends.map(({ desk }) => grouped(desk.passages, 0))]
  const shareOf = ({ desk }: Compared, part: string): string => percent(desk.shares.find((one) => one.part === part)?.share ?? 0)
  return table([head, ...parts.map((part) => [part, ...ends.map((one) => shareOf(one, part))])])
}

function formatStarts(starts: readonly Start[], table: Table): string {
  const rows = starts.map(({ name, runs, ready, firstAnswer }) => [
    name,
    String(runs),
    ...[ready.median, ready.max, firstAnswer.median, firstAnswer.max].map(ms),
  ])
  return [
    `Start, a line piped in (goal: ready in at most ${ms(goalOfStart)})`,
    table([['', 'runs', 'ready, median', 'max', 'first answer, median', 'max'], ...rows]),
  ].join('\n\n')
}
