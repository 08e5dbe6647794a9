import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { askOne } from '../../../../src/cli/ask/ask.js'
import { noEmbeddings } from '../../../../src/embeddings/embeddings.js'
import { words as own } from '../../../../src/i18n/words.js'
import { answerRecord, expectProven, explainedRecord } from '../../../contracts/answer-record.js'
import { jsonLines } from '../../../support/finished.js'
import { runProcess } from '../../../support/processes.js'
import { repository } from '../../../support/program.js'
import { run } from '../../../support/run.js'
import { eager, withDesk, withThreshold } from '../../../worlds/desks.js'
import { ferryQuestion, harbour, keeperQuestion } from '../../../worlds/harbour.js'
import { withFolder } from '../../../worlds/knowledge-files.js'

const ownKnowledge = join(repository, 'knowledge')
const question = 'Where did Ruto speak?'
/** Removes line breaks, because texts are wrapped. */
const unwrapped = (text: string): string => text.replace(/\s+/g, '')

describe('ask', () => {
  it('prints each excerpt word for word with its document, paragraph, date, place and sources', async () => {
    const [text, json] = await Promise.all([runProcess(['ask', question, '-v']), run(['ask', question, '--json'])])
    expect({ code: text.code, stderr: text.stderr }).toEqual({ code: 0, stderr: '' })
    const shown = unwrapped(text.stdout)
    const { excerpts } = answerRecord.parse(JSON.parse(json.stdout))
    expect(excerpts.length).toBeGreaterThan(0)
    for (const { text: words, passage, lines, document, sources } of excerpts) {
      expect(shown).toContain(unwrapped(`“${words}”`))
      const paragraph = `paragraph ${passage.split('#')[1]}`
      const place = `${document.file}:${lines[0]}`
      for (const part of [document.title, paragraph, `as of ${own.en.formatDate(document.asOf ?? '')}`, place]) {
        expect(shown).toContain(unwrapped(part))
      }
      expect(sources.length).toBeGreaterThan(0)
      for (const { publisher, date, url } of sources) {
        expect(shown).toContain(unwrapped(`${publisher}, ${date === null ? 'undated' : own.en.formatDate(date)}`))
        expect(text.stdout, 'a link that is broken in two cannot be followed').toContain(url)
      }
    }
  })

  it('takes a question without quotes, and asks for one if there is no word', async () => {
    const [joined, quoted] = await Promise.all([run(['ask', 'Where', 'did', 'Ruto', 'speak']), run(['ask', 'Where did Ruto speak'])])
    expect(joined).toEqual(quoted)
    for (const empty of ['', '???']) {
      const { code, stdout } = await run(['ask', empty])
      expect([code, unwrapped(stdout)]).toEqual([0, expect.stringContaining(unwrapped(own.en.asideLine({ kind: 'empty' }, undefined)))])
      const { stdout: json } = await run(['ask', empty, '--json'])
      expect(JSON.parse(json)).toMatchObject({ status: 'none', notice: expect.stringContaining('type a question') })
    }
  })

  it('uses the language of the question, and leaves excerpts unchanged', async () => {
    const { stdout } = await run(['ask', 'Konbe polis Jamayik voye?'])
    expect(stdout).toContain(`${own.ht.status.answered.mark} ${own.ht.status.answered.title}`)
    expect(unwrapped(stdout)).toContain(unwrapped('Jamaica sent 24 people on 12 September 2024'))
  })

  it('--json prints one line of the documented form, and every excerpt is in its file under its hash', async () => {
    const { code, stdout, stderr } = await run(['ask', question, '--json'], { colour: true })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = jsonLines(stdout)
    expect(lines).toHaveLength(1)
    const record = answerRecord.parse(lines[0])
    expect(record).toMatchObject({ question, status: 'answered', suggestions: [] })
    expect(record.excerpts[0]?.document.asOf).not.toBeNull()
    expect(record.excerpts[0]?.highlights.length).toBeGreaterThan(0)
    for (const excerpt of record.excerpts) await expectProven(excerpt, ownKnowledge)
  })

  it('--json gives each of the four outcomes, and whether words alone or embeddings were used', async () => {
    const recordOf = (asked: string, models = eager) =>
      withDesk(harbour, { models }, async (desk) => {
        const lines: string[] = []
        const open = { ...desk, embeddings: noEmbeddings, writeNote: async () => false, putDocument: async () => {} }
        await askOne(open, asked, { json: true, explain: false }, { print: (text) => lines.push(text), tell: () => {}, draw: () => '' })
        return answerRecord.parse(JSON.parse(lines.join('')))
      })
    const { status, mode, confidence } = await recordOf(keeperQuestion)
    expect([status, mode]).toEqual(['answered', 'words'])
    expect((await recordOf(keeperQuestion, withThreshold(confidence + 0.1))).status).toBe('likely')
    expect((await recordOf(keeperQuestion, withThreshold(confidence + 0.3))).status).toBe('related')
    expect((await recordOf('xyzzy plugh')).status).toBe('none')
  })

  it('says when it knows nothing, shows no excerpt, and suggests questions', async () => {
    const { code, stdout, stderr } = await run(['ask', 'xyzzy plugh frobnicate', '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const record = answerRecord.parse(JSON.parse(stdout))
    expect(record).toMatchObject({ status: 'none', excerpts: [] })
    expect(record.suggestions.length).toBeGreaterThan(0)
  })

  it.each([
    ['hello bot', /^Hello! I am Mission Desk\..*“.*”$/s],
    ['Who leads it?', /^What does “it” stand for\? /],
    ['and Belize?', /^“and Belize\?” follows up on a question /],
  ])('answers %j with one line, and shows no excerpt', async (text, line) => {
    const { code, stdout, stderr } = await run(['ask', text])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.trim()).toMatch(line)
    const record = answerRecord.parse(JSON.parse((await run(['ask', text, '--json'])).stdout))
    expect(record).toMatchObject({ question: text, status: 'none', confidence: 0, excerpts: [], suggestions: [] })
    expect(record.notice?.replace(/\s+/g, ' ')).toBe(stdout.trim().replace(/\s+/g, ' '))
  })
})

describe('ask --json', () => {
  const folder = { 'a.md': 'The pier of Oreby cost 300 crowns in all.\n' }
  it('gives no confidence without an answer', async () => {
    await withFolder(folder, async (knowledge) => {
      const { stdout } = await run(['ask', 'Quantum chromodynamics of gluons?', '--json', '--knowledge', knowledge])
      expect(JSON.parse(stdout)).toMatchObject({ status: 'none', confidence: 0, newest: null, sourcesDiffer: false })
    })
  })
})

describe('ask --explain', () => {
  it('shows the answer type, the terms with their weights, the threshold, and the ranking after the answer', async () => {
    const { code, stdout, stderr } = await run(['ask', question, '--explain'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^✓ Answer\./)
    const explanation = stdout.slice(stdout.indexOf('Asked for:'))
    expect(explanation).toMatch(/^Asked for: place$/m)
    expect(explanation).toMatch(/^Terms and weights: Ruto \(\d+\.\d\d.*speak \(\d+\.\d\d/m)
    expect(explanation).toMatch(/^Outcome: answered, confidence \d\.\d+/m)
    expect(explanation).toMatch(/^\s+-?\d+\.\d\d [a-z-]+#\d+ won: /m)
    expect(explanation).toMatch(/ lost/)
    expect(explanation).toMatch(/threshold/i)
  })

  it('--json adds the explanation under its own key, with exactly the excerpts shown', async () => {
    const questions = ['Who is Mottley?', 'Where is Haiti?', 'speak', 'When does the mandate end?', 'What is the GSF?', 'xyzzy plugh']
    const stdin = questions.map((asked, id) => JSON.stringify({ id, question: asked })).join('\n')
    const { code, stdout } = await run(['ask', '--batch', '-', '--explain', '--json'], { stdin })
    expect(code).toBe(0)
    const records = jsonLines(stdout).map((line) => explainedRecord.parse(line))
    expect(records).toHaveLength(questions.length)
    for (const { excerpts, explanation } of records) {
      const named = [...explanation.matchAll(/^\s+-?\d+\.\d\d (\S+) (?:won|excerpt \d)/gm)].map(([, passage]) => passage)
      expect(named, explanation).toEqual(excerpts.map(({ passage }) => passage))
    }
  })
})

describe('ask --knowledge', () => {
  it('answers from Markdown without front matter and from plain text, with headings as titles and proof', async () => {
    await withFolder(harbour, async (folder) => {
      const ask = async (text: string) => {
        const { code, stdout, stderr } = await run(['ask', text, '--knowledge', folder, '--json'])
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
        const record = answerRecord.parse(JSON.parse(stdout))
        for (const excerpt of record.excerpts) await expectProven(excerpt, folder)
        return record.excerpts[0]
      }
      const [keeper, ferry] = await Promise.all([ask(keeperQuestion), ask(ferryQuestion)])
      expect(keeper).toMatchObject({
        text: expect.stringContaining('The lighthouse keeper is Asha Omar.'),
        passage: 'lamp#1',
        heading: 'The lighthouse of Lamu',
        lines: [3, 4],
        document: { id: 'lamp', title: 'The lighthouse of Lamu', file: 'lamp.md', asOf: null },
        sources: [{ publisher: 'Harbour office', title: 'The log of the keeper', url: 'https://harbour.example/log', date: '2025-03-01' }],
      })
      expect(ferry).toMatchObject({
        text: expect.stringContaining('The ferry to Manda departs at 07:15 from the north jetty.'),
        passage: 'ferry#1',
        document: { id: 'ferry', title: 'The ferry', file: 'ferry.txt', asOf: null },
        sources: [],
      })
    })
  })

  it('overrides KNOWLEDGE_DIR, which is the default', async () => {
    await withFolder(harbour, async (folder) => {
      const env = { KNOWLEDGE_DIR: folder }
      const [byName, byOption] = await Promise.all([
        run(['ask', keeperQuestion], { env }),
        run(['ask', question, '--knowledge', ownKnowledge, '--json'], { env }),
      ])
      expect(byName.stdout).toContain('Asha Omar')
      expect(answerRecord.parse(JSON.parse(byOption.stdout)).status).toBe('answered')
    })
  })

  it('answers from the good files of a folder and reports the others on standard error', async () => {
    await withFolder({ ...harbour, 'torn.md': Uint8Array.of(0x41, 0x0a, 0xff) }, async (folder) => {
      const { code, stdout, stderr } = await run(['ask', keeperQuestion, '--knowledge', folder])
      expect(code).toBe(0)
      expect(stdout).toContain('Asha Omar')
      expect(stdout).not.toContain('torn.md')
      expect(stderr).toMatch(/^torn\.md:2: .*UTF-8/m)
    })
  })
})
