import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore } from '../../../../src/store/open-store.js'
import { runProcess } from '../../../support/processes.js'
import { shortKnowledge } from '../../../support/program.js'
import { run } from '../../../support/run.js'
import { collectLog } from '../../../worlds/desks.js'

let folder: string
let knowledge: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gaps-'))
  knowledge = join(folder, 'knowledge')
  await cp(shortKnowledge, knowledge, { recursive: true })
  const store = await openStore({ dataDir: folder, databaseUrl: undefined, log: collectLog().log })
  const questions = ['How many horses does the mission have?', 'how many horses has the mission', 'Is there a zoo?']
  for (const [i, question] of questions.entries()) {
    const at = new Date(Date.UTC(2026, 2, 1 + i))
    await store.recordGap({
      id: `gap-${i}`,
      platform: 'slack',
      channel: 'C1',
      person: 'U1SECRET',
      answerTo: null,
      at,
      reason: i === 0 ? 'none' : 'related',
      question,
    })
  }
  await store.close()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const gaps = (...args: string[]) => run(...typed(args))
const typed = (args: readonly string[]) => [['gaps', ...args, '--knowledge', knowledge], { env: { DATA_DIR: folder } }] as const
const note = [
  ...['--answer', 'In March 2026 the mission has 40 horses.', '--source-title', 'The fund'],
  ...['--publisher', 'Oreby Gazette', '--url', 'https://gazette.example/1', '--by', 'Ana Holm'],
]

it('a gap in the list becomes a note that answers, and leaves the list', async () => {
  const listed = await runProcess(...typed(['list']))
  expect(listed).toMatchObject({ code: 0, stderr: '' })
  expect(listed.stdout).toBe(
    'gap-0  2×  2 March 2026  how many horses has the mission  (nothing found, no direct answer)\ngap-2  1×  3 March 2026  Is there a zoo?  (no direct answer)\n2 open gaps\n',
  )
  const exported = await gaps('export')
  expect(exported.stdout.trim().split('\n')).toHaveLength(3)
  expect(exported.stdout).not.toContain('SECRET')

  const wrong = await gaps('answer', 'gap-0', ...note, '--date', 'March')
  expect(wrong).toMatchObject({ code: 2, stdout: '' })
  expect(wrong.stderr).toMatch(/The note is not valid, so nothing was written:\n.*day as year-month-day/)

  const answered = await gaps('answer', 'gap-0', ...note, '--date', '2026-03-01')
  expect(answered).toMatchObject({ code: 0, stderr: '' })
  const file = join(folder, 'notes', 'how-many-horses-has-the-mission.md')
  expect(answered.stdout).toContain(file)
  expect(await readFile(file, 'utf8')).toContain('approved_by: Ana Holm')
  expect(await readdir(knowledge)).not.toContain('notes')
  const env = { DATA_DIR: folder }
  expect(await run(['check', '--knowledge', knowledge], { env })).toMatchObject({ code: 0 })
  // The note is also read with any other knowledge.
  const asked = await run(['ask', 'How many horses does the mission have?'], { env })
  expect(asked.stdout).toContain('✓ Answer.')
  expect(asked.stdout).toContain('Oreby Gazette, 1 March 2026')

  expect((await gaps('dismiss', 'gap-2')).stdout).toBe('Dismissed: Is there a zoo?\n')
  expect((await gaps('list')).stdout).toBe('No open gap: every question was answered.\n')
})

it('an unknown gap is reported, with the command that lists gaps', async () => {
  expect(await gaps('dismiss', 'nowhere')).toMatchObject({ code: 2, stderr: expect.stringMatching(/no open gap.*"nowhere".*gaps list/) })
})

it('the list says so if nothing was recorded yet, and where it looked', async () => {
  const empty = await mkdtemp(join(tmpdir(), 'gaps-'))
  const { code, stdout } = await run(['gaps', 'list', '--knowledge', knowledge], { env: { DATA_DIR: empty } })
  await rm(empty, { recursive: true, force: true })
  expect({ code, stdout }).toEqual({
    code: 0,
    stdout: expect.stringMatching(/^Nothing was recorded yet: .*desk\.db has no question\./),
  })
})

it.runIf(process.platform === 'linux')('a DATA_DIR that cannot be created is reported in one plain line', async () => {
  const { code, stdout, stderr } = await run(['gaps', 'list', '--knowledge', knowledge], { env: { DATA_DIR: '/proc/x' } })
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(
    /^The desk's memory \/proc\/x\/desk\.db cannot be opened \(.*\)\. Name a folder it may write to with DATA_DIR\.\n$/,
  )
})
