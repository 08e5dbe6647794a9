import { describe, expect, it } from 'vitest'
import { reviewProvenance } from '../../../src/check/provenance.js'
import { documentOf, markdownFile } from '../../worlds/knowledge-files.js'

const now = new Date('2026-03-01T12:00:00Z')
const told = (file: string, text: string, staleDays = 180) =>
  reviewProvenance(documentOf(file, text), 7, { now: () => now, staleDays }).map(({ kind, line, severity }) => [kind, line, severity])
const dated = (asOf: string | null, published: string | null = '2025-09-08') => markdownFile('A lamp.', { as_of: asOf, published })

describe('the check of where a document comes from', () => {
  it('reports a file without source and without date, each once', () => {
    for (const file of ['lamp.md', 'lamp.txt'])
      expect(told(file, 'The lamp burns.\n\nIt burns for nine hours.\n')).toEqual([
        ['no-source', 1, 'warning'],
        ['no-date', 1, 'warning'],
      ])
  })

  it.each([
    ['a publisher', '---\npublisher: Harbour News\n---\nA lamp.\n'],
    ['a link', '---\nurl: https://harbour.example\n---\nA lamp.\n'],
    ['a footnote', 'A lamp.[^a]\n\n[^a]: Harbour News, [Lamps](https://harbour.example), 2025\n'],
  ])('accepts %s as a source', (_, text) => {
    expect(told('lamp.md', text)).toEqual([['no-date', 1, 'warning']])
  })

  it('reports a document whose facts are known up to a day that is too long ago, with its line', () => {
    expect(told('lamp.md', dated('2026-02-01'), 28)).toEqual([])
    expect(told('lamp.md', dated('2026-02-01'), 27)).toEqual([['old', 7, 'note']])
  })

  it('uses the day of publication only if no other is given', () => {
    expect(told('lamp.md', dated('2026-02-01', '2020-01-01'))).toEqual([])
    expect(told('lamp.md', dated(null, '2020-01-01'))).toEqual([['old', 7, 'note']])
  })

  it('reports a date that is in the future everywhere on Earth, but not one that has begun somewhere', () => {
    expect(told('lamp.md', dated('2026-03-02'))).toEqual([])
    expect(told('lamp.md', dated('2026-03-03'))).toEqual([['future-date', 7, 'warning']])
  })
})
