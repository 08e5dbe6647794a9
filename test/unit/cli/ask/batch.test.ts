import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { batchRecord, expectProven } from '../../../contracts/answer-record.js'
import { jsonLines } from '../../../support/finished.js'
import { runProcess } from '../../../support/processes.js'
import { shortKnowledge } from '../../../support/program.js'
import { run } from '../../../support/run.js'
import { ferryQuestion, harbour, keeperQuestion } from '../../../worlds/harbour.js'
import { withFolder } from '../../../worlds/knowledge-files.js'

const jsonl = (lines: readonly unknown[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('')
const recordsOf = (stdout: string) => jsonLines(stdout).map((line) => batchRecord.parse(line))

describe('ask --batch', () => {
  it('answers a file line by line, in order, with the given ids, in JSON lines only', async () => {
    const asked = [
      { id: 'z', question: 'Where did Ruto speak?' },
      { id: 7, question: 'Who is Mottley?' },
      { id: 'a', question: 'xyzzy plugh' },
      { id: 0, question: 'How many Kenyan police officers were in Haiti?' },
      { id: 'a', question: 'Where did Ruto speak?' },
      { id: -1.5, question: '' },
      { id: '', question: 'What is the Gang Suppression Force?' },
    ]
    await withFolder({ 'questions.jsonl': jsonl(asked) }, async (folder) => {
      const { code, stdout, stderr } = await run(['ask', '--batch', join(folder, 'questions.jsonl'), '--json'])
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      const records = recordsOf(stdout)
      expect(records.map(({ id, question }) => ({ id, question }))).toEqual(asked)
      expect(records[0]?.excerpts).toEqual(records[4]?.excerpts)
      const excerpts = records.flatMap((record) => record.excerpts)
      expect(excerpts.length).toBeGreaterThan(0)
      for (const excerpt of excerpts) await expectProven(excerpt, shortKnowledge)
    })
  })

  it('skips bad lines, reports each on standard error with its number, and exits with 2', async () => {
    const lines = [
      JSON.stringify({ id: 'first', question: keeperQuestion }),
      'not json',
      '',
      '{"id":null,"question":"x"}',
      '{"id":"no question"}',
      '{"question":"no id"}',
      '["id","question"]',
      '{"id":"wrong","question":5}',
      // Some readers treat this character as a line end, but JSON does not.
      `{"id":"last","question":"${ferryQuestion}\u2028 \u0085"}`,
    ]
    await withFolder(harbour, async (folder) => {
      const { code, stdout, stderr } = await runProcess(['ask', '--batch', '-', '--json', '--knowledge', folder], {
        stdin: lines.join('\r\n'),
      })
      expect(code).toBe(2)
      expect(recordsOf(stdout).map(({ id }) => id)).toEqual(['first', 'last'])
      const told = stderr.trimEnd().split('\n')
      expect(told.map((line) => /:(\d+): /.exec(line)?.[1])).toEqual(['2', '4', '5', '6', '7', '8'])
      expect(told[0]).toContain('not valid JSON')
      expect(told[1]).toContain('id')
      expect(told[2]).toContain('question')
    })
  })

  it('reads a file that begins with a byte order mark', async () => {
    const text = `\uFEFF${jsonl([{ id: 1, question: keeperQuestion }])}`
    await withFolder({ ...harbour, 'questions.jsonl': text }, async (folder) => {
      const { code, stdout } = await run(['ask', '--batch', join(folder, 'questions.jsonl'), '--json', '--knowledge', folder])
      expect(recordsOf(stdout)).toHaveLength(1)
      expect(code).toBe(0)
    })
  })

  it('shortens and cleans any question', async () => {
    const asked = [
      'a'.repeat(10_000),
      'Where did Ruto speak? '.repeat(500),
      '\u001b[2J\u0000\u0007bell',
      'half a pair \ud83d',
      '\u202Etxt.exe\u202C',
      '😀',
      "Robert'); DROP TABLE students;--",
      '@everyone',
      '日本語の質問',
    ]
    const stdin = jsonl(asked.map((question, id) => ({ id, question })))
    const { code, stdout, stderr } = await run(['ask', '--batch', '-', '--json'], { stdin })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const records = recordsOf(stdout)
    expect(records.map(({ id }) => id)).toEqual(asked.map((_, id) => id))
    for (const { question } of records) {
      expect(question.length).toBeLessThanOrEqual(1_000)
      expect(question.isWellFormed()).toBe(true)
      expect(question).not.toMatch(/[\p{Cc}\u202A-\u202E]/u)
    }
    for (const at of [0, 5, 6, 7, 8]) expect(records[at]?.status).not.toBe('answered')
  })

  it('of an empty file prints nothing and exits with 0', async () => {
    expect(await run(['ask', '--batch', '-', '--json'], { stdin: '' })).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  it('of an unreadable file exits with 2 and names the file', async () => {
    await withFolder({}, async (folder) => {
      const missing = join(folder, 'nowhere.jsonl')
      const runs = await Promise.all([missing, folder].map((file) => run(['ask', '--batch', file, '--json'])))
      for (const { code, stdout } of runs) expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(runs[0]?.stderr).toMatch(/^.*nowhere\.jsonl cannot be read .*\n$/)
      expect(runs[1]?.stderr).toMatch(/ cannot be read .*\n$/)
    })
  })
})
