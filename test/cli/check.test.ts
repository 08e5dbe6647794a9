import { describe, expect, it } from 'vitest'
import { harbour } from '../support/harbour.js'
import { goodKeys, markdownFile, withFolder } from '../support/knowledge-files.js'
import { wholeKnowledge } from '../support/program.js'
import { run } from '../support/run.js'

describe('check', () => {
  it('finds nothing wrong with the knowledge that comes along', async () => {
    const { code, stdout, stderr } = await run(['check'], { env: wholeKnowledge })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [, documents, passages] = /^(\d+) documents, (\d+) passages, 0 problems\n$/.exec(stdout) ?? []
    expect(Number(documents)).toBeGreaterThanOrEqual(7)
    expect(Number(passages)).toBeGreaterThan(Number(documents))
  })

  it('lists every problem of a folder with its file and line in one run, and ends with 1', async () => {
    const dateLine = Object.keys(goodKeys).indexOf('published') + 2
    const files = {
      ...harbour,
      'date.md': markdownFile('A lamp.', { id: 'date', published: '2025-02-30', kind: 'tale' }),
      'empty.md': '',
      'latin.txt': Uint8Array.of(0x6f, 0x6b, 0x0a, 0x0a, 0xe9, 0x0a),
      'one.md': markdownFile('One lamp.', { id: 'lamps' }),
      'two.md': markdownFile('Two lamps.', { id: 'lamps' }),
      'yaml.md': '---\ntitle: [open\n---\n\nA lamp.\n',
      'aliases.yml': 'groups:\n  - [ferry, boat]\n  - [lonely]\n  - [Boat, ship]\n',
      'suggestions.yml': 'questions:\n  - When does the ferry leave?\n  - ""\n',
    }
    await withFolder(files, async (folder) => {
      const { code, stdout, stderr } = await run(['check', '--knowledge', folder])
      expect(code).toBe(1)
      const told = stderr.trimEnd().split('\n')
      for (const problem of [
        new RegExp(`^date\\.md:${dateLine}: "published" is not a date`),
        new RegExp(`^date\\.md:${dateLine + 3}: "kind" must be`),
        /^empty\.md:1: is empty/,
        /^latin\.txt:3: .*UTF-8/,
        /^two\.md:2: id "lamps" is taken by one\.md/,
        /^yaml\.md:\d: .*not valid YAML/,
        /^aliases\.yml:3: .*two terms/,
        /^aliases\.yml:4: "Boat" stands twice/,
        /^suggestions\.yml:3: .*empty/,
      ]) {
        expect(told).toContainEqual(expect.stringMatching(problem))
      }
      for (const line of told) expect(line).toMatch(/^[\w.-]+:\d+: \S/)
      expect(stdout).toMatch(new RegExp(`^3 documents, \\d+ passages, ${told.length} problems\\n$`))
    })
  })

  it('takes a sound folder of any .md and .txt files, without front matter too', async () => {
    await withFolder(harbour, async (folder) => {
      const finished = await run(['check'], { env: { KNOWLEDGE_DIR: folder } })
      expect(finished).toEqual({ code: 0, stdout: '2 documents, 3 passages, 0 problems\n', stderr: '' })
    })
  })

  it('lists what is wrong where no file is sound', async () => {
    await withFolder({ 'empty.md': '\n\n' }, async (folder) => {
      const { code, stdout, stderr } = await run(['check', '--knowledge', folder])
      expect({ code, stdout }).toEqual({ code: 1, stdout: '0 documents, 0 passages, 1 problem\n' })
      expect(stderr).toMatch(/^empty\.md:1: .*\n$/)
    })
  })
})
