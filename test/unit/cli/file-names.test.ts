import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { run } from '../../support/run.js'

const codes = '\u001b[31m\u009b2J\u0007\u202e'
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'names-'))
  const files = {
    [`lamp${codes}.md`]: 'The lighthouse of Oreby was opened by Ida Holm in 1950. It is [tall](ftp://x).\n',
    [`deep${codes}\n.md`]: `${'> '.repeat(200)}a\n`,
    [`one${codes}.md`]: '---\nid: same\n---\n\nThe ferry goes to the island at noon.\n',
    [`two${codes}.md`]: '---\nid: same\n---\n\nThe market is on Friday.\n',
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it.each([
  [['ask', 'Who opened the lighthouse of Oreby?']],
  [['ask', '--json', 'Who opened the lighthouse of Oreby?']],
  [['ask', '--explain', 'Who opened the lighthouse of Oreby?']],
  [['check']],
  [['check', '--json']],
  [['summary']],
  [['doctor']],
])('%j shows escape codes in a file name as text', async (args) => {
  const { stdout, stderr } = await run(args, { env: { KNOWLEDGE_DIR: folder, SEMANTIC: 'off', DATA_DIR: join(folder, '.data') } })
  expect(stdout + stderr).toContain('\\u001b')
  expect(stdout + stderr).not.toMatch(/[^\P{Cc}\n\t]|\p{Bidi_Control}/u)
})
