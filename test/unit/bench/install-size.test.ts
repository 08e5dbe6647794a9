import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { installSize } from '../../../bench/quality/install-size.js'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'install-'))
  const lock = {
    packages: {
      '': {},
      'node_modules/a': {},
      'node_modules/a/node_modules/b': {},
      'node_modules/tool': { dev: true },
      'node_modules/for-another-platform': { optional: true },
    },
  }
  const files = {
    'package-lock.json': JSON.stringify(lock),
    'node_modules/a/index.js': 'x'.repeat(100),
    'node_modules/a/lib/more.js': 'x'.repeat(20),
    'node_modules/a/node_modules/b/index.js': 'x'.repeat(3),
    'node_modules/tool/index.js': 'x'.repeat(1_000),
  }
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), content)
  }
})
afterAll(() => rm(root, { recursive: true, force: true }))

it('the size of an installation counts each package once, without development and other platforms', async () => {
  expect(await installSize(root)).toEqual({ packages: 2, bytes: 123 })
})
