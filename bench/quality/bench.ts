import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Command } from 'commander'
import { table } from '../../src/eval/report.js'
import { DeskError } from '../../src/lib/errors.js'
import { findPostgres } from '../../test/fakes/postgres.js'
import { runChild } from '../processes.js'
import { describeMachine } from '../report.js'
import type { QualityTask } from './child.js'
import { installSize } from './install-size.js'
import { markdownTable } from './markdown-table.js'
import { type DeskMeasured, type Measured, readSquad } from './measured.js'
import { peerIds } from './peers/index.js'
import { formatQuality, type QualityReport } from './report.js'
import { checkSection, writeSection } from './write-section.js'

const section = 'peers'

const command = new Command('bench:quality')
  .description('Asks Mission Desk and other search engines the same questions over the same passages. Reports; judges nothing.')
  .requiredOption('--squad <file>', 'questions in SQuAD 1.1 or 2.0 format; its paragraphs become the passages')
  .option('--data <dir>', 'where vectors of sentences are kept', 'data')
  .option('--json', 'print JSON', false)
  .option('--write <file>', `write the tables into this Markdown file too, between <!-- ${section} --> and <!-- /${section} -->`)
  .parse()
const { squad, data, json, write } = command.opts<{ squad: string; data: string; json: boolean; write?: string }>()

try {
  // A problem of the files is reported before the measuring, which takes minutes.
  await readSquad(squad)
  if (write !== undefined) await checkSection(write, section)
  const report = await measureAll()
  process.stdout.write(`${json ? JSON.stringify(report) : formatQuality(report, table)}\n`)
  if (write !== undefined) await writeSection(write, section, formatQuality(report, markdownTable))
} catch (error) {
  if (!(error instanceof DeskError)) throw error
  command.error(error.message)
}

async function measureAll(): Promise<QualityReport> {
  const head = {
    date: new Date().toISOString().slice(0, 10),
    machine: describeMachine(),
    // The report does not show the file's folder.
    command: `npm run bench:quality -- --squad ${basename(squad)}`,
    install: await installSize(fileURLToPath(new URL('../..', import.meta.url))),
  }
  const desks = [await measure<DeskMeasured>('desk'), await measure<DeskMeasured>('desk-words')]
  const peers: Measured[] = []
  for (const id of peerIds) {
    if (id === 'postgresql' && (await findPostgres()) === null) tell('PostgreSQL is not installed: left out')
    else peers.push(await measure<Measured>(id))
  }
  return { ...head, desks, peers }
}

function measure<Result extends Measured>(engine: QualityTask['engine']): Promise<Result> {
  tell(`measuring: ${engine} …`)
  const task: QualityTask = { engine, squad: resolve(squad), data: resolve(data) }
  return runChild<Result>('quality/child.ts', task)
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`)
}
