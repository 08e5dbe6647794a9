import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Finished } from '../../support/finished.js'
import { runProcess } from '../../support/processes.js'
import { run } from '../../support/run.js'
import { withFolder } from '../../worlds/knowledge-files.js'

/** Assert that the run failed because of its knowledge, with a message of a few lines that names the folder. */
function expectRefused({ code, stdout, stderr }: Finished, folder: string): void {
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' })
  expect(stderr).toContain(folder)
  expect(stderr.trimEnd().split('\n').length).toBeLessThanOrEqual(3)
}

describe('unusable knowledge stops every command with exit code 3 and a clear message', () => {
  it('if the folder is missing', async () => {
    await withFolder({}, async (parent) => {
      const folder = join(parent, 'nowhere')
      const runs = await Promise.all([
        run(['ask', 'Where?', '--knowledge', folder]),
        runProcess(['start'], { stdin: 'Where?\n', env: { KNOWLEDGE_DIR: folder } }),
        run(['check', '--knowledge', folder]),
      ])
      for (const finished of runs) {
        expectRefused(finished, folder)
        expect(finished.stderr).toContain('is not there')
      }
    })
  })

  it('if the folder is a file', async () => {
    await withFolder({ 'a.md': 'A lamp.' }, async (parent) => {
      const file = join(parent, 'a.md')
      const finished = await run(['ask', 'Where?', '--knowledge', file])
      expectRefused(finished, file)
      expect(finished.stderr).toContain('is not a folder')
    })
  })

  it('if it has no .md or .txt file', async () => {
    await withFolder({ 'photo.jpg': 'x', '.hidden.md': 'A lamp.' }, async (folder) => {
      const runs = await Promise.all([
        run(['ask', '--batch', '-', '--json', '--knowledge', folder], { stdin: '{"id":"a","question":"Where?"}\n' }),
        run(['check', '--knowledge', folder]),
      ])
      for (const finished of runs) {
        expectRefused(finished, folder)
        expect(finished.stderr).toMatch(/no \.md or \.txt file/)
      }
    })
  })

  it('if its only file is broken, with the file, the line and the error', async () => {
    await withFolder({ 'torn.md': Uint8Array.of(0x41, 0x0a, 0xff) }, async (folder) => {
      const finished = await run(['ask', 'Where?', '--knowledge', folder])
      expectRefused(finished, folder)
      expect(finished.stderr).toMatch(/^torn\.md:2: .*UTF-8/m)
    })
  })
})
