import { describe, expect, it } from 'vitest'
import { decide } from '../../../src/answer/decide.js'
import { explain } from '../../../src/answer/explain.js'
import { createIndex } from '../../../src/search/index.js'
import { deskOn, eager, timid } from '../../worlds/desks.js'
import { documentOf, withFolder } from '../../worlds/knowledge-files.js'
import { oreby, orebyAliases } from '../../worlds/oreby.js'

const index = createIndex(orebyAliases)
for (const [file, text] of Object.entries(oreby)) index.add(documentOf(file, text))
const told = (question: string, model = eager): string => explain(decide(question, index, model))

describe('the explanation', () => {
  it('shows the answer type and each term with its weight', () => {
    expect(told('Who opened the bridge?')).toMatch(
      /^Language: en\nAsked for: person\nTerms and weights: opened \(\d\.\d\d[^)]*\) · bridge \(\d\.\d\d[^)]*\)\n/,
    )
  })

  it('shows which words were corrected, are in no passage, or are common', () => {
    const text = told('Which new zeppelin hit the lighthuose?')
    expect(text).toMatch(/lighthuose \([\d.]+, read as lighthous\)/)
    expect(text).toMatch(/zeppelin \([\d.]+, in no passage\)/)
    expect(text).toMatch(/new \([\d.]+, .*common word\)/)
  })

  it('shows what else was searched for besides a word', () => {
    expect(told('Who repaired the pier?')).toMatch(/repaired \([\d.]+, in no passage, or [^)]*mend/)
  })

  it('shows the outcome with its confidence, and why it did not answer', () => {
    expect(told('Who opened the bridge?')).toMatch(/^Outcome: answered, confidence [01]\.\d{3}$/m)
    expect(told('Who opened the bridge?', timid)).toMatch(/^Outcome: related, confidence [01]\.\d{3}: confidence .* below/m)
    expect(told('zeppelin')).toMatch(/^Outcome: none, confidence 0\.000: no passage/m)
    expect(told('')).toMatch(/Terms and weights: none\nOutcome: none, .*no word/)
  })

  it('shows score, passage, text and evidence of each candidate, the winner first', () => {
    const lines = told('Who mended the northern pier of the bridge?').split('\n')
    const first = lines.findIndex((line) => line.startsWith('Candidates (')) + 1
    expect(lines[first]).toMatch(/^ {2}-?[\d.]+ bridge#3 won: Divers mended the northern pier/)
    expect(lines[first + 1]).toMatch(/^ +sentenceCoverage [\d.]+, .*searchScore [\d.]+/)
    expect(lines.slice(first).some((line) => line.includes('lost'))).toBe(true)
  })

  it('lists exactly the excerpts that the answer shows', () =>
    withFolder(oreby, async (folder) => {
      const desk = await deskOn(folder, { aliases: orebyAliases })
      for (const question of ['Who opened the bridge?', 'bridge', 'lighthouse of Oreby', 'Who is paid by the harbour office?']) {
        const { answer, decision } = await desk.answerer.answer(question)
        const named = [...explain(decision).matchAll(/^ {2}-?[\d.]+ (\S+) (?:won|excerpt \d):/gm)].map((match) => match[1])
        expect(named).toEqual(answer.excerpts.map((e) => e.passage))
      }
    }))

  it('stays within bounds for any passages', () => {
    const own = createIndex()
    own.add(documentOf('long.md', `${`The pilots ${'guide tankers '.repeat(200)}past the reef. `.repeat(40)}\n`))
    const text = explain(decide('Who guides tankers past the reef?', own, eager))
    for (const line of text.split('\n')) expect(line.length).toBeLessThan(1_000)
    expect(text.split('\n').length).toBeLessThan(60)
  })

  it('removes control characters of documents', () => {
    const own = createIndex()
    own.add(documentOf('odd.md', 'The \u001b[2Jpilots\u202e guide tankers past the reef.\n'))
    expect(explain(decide('Who guides tankers?', own, eager))).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u)
  })
})
