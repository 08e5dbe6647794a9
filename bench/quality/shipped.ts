import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { Command } from 'commander'
import type { Report } from '../../src/eval/evaluate.js'
import { replaceFile } from '../../src/lib/write-file.js'
import { shippedSets, shippedTable, withFigures } from './shipped-table.js'
import { writeSection } from './write-section.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const figuresPage = 'docs/QUALITY.md'
/** Pages that give some of the figures too. */
const others = ['README.md', 'docs/USING.md']

const { write } = new Command('bench:shipped')
  .description('Asks the desk its own question sets, with embeddings. Reports; judges nothing.')
  .option('--write', `write the table into ${figuresPage}, and its figures into ${others.join(' and ')}`, false)
  .parse()
  .opts<{ write: boolean }>()

const reports: Report[] = []
for (const { file } of shippedSets) {
  process.stderr.write(`asking: ${file} …\n`)
  const args = ['--import', 'tsx', 'src/main.ts', 'eval', `test/eval/${file}.jsonl`, '--json']
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root })
  reports.push(JSON.parse(stdout) as Report)
}
const table = `On ${new Date().toISOString().slice(0, 10)}, with embeddings:\n\n${shippedTable(reports)}`
process.stdout.write(`${table}\n`)
if (write) {
  await writeSection(join(root, figuresPage), 'shipped', table)
  const source = await readFile(join(root, figuresPage), 'utf8')
  for (const page of others) await replaceFile(join(root, page), withFigures(await readFile(join(root, page), 'utf8'), source))
}
