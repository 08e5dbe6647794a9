import { describe, expect, it } from 'vitest'
import type { Segment } from '../../../src/knowledge/document.js'
import { copyMarkdownText, fileSpan, plainTextBuilder, rebuildText } from '../../../src/knowledge/segments.js'

describe('the plain text builder', () => {
  it('joins adjacent pieces of the file into one segment', () => {
    const builder = plainTextBuilder('Kenya leads.')
    builder.copy(0, 5)
    builder.copy(5, 12)
    expect(builder.finish()).toEqual({ text: 'Kenya leads.', segments: [{ at: 0, start: 0, end: 12 }] })
  })

  it('keeps other pieces apart', () => {
    const builder = plainTextBuilder('**Kenya** leads.')
    builder.copy(2, 7)
    builder.copy(9, 16)
    expect(builder.finish()).toEqual({
      text: 'Kenya leads.',
      segments: [
        { at: 0, start: 2, end: 7 },
        { at: 5, start: 9, end: 16 },
      ],
    })
  })

  it('reduces white space to one space and remembers the original', () => {
    const builder = plainTextBuilder('Kenya\t\r\n leads')
    builder.copy(0, 14)
    expect(builder.finish()).toEqual({
      text: 'Kenya leads',
      segments: [
        { at: 0, start: 0, end: 5 },
        { at: 5, start: 5, end: 9, text: ' ' },
        { at: 6, start: 9, end: 14 },
      ],
    })
  })

  it('adds no space before the first word, after the last one, or twice', () => {
    const content = '  a  b  '
    const builder = plainTextBuilder(content)
    builder.replace(' ', 0, 1)
    builder.copy(0, 4)
    builder.replace(' ', 4, 5)
    builder.copy(4, 8)
    const { text, segments } = builder.finish()
    expect(text).toBe('a b')
    expect(rebuildText(content, segments, { start: 0, end: 3 })).toBe('a b')
    expect(segments.at(-1)?.end).toBe(6)
  })

  it('also reduces white space in replacement text', () => {
    const builder = plainTextBuilder('x')
    builder.replace(' a\n  b ', 0, 1)
    expect(builder.finish().text).toBe('a b')
  })

  it('gives an empty text if nothing was added', () => {
    expect(plainTextBuilder('  ').finish()).toEqual({ text: '', segments: [] })
  })
})

describe('copying Markdown text', () => {
  const copied = (content: string): { text: string; segments: Segment[] } => {
    const builder = plainTextBuilder(content)
    copyMarkdownText(builder, content, 0, content.length, 2)
    return builder.finish()
  }

  it.each([
    ['\\*not bold\\*', '*not bold*'],
    ['a \\\\ b', 'a \\ b'],
    ['C:\\temp', 'C:\\temp'],
    ['bread &amp; butter', 'bread & butter'],
    ['&#72;aiti &#x48;aiti &#X48;aiti', 'Haiti Haiti Haiti'],
    ['&copy; &hellip; &#128512;', '© … 😀'],
    ['&nope; &; & &#; &copy', '&nope; &; & &#; &copy'],
    ['Kenya&nbsp;leads', 'Kenya leads'],
    ['&#0;', '\uFFFD'],
    ['one\ntwo\r\nthree\rfour', 'one two three four'],
    ['one\n> two\n   > > three', 'one two three'],
    ['5 > 3 and > 2', '5 > 3 and > 2'],
    ['naïve 😀 東京', 'naïve 😀 東京'],
  ])('shows %j as %j', (content, text) => {
    const { text: shown, segments } = copied(content)
    expect(shown).toBe(text)
    expect(rebuildText(content, segments, { start: 0, end: text.length })).toBe(text)
  })
})

describe('a range of the plain text', () => {
  //               0123456789012345678901
  const content = 'A **big** fuel &amp; rice'
  const builder = plainTextBuilder(content)
  builder.copy(0, 2)
  builder.copy(4, 7)
  copyMarkdownText(builder, content, 9, content.length, 0)
  const { text, segments } = builder.finish()
  const rangeOf = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length })

  it.each([
    ['A big', 'A **big'],
    ['big', 'big'],
    ['ig fu', 'ig** fu'],
    ['&', '&amp;'],
    ['fuel & rice', 'fuel &amp; rice'],
    ['rice', 'rice'],
  ])('%j is %j in the file', (part, inFile) => {
    const { start, end } = fileSpan(segments, rangeOf(part))
    expect(content.slice(start, end)).toBe(inFile)
    expect(rebuildText(content, segments, rangeOf(part))).toBe(part)
  })

  it('after its end has no position in the file', () => {
    expect(() => fileSpan(segments, { start: text.length, end: text.length + 4 })).toThrow(RangeError)
    expect(rebuildText(content, segments, { start: text.length, end: text.length + 4 })).toBe('')
  })

  it('is rebuilt from the given file, so that a change is detected', () => {
    expect(rebuildText(content.replace('rice', 'corn'), segments, rangeOf('rice'))).toBe('corn')
  })
})
