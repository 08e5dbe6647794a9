import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { type Answer, type Excerpt, isAnswer } from '../../src/contract/reply.js'
import type { SearchIndex } from '../../src/search/index.js'

/** Assert what holds for every answer to any question. Its files must be unchanged in the folder. */
export async function expectAnswerKept(answer: Answer, folder: string): Promise<void> {
  expectWellFormed(answer)
  for (const excerpt of answer.excerpts) await expectExcerptProven(excerpt, folder)
}

/** Assert what holds for every answer, except what its excerpts say. */
export function expectWellFormed(answer: Answer): void {
  const { question, status, confidence, excerpts, suggestions } = answer
  expect(question.length).toBeLessThanOrEqual(1_000)
  expect(question).not.toMatch(/\p{Cc}|\p{Cs}|\p{Bidi_Control}/u)
  expect(confidence).toBeGreaterThanOrEqual(0)
  expect(confidence).toBeLessThanOrEqual(1)
  expect(excerpts.length).toBeLessThanOrEqual(3)
  expect(suggestions.length).toBeLessThanOrEqual(3)
  expect(new Set(excerpts.map((e) => e.passage)).size).toBe(excerpts.length)
  const scores = excerpts.map((e) => e.score)
  expect(scores).toEqual([...scores].sort((a, b) => b - a))
  if (status === 'none') expect(excerpts).toEqual([])
  else expect(excerpts).not.toEqual([])
  if (isAnswer(status)) expect(suggestions).toEqual([])
}

/** Assert that an excerpt is in its file, at its offsets and lines, under its hash, and that its marks are inside it. */
export async function expectExcerptProven(excerpt: Excerpt, folder: string): Promise<void> {
  expectExcerptIn(excerpt, await readFile(join(folder, excerpt.document.file)))
}

/** Assert the same for the text that a file has or had. */
export function expectExcerptIn({ text, shape, key, answer, start, end, lines, highlights, document }: Excerpt, bytes: Uint8Array): void {
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(document.sha256)
  const content = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  expect(end).toBeLessThanOrEqual(content.length)
  const slice = content.slice(start, end)
  if (shape === undefined) expect(shownOf(slice)).toBe(text)
  else if (shape.kind === 'row') {
    const partsOf = (part: 'name' | 'cell') => shape.cells.flatMap((one) => (one[part] ? [text.slice(one[part].start, one[part].end)] : []))
    expect(cellsOf(slice)).toEqual(partsOf('cell'))
    for (const name of partsOf('name')) expect(cellsOf(content.slice(0, start))).toContain(name)
  } else {
    expect(slice.endsWith(text.slice(shape.code.start))).toBe(true)
    expect(shownOf(slice.replace(/\n(?:`{3}|~{3}).*\n[\s\S]*/, ''))).toBe(text.slice(0, shape.code.start).trim())
  }
  expect(lineOf(content, start)).toBeGreaterThanOrEqual(lines[0])
  expect(lineOf(content, end - 1)).toBeLessThanOrEqual(lines[1])
  const [first, last] = answer ?? key
  expect([...[0, key[0], first, last, key[1], text.length]].sort((a, b) => a - b)).toEqual([0, key[0], first, last, key[1], text.length])
  expect(text.slice(first, last).trim()).not.toBe('')
  let at = 0
  for (const [from, to] of highlights) {
    expect(from).toBeGreaterThanOrEqual(at)
    expect(to).toBeGreaterThan(from)
    expect(to).toBeLessThanOrEqual(text.length)
    at = to
  }
}

const cellsOf = (rows: string): string[] => rows.split(/[|\n]/).map(shownOf).filter(Boolean)

/** Assert that an excerpt and its key begin and end where sentences of its passage do. */
export function expectWholeSentences({ text, key, passage }: Excerpt, index: SearchIndex): void {
  const found = index.passage(passage)?.passage
  if (!found) throw new Error(`no passage ${passage}`)
  const { sentences, text: whole } = found
  const runs = sentences.flatMap((first) => sentences.map((last) => whole.slice(first.start, last.end)))
  expect(runs).toContain(text)
  expect(runs).toContain(text.slice(...key))
}

/** A slice of a file as a reader sees it: no footnote marks, emphasis, link targets or quote marks, white space folded. It does not use the core’s code. */
export function shownOf(slice: string): string {
  return slice
    .replace(/\[\^[^\]\s]+\]/g, '')
    .replace(/\[([^\]]*)\]\([^)\s]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\n> ?/g, ' ')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
}

const lineOf = (content: string, offset: number): number => content.slice(0, offset).split('\n').length
