import { expect } from 'vitest'
import type { Passage, Span } from '../../src/knowledge/document.js'
import { fileSpan, rebuildText } from '../../src/knowledge/segments.js'
import { markedWords } from './arbitrary-text.js'

/** Assert what must hold for a passage of any file. */
export function expectPassageKept(content: string, passage: Passage): void {
  const { text, segments, sentences, shape } = passage
  const prose = shape?.kind === 'code' ? text.slice(0, shape.code.start).trimEnd() : text
  const whole = { start: 0, end: text.length }
  for (const range of [whole, ...sentences]) {
    expect(rebuildText(content, segments, range)).toBe(text.slice(range.start, range.end))
    const { start, end } = fileSpan(segments, range)
    expect(start).toBeGreaterThanOrEqual(passage.start)
    expect(end).toBeLessThanOrEqual(passage.end)
    expect(start).toBeLessThanOrEqual(end)
  }
  expect(fileSpan(segments, whole)).toEqual({ start: passage.start, end: passage.end })
  expect(prose).not.toMatch(/^\s|\s$|\s{2}/u)
  expect(text).toBe(text.trimEnd())
  expect(passage.lines).toEqual([lineOf(content, passage.start), lineOf(content, passage.end - 1)])
  expectInOrder(segments)
  expectSentencesCover(text, sentences, prose === '')
  expectWordsInPlace(content, passage)
}

/** The segments of a file are in order, and cover the plain text without gaps. */
function expectInOrder(segments: Passage['segments']): void {
  let at = 0
  let end = 0
  for (const segment of segments) {
    expect(segment.at).toBe(at)
    if (segment.elsewhere === undefined) expect(segment.start).toBeGreaterThanOrEqual(end)
    expect(segment.end).toBeGreaterThanOrEqual(segment.start)
    at += segment.text?.length ?? segment.end - segment.start
    if (segment.elsewhere === undefined) end = segment.end
  }
}

/** Sentences are in order, separate, and contain all characters but white space. @param indented whether the first may begin with blanks */
export function expectSentencesCover(text: string, sentences: readonly Span[], indented = false): void {
  let end = 0
  for (const sentence of sentences) {
    expect(text.slice(end, sentence.start).trim()).toBe('')
    expect(sentence.start).toBeGreaterThanOrEqual(end)
    expect(sentence.end).toBeGreaterThan(sentence.start)
    const inner = text.slice(sentence.start, sentence.end)
    expect(inner).toBe(indented ? inner.trimEnd() : inner.trim())
    end = sentence.end
  }
  expect(text.slice(end).trim()).toBe('')
}

/** Each marked word of the passage is found in the file at its exact position. */
function expectWordsInPlace(content: string, passage: Passage): void {
  for (const match of passage.text.matchAll(markedWords)) {
    // This includes a column name that a row repeats.
    const span = fileSpan(passage.segments, { start: match.index, end: match.index + match[0].length })
    expect(content.slice(span.start, span.end)).toBe(match[0])
  }
}

/** The line of an offset, counted from 1, by counting the line ends before it. */
export function lineOf(content: string, offset: number): number {
  return (content.slice(0, offset).match(/\r\n|\r|\n/g)?.length ?? 0) + 1
}
