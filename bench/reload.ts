import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import { table } from '../src/eval/report.js'
import { runChild } from './processes.js'
import type { Edited, ReloadTask, Started, Timed } from './reload-child.js'
import { describeMachine, formatHead, ms } from './report.js'

interface Options {
  readonly startPassages: number
  readonly editPassages: number
}

const { startPassages, editPassages } = new Command('bench:reload')
  .description(
    'Times a desk on a folder: the start from the files and from a snapshot, and taking changes in while it runs. Judges nothing.',
  )
  .option('--start-passages <n>', 'made-up passages for the start', wholeNumber, 100_000)
  .option('--edit-passages <n>', 'made-up passages for the changes, 20 a document', wholeNumber, 200_000)
  .parse()
  .opts<Options>()

const print = (text: string): void => void process.stdout.write(`${text}\n`)
const grouped = (value: number): string => value.toLocaleString('en')

print(formatHead({ date: new Date().toISOString().slice(0, 10), machine: describeMachine() }))
await inFolder(startPassages, async (run) => {
  const files = await run<Started>('start')
  const snapshot = await run<Started>('start')
  print(`\nStart: ${grouped(files.passages)} passages in ${grouped(files.documents)} documents`)
  print(
    table([
      ['', 'open', ''],
      ['from the files', ms(files.open), ''],
      ['from a snapshot', ms(snapshot.open), `${(files.open / snapshot.open).toFixed(1)} × as fast (goal: 5 ×)`],
      ['writing the snapshot', ms(files.keep), ''],
    ]),
  )
})
await inFolder(editPassages, async (run) => {
  const { documents, passages } = await run<Started>('start')
  const { edit, look, many } = await run<Edited>('edits')
  const row = (name: string, { median, max, longestWait }: Timed): string[] => [name, ms(median), ms(max), ms(longestWait)]
  print(`\nChanges while running: ${grouped(passages)} passages in ${grouped(documents)} documents (goal: one edit in at most 200 ms)`)
  print(
    table([
      ['', 'median', 'max', 'longest wait of others'],
      row('one edit', edit),
      row('all files looked at, nothing changed', look),
      row('200 edits at once', many),
    ]),
  )
})

/** Run tasks on a folder of made-up knowledge, each in a process of its own. */
async function inFolder(
  passages: number,
  work: (run: <Result>(kind: ReloadTask['kind']) => Promise<Result>) => Promise<void>,
): Promise<void> {
  const top = await mkdtemp(join(tmpdir(), 'bench-'))
  const run = <Result>(kind: ReloadTask['kind']): Promise<Result> => {
    process.stderr.write(`${kind}: ${grouped(passages)} passages …\n`)
    const task: ReloadTask = { kind, passages, folder: join(top, 'knowledge'), dataDir: join(top, 'data') }
    return runChild<Result>('reload-child.ts', task)
  }
  try {
    await run<null>('make')
    await work(run)
  } finally {
    await rm(top, { recursive: true, force: true })
  }
}

function wholeNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 1) throw new InvalidArgumentError('give a whole number from 1 up.')
  return value
}
