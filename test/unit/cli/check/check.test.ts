import { describe, expect, it } from 'vitest'
import { type CheckResult, check, reportCheck } from '../../../../src/cli/check/check.js'
import { knowledgeFindings } from '../../../../src/cli/doctor/doctor.js'
import type { FrontMatterMode } from '../../../../src/knowledge/front-matter.js'
import { jsonLines } from '../../../support/finished.js'
import { runProcess } from '../../../support/processes.js'
import { wholeKnowledge } from '../../../support/program.js'
import { run } from '../../../support/run.js'
import { harbour } from '../../../worlds/harbour.js'
import { goodKeys, markdownFile, withFolder } from '../../../worlds/knowledge-files.js'

describe('check', () => {
  it('finds nothing but age in the shipped knowledge, even in strict mode', async () => {
    const { code, stdout, stderr } = await run(['check', '--strict'], { env: wholeKnowledge })
    expect(code).toBe(0)
    for (const line of stderr.trimEnd().split('\n')) expect(line).toMatch(/^[\w-]+\.md:\d+: note: "as_of" is /)
    const [, documents, passages] = /^(\d+) documents, (\d+) passages, 0 problems, \d+ notes?\n$/.exec(stdout) ?? []
    expect(Number(documents)).toBeGreaterThanOrEqual(7)
    expect(Number(passages)).toBeGreaterThan(Number(documents))
  })

  it('lists every problem of a folder with file and line in one run, and exits with 1', async () => {
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
        /^aliases\.yml:4: "Boat" is there twice/,
        /^suggestions\.yml:3: .*empty/,
      ]) {
        expect(told).toContainEqual(expect.stringMatching(problem))
      }
      for (const line of told) expect(line).toMatch(/^[\w.-]+:\d+: \S/)
      const [warnings, notes] = ['warning', 'note'].map((severity) => told.filter((line) => line.includes(`: ${severity}: `)))
      const looked = [...(warnings ?? []), ...(notes ?? [])]
      expect(new Set(told.slice(-looked.length))).toEqual(new Set(looked))
      const problems = told.length - looked.length
      const counts = `${problems} problems, ${warnings?.length} warnings, ${notes?.length} notes?`
      expect(stdout).toMatch(new RegExp(`^3 documents, \\d+ passages, ${counts}\\n$`))
    })
  })

  it('accepts a sound folder of .md and .txt files without front matter, with warnings about gaps for readers', async () => {
    await withFolder(harbour, async (folder) => {
      const { code, stdout, stderr } = await runProcess(['check'], { env: { KNOWLEDGE_DIR: folder } })
      expect({ code, stdout }).toEqual({ code: 0, stdout: '2 documents, 3 passages, 0 problems, 3 warnings\n' })
      expect(stderr).toMatch(
        /^ferry\.txt:1: warning: names no source.*\nferry\.txt:1: warning: has no date.*\nlamp\.md:1: warning: has no date.*\n$/,
      )
    })
  })

  it('prints only JSON with --json, and exits with 1 for a warning with --strict', async () => {
    await withFolder(harbour, async (folder) => {
      const { code, stdout, stderr } = await run(['check', '--json', '--strict', '--knowledge', folder])
      expect({ code, stderr }).toEqual({ code: 1, stderr: '' })
      const warning = { severity: 'warning', line: 1, message: expect.stringMatching(/\w/) }
      expect(jsonLines(stdout)).toEqual([
        {
          ...{ documents: 2, passages: 3 },
          findings: [
            { ...warning, file: 'ferry.txt', kind: 'no-source' },
            { ...warning, file: 'ferry.txt', kind: 'no-date' },
            { ...warning, file: 'lamp.md', kind: 'no-date' },
          ],
        },
      ])
    })
  })

  it('lists what is wrong if no file is sound', async () => {
    await withFolder({ 'empty.md': '\n\n' }, async (folder) => {
      const { code, stdout, stderr } = await run(['check', '--knowledge', folder])
      expect({ code, stdout }).toEqual({ code: 1, stdout: '0 documents, 0 passages, 1 problem\n' })
      expect(stderr).toMatch(/^empty\.md:1: .*\n$/)
    })
  })
})

describe('a check of a folder', () => {
  const age = { now: () => new Date('2026-03-01T12:00:00Z'), staleDays: 180 }
  const checked = (files: Readonly<Record<string, string>>, mode: FrontMatterMode = 'optional') =>
    withFolder(files, (folder) => check(folder, mode, age))
  const long = 'The ferry to Manda departs at 07:15 from the north jetty and carries the post.'
  const files = {
    'aliases.yml': 'groups:\n  - [ferry, boat]\n  - [whale, sperm whale]\n',
    'a.md': markdownFile(`A [map](map.pdf) of it.\n\n${long}\n\nIt ended.[^gone]\n`, { as_of: '2026-02-01' }),
    'b.md': `---\nurl: https://b.example\nas_of: 2025-01-01\n---\n\n${long.replace('post', 'mail')}\n\n[Write](mailto:a@b.example)\n`,
  }
  const bodyLine = markdownFile('').split('\n').length

  it('names each suspicious place by file and line', async () => {
    const { findings } = await checked(files)
    expect(findings.map(({ severity, file, line, kind }) => `${severity} ${file}:${line} ${kind}`)).toEqual([
      `warning a.md:${bodyLine} link`,
      `warning a.md:${bodyLine + 4} footnote`,
      'warning aliases.yml:3 unused-alias',
      'note b.md:3 old',
      'warning b.md:6 near-duplicate',
      'warning b.md:8 link',
    ])
    expect(findings.find(({ kind }) => kind === 'near-duplicate')?.message).toContain(`a.md:${bodyLine + 2}`)
  })

  it('lists unusable files first, among our own files also undefined footnotes', async () => {
    const { findings, documents } = await checked(files, 'required')
    expect(documents).toBe(0)
    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(findings.slice(0, errors.length)).toEqual(errors)
    expect(errors[0]).toMatchObject({ file: 'a.md', line: bodyLine + 4, kind: 'unusable', message: expect.stringContaining('[^gone]') })
  })

  it('fails for any error, for a warning in strict mode only, and never for age', async () => {
    const quiet = { print: () => {}, tell: () => {} }
    const [warned, wrong, clean] = await Promise.all([
      checked(files),
      checked({ 'empty.md': '' }),
      checked({ 'a.md': markdownFile('A lamp.', { as_of: '2020-02-01' }) }),
    ])
    const failed = (result: CheckResult) => [false, true].map((strict) => reportCheck(result, { json: false, strict }, quiet))
    expect([failed(warned), failed(wrong), failed(clean)]).toEqual([
      [false, true],
      [true, true],
      [false, false],
    ])
  })

  it('gives doctor the number of warnings, without a task', async () => {
    expect(knowledgeFindings(await checked(files))).toEqual([
      { text: '2 documents with 5 passages, no problem, 5 warnings (mission-desk check lists them)', todo: null },
    ])
  })
})
