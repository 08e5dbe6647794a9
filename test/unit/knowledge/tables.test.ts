import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Passage } from '../../../src/knowledge/document.js'
import { fileSpan, rebuildText } from '../../../src/knowledge/segments.js'
import { ownText, shapeOf } from '../../../src/knowledge/shape.js'
import { createIndex } from '../../../src/search/index.js'
import { brokenText } from '../../contracts/arbitrary-text.js'
import { expectPassageKept } from '../../contracts/passage-promises.js'
import { documentOf, passagesOf, readText, textsOf } from '../../worlds/knowledge-files.js'

const printers = `# Printers

| Printer | *Floor* | Colour? | Paper |
|:--------|:-------:|---------|------:|
| PRN-01  | Ground  | no      | A4    |
| PRN-02  | 1st     | **yes** | A4, A3 |
| PRN-03  |         | yes     | A4    |
`
const cellsOf = ({ text, shape }: Passage): (string | null)[][] =>
  shape?.kind === 'row'
    ? shape.cells.map(({ name, cell }) => [name && text.slice(name.start, name.end), text.slice(cell.start, cell.end)])
    : []

describe('a table row', () => {
  it('is shown with its column names, without empty cells', () => {
    expect(textsOf('p.md', printers)).toEqual([
      'Printer: PRN-01 · Floor: Ground · Colour? no · Paper: A4',
      'Printer: PRN-02 · Floor: 1st · Colour? yes · Paper: A4, A3',
      'Printer: PRN-03 · Colour? yes · Paper: A4',
    ])
  })

  it('knows which parts of its text are names and cells', () => {
    expect(passagesOf('p.md', printers).map(cellsOf)[2]).toEqual([
      ['Printer', 'PRN-03'],
      ['Colour?', 'yes'],
      ['Paper', 'A4'],
    ])
  })

  it.each([
    ['without bars at its ends', 'A | B\n--|--\n1 | 2\n', ['A: 1 · B: 2']],
    ['with escaped bars', '| A \\| B | `c \\| d` |\n|---|---|\n| 1 \\| 2 | `x\\|y` and `z` |\n', ['A | B: 1 | 2 · c | d: x|y and z']],
    ['with fewer and more cells than names', '| A | B |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n', ['A: 1', 'A: 1 · B: 2 · 3']],
    ['with an unnamed column', '| | Mon | Tue |\n|---|---|---|\n| Opens | 9 | 10 |\n', ['Opens · Mon: 9 · Tue: 10']],
    ['without any name', '| | |\n|---|---|\n| East | 20 |\n', ['East · 20']],
    ['with a header only', '| A | B |\n|---|---|\n', ['A · B']],
    ['whose names end in a colon', '| Tel.: | Open？ |\n|---|---|\n| 12 | yes |\n', ['Tel.: 12 · Open？ yes']],
    ['inside a quotation in a list', '- > | A | B |\n  > |---|---|\n  > | 1 | 2 |\n', ['A: 1 · B: 2']],
  ])('of a table %s reads naturally', (_, table, texts) => {
    expect(textsOf('t.md', table)).toEqual(texts)
  })

  it('is proven by the file’s characters, including column names', () => {
    const [, second] = passagesOf('p.md', printers)
    if (second?.shape?.kind !== 'row') throw new Error('no row')
    const whole = { start: 0, end: second.text.length }
    expect(rebuildText(printers, second.segments, whole)).toBe(second.text)
    for (const changed of [printers.replace('Colour', 'Comics'), printers.replace('A4, A3', 'A4, A5')])
      expect(rebuildText(changed, second.segments, whole)).not.toBe(second.text)
    const inFile = second.shape.cells.map(({ name, cell }) =>
      [name ?? cell, cell].map((span) => fileSpan(second.segments, span)).map(({ start, end }) => printers.slice(start, end)),
    )
    expect(inFile).toEqual([
      ['Printer', 'PRN-02'],
      ['Floor', '1st'],
      ['Colour?', 'yes'],
      ['Paper', 'A4, A3'],
    ])
  })

  it('has its own lines in the file, not those of its header', () => {
    expect(passagesOf('p.md', printers).map(({ lines }) => lines)).toEqual([
      [5, 5],
      [6, 6],
      [7, 7],
    ])
  })

  it('is one sentence with its shape, whatever its cells contain', () => {
    const [row] = passagesOf('t.md', '| Who | What |\n|---|---|\n| Mr. Holm. He left. | He came! Why? |\n')
    expect(row?.sentences).toEqual([{ start: 0, end: row?.text.length }])
    expect(row && shapeOf(row, { start: 0, end: row.text.length })).toEqual(row?.shape)
  })

  it('is found by a column name and a cell together', () => {
    const index = createIndex()
    index.add(documentOf('p.md', printers))
    const terms = index.vocabulary.questionTokens('which printer prints A3 in colour?').map(({ term }) => ({ term, share: 1 }))
    expect(index.search(terms, 1)[0]?.passage.text).toContain('PRN-02')
  })

  it('names the sources of its cells and columns', () => {
    const body =
      '| A[^a] | B |\n|---|---|\n| 1 | 2[^b] |\n|  | 3 |\n\n[^a]: A, [T](https://a.example), 2025\n[^b]: B, [T](https://b.example), 2025\n'
    expect(passagesOf('a.md', body).map(({ sources }) => sources.map(({ publisher }) => publisher))).toEqual([['A', 'B'], []])
  })

  it('can be read without column names', () => {
    expect(passagesOf('p.md', printers).map(ownText)[1]).toBe('PRN-02 · 1st · yes · A4, A3')
  })

  it('does not repeat very long column names, and is not slowed by a wide header', () => {
    const long = 'x'.repeat(5_000)
    expect(textsOf('t.md', `| ${long} | B |\n|---|---|\n${'| 1 | 2 |\n'.repeat(3)}`)).toEqual(Array(3).fill('1 · B: 2'))
    const wide = (cell: string): string => `|${cell.repeat(10_000)}\n`
    const [full, narrow] = textsOf('t.md', `${wide('n|')}${wide('-|')}${wide('c|')}| 1 |\n`)
    expect(full?.split(' · ')).toHaveLength(10_000)
    expect(narrow).toBe('n: 1')
  })
})

it('every row can be rebuilt from the file, with all its parts in order, for any cells', () => {
  const cell = fc
    .oneof(brokenText, fc.constantFrom('', ' ', '|', '\\|', '`a\\|b`', '\u202eא', '&nbsp;', '![x](y.png)', '**b**'))
    .map((text) => text.toWellFormed().replace(/[\r\n\0]+/g, ' '))
  const row = fc.array(cell, { maxLength: 6 }).map((cells) => `|${cells.join('|')}|`)
  fc.assert(
    fc.property(row, fc.integer({ min: 1, max: 6 }), fc.array(row, { maxLength: 5 }), (head, width, rows) => {
      const text = [head, `|${'---|'.repeat(width)}`, ...rows, ''].join('\n')
      for (const passage of readText('t.md', text).document?.passages ?? []) {
        if (passage.shape?.kind !== 'row') continue
        expectPassageKept(text, passage)
        let at = 0
        for (const { start, end } of passage.shape.cells.flatMap(({ name, cell }) => [...(name ? [name] : []), cell])) {
          // A name may end in a space written as a character reference.
          expect(passage.text.slice(at, start)).toMatch(at === 0 ? /^$/ : /^(?: · | ?: | )$/)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(at).toBe(passage.text.length)
      }
    }),
    { numRuns: 300 },
  )
})
