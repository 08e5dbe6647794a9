import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerRecord, expectProven } from '../contracts/answer-record.js'
import type { Finished } from '../support/finished.js'
import { type ProcessOptions, runProgram } from '../support/processes.js'

/** An empty folder in which the package was installed, as a newcomer would do. */
let home: string
let folder: string
let installed: string

function npm(args: readonly string[], options: ProcessOptions = {}): Promise<Finished> {
  return runProgram('npm', args, options)
}

function mustWork({ code, stdout, stderr }: Finished): void {
  if (code !== 0) throw new Error(`npm ended with ${code}:\n${stdout}\n${stderr}`)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'package-'))
  home = join(folder, 'home')
  installed = join(home, 'node_modules', 'mission-desk')
  await mkdir(home)
  mustWork(await npm(['pack', '--pack-destination', folder]))
  const file = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  const install = ['install', join(folder, file ?? 'no package'), '--prefix', home, '--ignore-scripts', '--no-audit', '--no-fund']
  const fromCache = await npm([...install, '--offline'], { cwd: home })
  if (fromCache.code !== 0) mustWork(await npm(install, { cwd: home }))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Run the installed program like npx, with the same Node as these tests. */
function missionDesk(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Finished> {
  const path = [dirname(process.execPath), process.env.PATH].join(delimiter)
  return runProgram(join(home, 'node_modules', '.bin', 'mission-desk'), args, { cwd: home, env: { PATH: path, ...env } })
}

describe('the package, installed in an empty folder', () => {
  it('answers with excerpts from its own knowledge', async () => {
    const { code, stdout, stderr } = await missionDesk(['ask', 'Where did Ruto speak?', '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { status, excerpts } = answerRecord.parse(JSON.parse(stdout))
    expect(status).toBe('answered')
    expect(excerpts.length).toBeGreaterThan(0)
    for (const excerpt of excerpts) await expectProven(excerpt, join(installed, 'knowledge'))
  })

  it('finds no problem in its own knowledge', async () => {
    const { code, stdout } = await missionDesk(['check'])
    expect(code).toBe(0)
    expect(stdout).toMatch(/ 0 problems\b/)
  })

  it('has a sentence model that works', async () => {
    const { code, stdout } = await missionDesk(['doctor'], { SEMANTIC: 'auto' })
    expect(code).toBe(0)
    expect(stdout).toContain('Universal Sentence Encoder lite works')
  })

  it('contains the built program, knowledge, documents and example settings, and nothing else', async () => {
    const files = (await readdir(installed, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    expect(files.filter(({ name }) => /\.tsx?$|\.test\./.test(name))).toEqual([])
    const top = (await readdir(installed)).filter((name) => name !== 'node_modules').sort()
    expect(top).toEqual([
      '.env.example',
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist',
      'docs',
      'knowledge',
      'manifest.yml',
      'package.json',
    ])
    expect((await readdir(join(installed, 'dist'))).sort()).toEqual(['adapters', 'src'])
    expect(await readdir(join(installed, 'knowledge'))).toEqual(expect.arrayContaining(['ruto-un-haiti-mission.md', 'aliases.yml']))
  })
})
