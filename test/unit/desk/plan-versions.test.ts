import { describe, expect, it } from 'vitest'
import { planVersions } from '../../../src/desk/plan-versions.js'
import type { KnowledgeDocument } from '../../../src/knowledge/document.js'
import type { KeptVersion } from '../../../src/store/store.js'

const now = new Date('2026-06-01T00:00:00Z')
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000)
const documentOf = (id: string, sha256: string): KnowledgeDocument => ({ id, sha256, file: `${id}.md` }) as KnowledgeDocument
const kept = (document: string, sha256: string, days: number, length = 10): KeptVersion => ({
  ...{ document, sha256, change: 'first', at: daysAgo(days), length },
})
const text = () => 'text'

describe('the record of documents', () => {
  it('has all documents at the first look, and none is news', () => {
    const { put, drop } = planVersions([], [documentOf('a', '1'), documentOf('b', '2')], null, now, text)
    expect(put.map(({ document, change }) => [document, change])).toEqual([
      ['a', 'first'],
      ['b', 'first'],
    ])
    expect(drop).toEqual([])
  })

  it('has new and changed documents, even from a time without a desk, and no removed ones', () => {
    const before = [kept('a', '1', 5), kept('gone', '9', 5), kept('same', '7', 5)]
    const { put, drop } = planVersions(before, [documentOf('a', '2'), documentOf('new', '3'), documentOf('same', '7')], null, now, text)
    expect(put.map(({ document, change }) => [document, change])).toEqual([
      ['a', 'changed'],
      ['new', 'added'],
    ])
    expect(drop.map(({ document }) => document)).toEqual(['gone'])
  })

  it('ignores what another process with other files recorded', () => {
    const others = [kept('a', '2', 1), kept('a', '1', 5)]
    expect(planVersions(others, [documentOf('a', '1')], new Map([['a', '1']]), now, text).put).toEqual([])
    expect(planVersions(others, [documentOf('a', '2')], new Map([['a', '1']]), now, text).put).toEqual([])
  })

  it('keeps the present and three earlier versions, for ninety days after their replacement', () => {
    const versions = [kept('a', '5', 1), kept('a', '4', 2), kept('a', '3', 80), kept('a', '2', 100), kept('a', '1', 200)]
    const dropped = (sha256: string) => planVersions(versions, [documentOf('a', sha256)], null, now, text).drop.map((one) => one.sha256)
    expect(dropped('5')).toEqual(['1'])
    expect(dropped('6')).toEqual(['2', '1'])
    expect(planVersions([kept('a', '1', 400)], [documentOf('a', '1')], null, now, text).drop).toEqual([])
  })

  it('has no overlong text, and at most 10 million characters', () => {
    const long = 'x'.repeat(300_000)
    expect(planVersions([], [documentOf('a', '1')], null, now, () => long).put[0]?.content).toBeNull()
    const many = Array.from({ length: 60 }, (_, i) => documentOf(`d${i}`, `${i}`))
    const lengths = planVersions([], many, null, now, () => 'x'.repeat(200_000)).put.map(({ content }) => content?.length ?? 0)
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(10_400_000)
  })
})
