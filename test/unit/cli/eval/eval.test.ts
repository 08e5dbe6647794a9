import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { runProcess } from '../../../support/processes.js'
import { run } from '../../../support/run.js'
import { ferryQuestion, harbour, keeperQuestion } from '../../../worlds/harbour.js'
import { withFolder } from '../../../worlds/knowledge-files.js'

const share = z.number().min(0).max(1).nullable()
const figures = z.object({
  questions: z.int(),
  answerable: z.int(),
  passageFirst: share,
  passageInThree: share,
  mrr10: share,
  firstExcerpt: share,
  anyExcerpt: share,
  answered: z.int(),
  rightly: z.int(),
  likely: z.int(),
  likelyRightly: z.int(),
  related: z.int(),
  none: z.int(),
})
const report = z.object({
  all: figures,
  byKind: z.record(z.string(), figures),
  auroc: share,
  risk: z.array(z.object({ coverage: z.number(), threshold: z.number(), risk: z.number().min(0).max(1) })).min(1),
  time: z.object({ p50: z.number().positive(), p95: z.number().positive() }),
})

const known = [
  { id: '1', kind: 'plain', question: keeperQuestion, answers: ['nobody', 'asha  omar'], document: 'lamp' },
  { id: '2', kind: 'plain', question: ferryQuestion, answers: ['north jetty'] },
  { id: '3', kind: 'plain', question: 'How long does the lamp burn?', answers: ['it never says this'] },
  { id: '4', kind: 'nonsense', question: 'xyzzy plugh', answers: [] },
]
const files = { ...harbour, 'known.jsonl': `${known.map((line) => JSON.stringify(line)).join('\n')}\n` }

const lampContext = 'The keeper of the lighthouse is Asha Omar.\nShe lights the lamp at 19:40.'
const ferryContext = 'The ferry to Manda departs from the north jetty.'
const keeper = { id: 'k', question: keeperQuestion, answers: [{ text: 'Asha Omar', answer_start: 32 }] }
const ferry = { id: 'f', question: ferryQuestion, answers: [{ text: 'north jetty', answer_start: 36 }] }
const impossible = {
  id: 'i',
  question: 'Who painted the submarine yellow?',
  answers: [],
  plausible_answers: [{ text: 'Asha Omar', answer_start: 32 }],
  is_impossible: true,
}
const possible = { is_impossible: false }
const squad = (version: string, lampQuestions: readonly unknown[], ferryQuestions: readonly unknown[]): string =>
  JSON.stringify({
    version,
    data: [
      { title: 'Lamu', paragraphs: [{ context: lampContext, qas: lampQuestions }] },
      { title: 'Manda', paragraphs: [{ context: ferryContext, qas: ferryQuestions }] },
    ],
  })

describe('eval', () => {
  it('--json prints the figures of a file of known questions, and nothing else', async () => {
    await withFolder(files, async (folder) => {
      const { code, stdout, stderr } = await runProcess(['eval', join(folder, 'known.jsonl'), '--knowledge', folder, '--json'])
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      const { all, byKind, risk } = report.parse(JSON.parse(stdout))
      expect(all).toMatchObject({ questions: 4, answerable: 3 })
      expect(all.passageFirst).toBeCloseTo(2 / 3)
      expect(all.mrr10).toBeCloseTo(2 / 3)
      expect(all.firstExcerpt).toBeCloseTo(2 / 3)
      expect(all.answered + all.likely + all.related + all.none).toBe(4)
      expect(byKind.nonsense).toMatchObject({ questions: 1, answerable: 0, firstExcerpt: null, none: 1 })
      expect(Object.keys(byKind)).toEqual(['plain', 'nonsense'])
      expect(risk.at(-1)).toMatchObject({ coverage: 1, risk: 0.5 })
    })
  })

  it('prints a readable table, the AUROC, the cost of answering more and the times', async () => {
    await withFolder(files, async (folder) => {
      const { code, stdout, stderr } = await run(['eval', join(folder, 'known.jsonl'), '--knowledge', folder, '--misses'])
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      expect(stdout).toMatch(/passage 1st\s+in 3\s+MRR@10\s+excerpt 1st\s+any\s+words\s+answered\s+right\s+likely\s+right\s+related\s+none/)
      expect(stdout).toMatch(/^all\s+4\s+66\.7 %\s+66\.7 %\s+0\.667\s+66\.7 %\s+66\.7 %/m)
      expect(stdout).toMatch(/AUROC \d\.\d{3}/)
      expect(stdout).toMatch(/^100\.0 %\s+\d\.\d\d\s+50\.0 %$/m)
      expect(stdout).toMatch(/p50 \d+\.\d\d ms, p95 \d+\.\d\d ms/)
      expect(stdout).toMatch(/^3 plain: .*How long does the lamp burn\?$/m)
    })
  })

  it('--squad answers a SQuAD 1.1 file and a SQuAD 2.0 file from their own paragraphs', async () => {
    const first = squad('1.1', [keeper], [ferry])
    const second = squad('v2.0', [{ ...keeper, ...possible }, impossible], [{ ...ferry, ...possible }])
    await withFolder({ 'one.json': first, 'two.json': second }, async (folder) => {
      const runs = ['one.json', 'two.json'].map((file) => run(['eval', join(folder, file), '--squad', '--json']))
      const [one, two] = (await Promise.all(runs)).map(({ code, stdout, stderr }) => {
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
        return report.parse(JSON.parse(stdout))
      })
      const right = { answerable: 2, passageFirst: 1, passageInThree: 1, mrr10: 1, firstExcerpt: 1, anyExcerpt: 1 }
      expect(one?.all).toMatchObject({ ...right, questions: 2 })
      expect(one?.auroc).toBeNull()
      expect(two?.all).toMatchObject({ ...right, questions: 3 })
      expect(two?.byKind['near-miss']).toMatchObject({ questions: 1, answerable: 0, answered: 0 })
      expect(two?.auroc).toBe(1)
    })
  })
})

describe('eval exits with 2 and one clear line that names a bad file', () => {
  it.each([
    ['is not JSON', 'bad.jsonl', '{"id":\n', [], /bad\.jsonl:1 .*not valid JSON/],
    ['has a line that lacks a key', 'bad.jsonl', `${JSON.stringify(known[0])}\n\n{"id":"2"}\n`, [], /bad\.jsonl:3: kind /],
    ['has no question', 'bad.jsonl', '\n', [], /bad\.jsonl.* question/],
    ['is not SQuAD despite the option', 'bad.json', '{"paragraphs":[]}', ['--squad'], /bad\.json is not in SQuAD format/],
    ['is SQuAD without a paragraph', 'bad.json', '{"version":"1.1","data":[]}', ['--squad'], /bad\.json/],
  ])('that %s', async (_, name, content, options, message) => {
    await withFolder({ [name]: content }, async (folder) => {
      const { code, stdout, stderr } = await run(['eval', join(folder, name), ...options])
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toMatch(message)
      expect(stderr.trimEnd()).not.toContain('\n')
    })
  })

  it('that does not exist', async () => {
    const { code, stdout, stderr } = await run(['eval', 'nowhere.jsonl'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^nowhere\.jsonl cannot be read .*\n$/)
  })
})
