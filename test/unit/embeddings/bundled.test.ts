import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { repository } from '../../support/program.js'

/** A busy machine compiles WebAssembly after it has read the model's files. */
const slowBackend = `
  const { instantiate } = WebAssembly
  WebAssembly.instantiate = (...given) => new Promise((resolve) => setTimeout(resolve, 1000)).then(() => instantiate(...given))
  const { loadBundled } = await import('./src/embeddings/models/bundled.ts')
  console.log((await (await loadBundled())('Where is the pier?')).length)
`

it('the bundled model loads even if its backend is ready later than its files', async () => {
  const options = ['--import', join(repository, 'node_modules/tsx/dist/loader.mjs'), '--input-type=module', '-e', slowBackend]
  const { stdout } = await promisify(execFile)(process.execPath, options, { cwd: repository })
  expect(stdout.trim()).toBe('512')
})
