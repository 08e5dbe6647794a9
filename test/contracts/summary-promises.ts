import { expect } from 'vitest'
import type { Summary } from '../../src/contract/reply.js'
import type { SearchIndex } from '../../src/search/index.js'
import { expectExcerptProven, expectWholeSentences } from './answer-promises.js'

/** Assert what holds for every summary. Its files must be unchanged in the folder. */
export async function expectSummaryKept({ outcome, documents, read, points }: Summary, index: SearchIndex, folder: string): Promise<void> {
  expect(points.length > 0).toBe(outcome === 'held')
  expect(points.length).toBeLessThanOrEqual(10)
  expect(new Set(points.map(({ text }) => text)).size).toBe(points.length)
  for (const a of points) {
    for (const b of points) {
      if (a !== b && a.document.id === b.document.id) expect(a.end <= b.start || b.end <= a.start).toBe(true)
    }
  }
  expect(documents.length).toBeLessThanOrEqual(read)
  if (outcome === 'held') expect([...new Set(points.map((p) => p.document.id))].sort()).toEqual(documents.map(({ id }) => id).sort())
  for (const point of points) {
    expectWholeSentences(point, index)
    await expectExcerptProven(point, folder)
  }
}
