import { Command, InvalidArgumentError } from 'commander'
import type { Size } from './measure.js'
import { runTask } from './processes.js'
import { type Compared, describeMachine, formatHead, formatSize, formatStarts } from './report.js'
import { measureStart, type Start, waysToStart } from './start.js'

interface Options {
  readonly sizes: readonly number[]
  readonly questions: number
  readonly json: boolean
}

const options = new Command('bench')
  .description('Times Mission Desk beside plain MiniSearch: the index, its memory, questions, and the start. Reports; judges nothing.')
  .option('--sizes <list>', 'passages of the made-up knowledge, besides the shipped one', sizeList, [10_000, 100_000])
  .option('--questions <n>', 'questions timed at each size', wholeNumber, 500)
  .option('--json', 'print JSON', false)
  .parse()
  .opts<Options>()

const print = (text: string): void => void (options.json || process.stdout.write(`${text}\n`))
const tell = (text: string): void => void process.stderr.write(`${text}\n`)

const head = { date: new Date().toISOString().slice(0, 10), machine: describeMachine() }
print(formatHead(head))

const sizes: Compared[] = []
for (const size of ['shipped', ...options.sizes] satisfies Size[]) {
  tell(`measuring: ${size} ${size === 'shipped' ? 'knowledge' : 'passages'} …`)
  const miniSearch = await runTask({ engine: 'minisearch', size, questions: options.questions })
  const desk = await runTask({ engine: 'desk', size, questions: options.questions })
  if (desk.passages !== miniSearch.passages) throw new Error(`not the same passages: ${desk.passages} and ${miniSearch.passages}`)
  const compared = { size, desk, miniSearch }
  sizes.push(compared)
  print(`\n${formatSize(compared)}`)
}

const starts: Start[] = []
for (const way of waysToStart()) {
  tell(`measuring: start, ${way.name} …`)
  starts.push(await measureStart(way))
}
print(`\n${formatStarts(starts)}`)
if (options.json) process.stdout.write(`${JSON.stringify({ ...head, sizes, starts })}\n`)

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('give a whole number from 1 up.')
  return value
}

function sizeList(text: string): number[] {
  return text.trim() === '' ? [] : text.split(',').map(wholeNumber)
}
