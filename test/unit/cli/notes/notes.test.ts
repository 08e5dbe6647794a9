import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPostgres } from '../../../../src/store/open-store.js'
import { type Postgres, startPostgres, wantsPostgres } from '../../../fakes/postgres.js'
import { run } from '../../../support/run.js'

const note = `---
title: Who paints the pier?
kind: note
approved_by: Ana Holm
approved_at: 2026-03-02
---

Ulla Brandt paints the pier of Oreby each spring.
`
const withPostgres = await wantsPostgres()
let postgres: Postgres | null = null
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'notes-'))
  await writeFile(join(folder, 'pier.md'), note)
  await writeFile(join(folder, 'broken.md'), '---\ntitle: [\n---\n\nText.')
  if (withPostgres) postgres = await startPostgres()
})
afterAll(async () => {
  await postgres?.stop()
  await rm(folder, { recursive: true, force: true })
})

describe.each(['a folder', ...(withPostgres ? ['a database'] : [])])('notes in %s', (place) => {
  let env: Record<string, string>
  beforeAll(async () => {
    const dataDir = join(folder, place)
    env = { DATA_DIR: dataDir, ...(place === 'a database' ? { DATABASE_URL: (await postgres?.makeDatabase()) ?? '' } : {}) }
  })
  const notes = (...args: string[]) => run(['notes', ...args], { env })

  it('can be added, listed, changed and withdrawn', async () => {
    expect((await notes('list')).stdout).toBe('There are no notes.\n')
    expect(await notes('put', join(folder, 'pier.md'))).toMatchObject({ code: 0, stdout: expect.stringMatching(/^notes\/pier\.md is in /) })
    expect((await notes('list')).stdout).toBe('notes/pier.md  Who paints the pier?  (Ana Holm, 2026-03-02)\n1 note\n')
    await writeFile(join(folder, 'pier.md'), note.replace('Ulla Brandt', 'Berit Sund'))
    expect((await notes('put', join(folder, 'pier.md'))).code).toBe(0)
    expect(await textOf('notes/pier.md')).toContain('Berit Sund')
    expect((await notes('withdraw', 'pier.md')).stdout).toMatch(/^notes\/pier\.md was withdrawn from /)
    expect((await notes('list')).stdout).toBe('There are no notes.\n')
  })

  it('are reported in one message if they are missing or unusable, and nothing changes', async () => {
    expect(await notes('withdraw', 'lamp.md')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('notes list shows them'),
    })
    expect(await notes('put', join(folder, 'broken.md'))).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/no valid note.*\n.*broken\.md:/),
    })
    expect(await notes('put', join(folder, 'lamp.md'))).toMatchObject({ code: 2, stderr: expect.stringContaining('ENOENT') })
    expect(await notes('put', '../../desk.db')).toMatchObject({ code: 2, stderr: expect.stringContaining('.md or .txt') })
    expect((await notes('list')).stdout).toBe('There are no notes.\n')
  })

  async function textOf(file: string): Promise<string> {
    if (env.DATABASE_URL === undefined) return readFile(join(env.DATA_DIR ?? '', file), 'utf8')
    const store = openPostgres(env.DATABASE_URL)
    try {
      return (await store.shared.notes.read([file])).get(file) ?? ''
    } finally {
      await store.close()
    }
  }
})

it('notes in an unreachable database are reported, with what to check', async () => {
  const { code, stderr } = await run(['notes', 'list'], { env: { DATABASE_URL: 'postgres://desk@127.0.0.1:9/desk' } })
  expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringMatching(/cannot be used \(ECONNREFUSED\)\. Check DATABASE_URL/) })
})
