import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { repository } from '../../support/program.js'

/** What the files of a folder import from the tests. */
async function importsOfTests(folder: string): Promise<readonly string[]> {
  const files = (await readdir(join(repository, folder), { recursive: true })).filter((name) => name.endsWith('.ts'))
  const texts = await Promise.all(files.map((name) => readFile(join(repository, folder, name), 'utf8')))
  return texts.flatMap((text) => [...text.matchAll(/from '[./]+\/(test\/[^']+)'/g)].map(([, file]) => file ?? ''))
}

it('measurements use only the tests’ worlds, fakes and program runner', async () => {
  const imported = await importsOfTests('bench')
  expect(imported).toContain('test/fakes/postgres.js')
  expect(imported.filter((file) => !/^test\/(fakes|support|worlds)\/(?!.*\.test\.js$)/.test(file))).toEqual([])
})

it.each(['src', 'adapters', 'training'])('%s imports nothing of the tests', async (folder) => {
  expect(await importsOfTests(folder)).toEqual([])
})
