import { describe, expect, it } from 'vitest'
import { formatDate, formatSource, statusLines } from '../src/wording.js'

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
