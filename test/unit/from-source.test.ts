import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { runProgram } from '../support/processes.js'
import { repository } from '../support/program.js'

/** These begin to work when they are loaded. */
const begins = /(?:^|\/)(?:main|worker|[a-z]+-worker)\.ts$/

const loadAll = `
  for (const file of process.argv.slice(1))
    await import(file).catch((error) => console.log(file + ': ' + error.message))`

// The other tests run bundled code, in which an import finds more than Node does.
it('every module can be loaded by Node from the sources, as `npm start` does', async () => {
  const inFolders = await Promise.all(
    ['src', 'adapters'].map(async (top) => (await readdir(join(repository, top), { recursive: true })).map((file) => `./${top}/${file}`)),
  )
  const files = inFolders.flat().filter((file) => /(?<!\.d)\.tsx?$/.test(file) && !begins.test(file))
  expect(files.length).toBeGreaterThan(100)
  const { code, stdout, stderr } = await runProgram(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', loadAll, ...files],
    {},
  )
  expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '', stderr: '' })
})
