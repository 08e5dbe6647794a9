import { describe, expect, it } from 'vitest'
import { words } from '../../../../src/i18n/words.js'
import { expectProven, summaryRecord } from '../../../contracts/answer-record.js'
import { jsonLines } from '../../../support/finished.js'
import { runProcess } from '../../../support/processes.js'
import { shortKnowledge, wholeKnowledge } from '../../../support/program.js'
import { run } from '../../../support/run.js'
import { harbour } from '../../../worlds/harbour.js'
import { withFolder } from '../../../worlds/knowledge-files.js'

const whole = { env: wholeKnowledge }
/** Removes line breaks, because texts are wrapped. */
const unwrapped = (text: string): string => text.replace(/\s+/g, '')

describe('summary', () => {
  it('prints a header with the documents and their dates, and each point word for word with location and sources', async () => {
    const [text, json] = await Promise.all([runProcess(['summary', '-v'], whole), run(['summary', '--json'], whole)])
    expect({ code: text.code, stderr: text.stderr }).toEqual({ code: 0, stderr: '' })
    const { points, documents, read } = summaryRecord.parse(JSON.parse(json.stdout))
    const shown = unwrapped(text.stdout)
    expect(text.stdout).toMatch(/^Summary: all documents\n5 points, word for word, from \d of 9 documents\.\n/)
    expect({ points: points.length, read }).toEqual({ points: 5, read: 9 })
    for (const { title, asOf } of documents) expect(shown).toContain(unwrapped(`• ${title} (as of ${words.en.formatDate(asOf ?? '')})`))
    for (const { text: words, lines, document, sources } of points) {
      expect(shown).toContain(unwrapped(`“${words}”`))
      expect(shown).toContain(`${document.file}:${lines[0]}`)
      for (const { url } of sources) expect(text.stdout).toContain(url)
    }
  })

  it('--json prints one line of the documented form, and every point is in its file under its hash', async () => {
    const { code, stdout, stderr } = await run(['summary', 'Kenyan', 'officers', '--points', '3', '--json'], { colour: true })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const lines = jsonLines(stdout)
    expect(lines).toHaveLength(1)
    const record = summaryRecord.parse(lines[0])
    expect(record).toMatchObject({ outcome: 'held', topic: 'Kenyan officers', document: null, since: null })
    expect(record.points).toHaveLength(3)
    for (const point of record.points) await expectProven(point, shortKnowledge)
  })

  it('accepts the title of a document, and a day', async () => {
    const { code, stdout } = await run(
      ['summary', '--document', 'the gang suppression force in haiti', '--since', '2026-01-01', '--json'],
      whole,
    )
    expect(code).toBe(0)
    const record = summaryRecord.parse(JSON.parse(stdout))
    expect(record).toMatchObject({ document: 'The Gang Suppression Force in Haiti', since: '2026-01-01', read: 1 })
    for (const { sources } of record.points) expect(sources.some(({ date }) => (date ?? '') >= '2026')).toBe(true)
  })

  it('says so if the documents do not hold the topic', async () => {
    const { code, stdout, stderr } = await run(['summary', 'cholera'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('The documents of this desk say nothing about “cholera”.')
  })

  it('exits with 2 for an unknown document, and names the known ones', async () => {
    const { code, stdout, stderr } = await run(['summary', '--document', 'nope', '--json'], whole)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^There is no document “nope”\. There are: .*glossary \(Glossary of names/)
  })

  it('--explain shows why each point was chosen, with --json under its own key', async () => {
    const [text, json] = await Promise.all([
      run(['summary', 'trust', 'fund', '--explain'], whole),
      run(['summary', 'trust', 'fund', '--explain', '--json'], whole),
    ])
    expect(text.stdout).toMatch(/^Summary: trust fund\n/)
    const explanation = text.stdout.slice(text.stdout.indexOf('Outcome: held'))
    expect(explanation).toMatch(/^ {2}\d\.\d\d \S+#\d+ point 1: /m)
    expect(`${summaryRecord.parse(JSON.parse(json.stdout)).explanation}\n`).toBe(explanation)
  })

  it('--knowledge summarises any folder', () =>
    withFolder(harbour, async (folder) => {
      const { code, stdout } = await run(['summary', '--knowledge', folder])
      expect(code).toBe(0)
      expect(stdout).toContain('from 2 of 2 documents')
      expect(stdout).toContain('Asha Omar')
    }))
})
