import { expect, it } from 'vitest'
import { shippedSets, shippedTable, withFigures } from '../../../bench/quality/shipped-table.js'
import { type Outcome, reportOf } from '../../../src/eval/evaluate.js'

const outcome = (kind: string, status: Outcome['status'], firstHolds: boolean | null): Outcome => ({
  known: { id: kind, kind, question: 'Who?', answers: firstHolds === null ? [] : ['Ida'], group: 'own' },
  ...{ status, confidence: 0.5, tookMs: 1, passageRank: firstHolds ? 1 : null, firstWords: 9 },
  ...{ firstHolds: firstHolds === true, anyHolds: firstHolds === true },
})

it('a row shows the correct share of answered and likely, and counts answers to unanswerable questions as wrong', () => {
  const report = reportOf([
    ...[outcome('natural', 'answered', true), outcome('natural', 'answered', true), outcome('natural', 'likely', false)],
    ...[outcome('near-miss', 'answered', null), outcome('near-miss', 'none', null), outcome('off-topic', 'none', null)],
  ])
  const rows = shippedTable(shippedSets.map(() => report)).split('\n')
  expect(rows).toHaveLength(2 + shippedSets.length)
  expect(rows[2]).toBe('| as people type them in a chat (`natural.jsonl`) | 67 % of 3 | 67 % | 2 of 3 | 0 of 1 | 1 of 2 | 0 of 1 |')
  expect(rows[3]).toContain(
    '| <!--=blind-answered-->2 of 3<!--/--> | <!--=blind-likely-->0 of 1<!--/--> | <!--=blind-near-misses-->1 of 2<!--/--> |',
  )
})

it('another page takes its figures by name, and nothing else of it changes', () => {
  const page = 'Of <!--=right-->8<!--/--> and <!--=mine-->1<!--/-->.'
  expect(withFigures(page, '| <!--=right-->9 $& 10<!--/--> |')).toBe('Of <!--=right-->9 $& 10<!--/--> and <!--=mine-->1<!--/-->.')
})
