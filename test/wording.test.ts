import { describe, expect, it } from 'vitest'
import { formatDate, formatSource, statusLines, summaryLine, summaryTitle } from '../src/wording.js'
import { makeExcerpt, makeSummary } from './support/replies.js'

describe('a date for people', () => {
  it.each([
    ['2025-09-07', '7 September 2025'],
    ['2025-12-31', '31 December 2025'],
    ['2025-01', 'January 2025'],
    ['2025', '2025'],
  ])('%s reads %s', (date, text) => {
    expect(formatDate(date)).toBe(text)
  })
})

describe('a source for people', () => {
  it('is its publisher and date', () => {
    const source = { publisher: 'Oreby Gazette', title: 'The bridge', url: 'https://gazette.example/1', date: '1931-05-13' }
    expect(formatSource(source)).toBe('Oreby Gazette, 13 May 1931')
    expect(formatSource({ ...source, date: null })).toBe('Oreby Gazette, undated')
  })
})

describe('the three outcomes', () => {
  it('have marks and titles of their own', () => {
    const lines = Object.values(statusLines)
    expect(new Set(lines.map((s) => s.mark)).size).toBe(3)
    expect(new Set(lines.map((s) => s.title)).size).toBe(3)
    expect(new Set(lines.map((s) => s.text)).size).toBe(3)
  })
})

describe('the header of a summary', () => {
  it('names the topic, the document and the day, as far as there are', () => {
    expect(summaryTitle(makeSummary())).toBe('Summary: all documents')
    expect(summaryTitle(makeSummary({ document: 'The bridge' }))).toBe('Summary: The bridge')
    expect(summaryTitle(makeSummary({ topic: 'tolls', document: 'The bridge', since: '2025-03-01' }))).toBe(
      'Summary: tolls, in The bridge, since 1 March 2025',
    )
  })

  it('counts the points, and the documents that they are from among those that were looked through', () => {
    expect(summaryLine(makeSummary())).toBe('1 point, word for word, from 1 of 3 documents.')
    expect(summaryLine(makeSummary({ read: 1, points: [makeExcerpt(), makeExcerpt()] }))).toBe('2 points, word for word, from 1 document.')
  })

  it('says why there is no point: what was asked for, and which documents there are', () => {
    const none = { points: [] }
    expect(summaryLine(makeSummary({ ...none, outcome: 'no topic', topic: 'tolls', document: 'The lamp' }))).toBe(
      'The document “The lamp” does not speak of “tolls”.',
    )
    expect(summaryLine(makeSummary({ ...none, outcome: 'nothing', since: '2026-01-01' }))).toBe(
      'The documents of this desk say nothing that is of 1 January 2026 or later.',
    )
    expect(summaryLine(makeSummary({ ...none, outcome: 'nothing', document: 'The lamp' }))).toBe(
      'The document “The lamp” cannot be summarised.',
    )
    expect(summaryLine(makeSummary({ ...none, outcome: 'no document', document: 'Tolls', read: 1 }))).toBe(
      'There is no document “Tolls”. There is: bridge (The bridge of Oreby).',
    )
  })
})
