import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from 'vitest'
import { z } from 'zod'

const words = z.string().trim().min(1)
const offset = z.int().min(0)
const range = z.tuple([offset, offset])

const excerpt = z.looseObject({
  text: words,
  key: range,
  answer: range.nullable(),
  highlights: z.array(range),
  passage: z.string().regex(/^[a-z0-9-]+#\d+$/),
  heading: z.string(),
  lines: z.tuple([z.int().min(1), z.int().min(1)]),
  start: offset,
  end: offset,
  document: z.looseObject({
    id: words,
    title: words,
    file: words,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    asOf: z.iso.date().nullable(),
  }),
  sources: z.array(
    z.looseObject({
      publisher: words,
      title: words,
      url: z.url({ protocol: /^https?$/ }),
      date: z
        .string()
        .regex(/^\d{4}(-\d{2}){0,2}$/)
        .nullable(),
    }),
  ),
  score: z.number(),
})

/** What `ask --json` prints for one question. */
export const answerRecord = z.strictObject({
  question: z.string(),
  status: z.enum(['answered', 'likely', 'related', 'none']),
  confidence: z.number().min(0).max(1),
  mode: z.enum(['words', 'embeddings']).nullable(),
  tookMs: z.number().min(0),
  excerpts: z.array(excerpt).max(3),
  newest: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/)
    .nullable(),
  sourcesDiffer: z.boolean(),
  suggestions: z.array(words).max(3),
  notice: words.optional(),
})

/** What a line of `ask --batch` is. */
export const batchRecord = answerRecord.extend({ id: z.union([z.string(), z.number()]) })

/** What a line of `ask --batch --explain` is. */
export const explainedRecord = batchRecord.extend({ explanation: words })

/** What `summary --json` prints. */
export const summaryRecord = z.strictObject({
  outcome: z.enum(['held', 'no topic', 'nothing']),
  topic: words.nullable(),
  document: words.nullable(),
  since: z.iso.date().nullable(),
  read: z.int().min(1),
  documents: z.array(z.strictObject({ id: words, title: words, asOf: z.iso.date().nullable() })),
  points: z.array(excerpt).max(10),
  explanation: words.optional(),
})

export type ExcerptRecord = z.infer<typeof excerpt>

/** Assert that an excerpt is in its file at its offsets and lines, under its hash, and marks only whole words. */
export async function expectProven(excerpt: ExcerptRecord, folder: string): Promise<void> {
  const { text, start, end, lines, document, highlights } = excerpt
  const bytes = await readFile(join(folder, document.file))
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(document.sha256)
  const content = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  expect(withoutMarkup(content.slice(start, end))).toBe(text)
  const lineOf = (at: number): number => content.slice(0, at).split('\n').length
  expect(lineOf(start)).toBeGreaterThanOrEqual(lines[0])
  expect(lineOf(end - 1)).toBeLessThanOrEqual(lines[1])
  for (const [from, to] of highlights) expect(text.slice(from, to)).toMatch(/^[\p{L}\p{N}].*$/u)
}

/** The markup in our knowledge and in the tests: footnote marks, links, emphasis, block quotes, wrapped lines. */
function withoutMarkup(markdown: string): string {
  return markdown
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/\]\([^)]*\)/g, '')
    .replace(/[[*`]/g, '')
    .replace(/\n> ?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
