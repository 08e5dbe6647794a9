import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { holdsAnswer } from '../../../src/eval/question-set.js'
import type { Located } from '../../../src/search/index.js'
import { readTopic } from '../../../src/summary/topic.js'
import { sentencesOf, textRank, upTo } from '../../support/summary-baselines.js'
import { shippedDesk } from '../../worlds/desks.js'

const linesOf = (file: string): unknown[] =>
  readFileSync(new URL(`../../eval/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
const known = z.strictObject({
  id: z.string(),
  document: z.string().optional(),
  topic: z.string().optional(),
  facts: z
    .array(z.array(z.string().min(1)).min(1))
    .min(5)
    .max(10),
})
const summaries = linesOf('summaries.jsonl').map((line) => known.parse(line))
const topics = linesOf('summary-topics.jsonl').map((line) => z.strictObject({ topic: z.string(), held: z.boolean() }).parse(line))

const points = 5
const methods = ['ours', 'lead', 'textRank', 'longLead', 'longTextRank'] as const
type Shares = Readonly<Record<(typeof methods)[number], number>>
let shares: readonly Shares[] = []
let index: Awaited<ReturnType<typeof shippedDesk>>['library']['index']
const mean = (method: keyof Shares, rows = shares): number => rows.reduce((sum, row) => sum + row[method], 0) / rows.length

/** The share of the facts that the texts contain. */
const covered = (texts: readonly string[], facts: readonly (readonly string[])[]): number =>
  facts.filter((alternatives) => texts.some((text) => holdsAnswer(text, alternatives))).length / facts.length

/** The input of the baselines: the same passages as ours, in file order. */
function poolOf({ document, topic }: z.infer<typeof known>): Located[] {
  const all = index.documents().flatMap((d) => d.passages.map((passage) => ({ document: d, passage })))
  const about = topic === undefined ? null : new Set(readTopic(topic, index, () => true).passages.map(({ passage }) => passage.id))
  return all.filter((located) => (document === undefined || located.document.id === document) && (about?.has(located.passage.id) ?? true))
}

beforeAll(async () => {
  const desk = await shippedDesk()
  index = desk.library.index
  const rows: (Shares & { id: string })[] = []
  for (const entry of summaries) {
    const { summary } = await desk.summarizer.summarize({ ...entry, points })
    const texts = summary.points.map(({ text }) => text)
    const length = texts.join('').length
    const sentences = sentencesOf(poolOf(entry))
    const ranked = textRank(sentences)
    rows.push({
      id: entry.id,
      ours: covered(texts, entry.facts),
      lead: covered(sentences.slice(0, points), entry.facts),
      textRank: covered(ranked.slice(0, points), entry.facts),
      longLead: covered(upTo(sentences, length), entry.facts),
      longTextRank: covered(upTo(ranked, length), entry.facts),
    })
  }
  shares = rows
  // docs/QUALITY.md takes its figures from here: SUMMARY_FIGURES=1 npx vitest run test/unit/eval/summaries.test.ts
  if (process.env.SUMMARY_FIGURES === '1') {
    const meanOf = (id: string, among: typeof rows) => ({
      id,
      ...Object.fromEntries(methods.map((method) => [method, mean(method, among)])),
    })
    // Tuning used only the odd ones.
    const isOdd = ({ id }: { id: string }): boolean => Number(id.slice(1)) % 2 === 1
    const means = [
      meanOf(
        'documents',
        rows.filter(({ id }) => id.startsWith('d')),
      ),
      meanOf(
        'topics',
        rows.filter(({ id }) => id.startsWith('t')),
      ),
      meanOf('odd', rows.filter(isOdd)),
      meanOf(
        'even',
        rows.filter((row) => !isOdd(row)),
      ),
      meanOf('all', rows),
    ]
    console.table(
      [...rows, ...means].map((row) => Object.fromEntries(Object.entries(row).map(([k, v]) => [k, Number(v) ? Number(v).toFixed(2) : v]))),
    )
  }
})

describe('the set of summaries', () => {
  it('has every shipped document in English and a few topics', () => {
    expect(summaries.flatMap(({ document }) => document ?? []).sort()).toEqual(
      index
        .documents()
        .filter(({ language }) => language === 'en')
        .map(({ id }) => id)
        .sort(),
    )
    expect(summaries.filter(({ topic }) => topic !== undefined).length).toBeGreaterThanOrEqual(5)
  })

  it('asks only for facts in the knowledge', () => {
    const untold = summaries.flatMap(({ id, document, facts }) => {
      const texts = index
        .documents()
        .filter((d) => document === undefined || d.id === document)
        .flatMap((d) => d.passages.map(({ text }) => text))
      return facts
        .flat()
        .filter((fact) => !texts.some((text) => holdsAnswer(text, [fact])))
        .map((fact) => `${id}: ${fact}`)
    })
    expect(untold).toEqual([])
  })
})

describe('a summary of five points holds more important facts', () => {
  it('than the first five sentences', () => {
    expect(mean('ours')).toBeGreaterThan(mean('lead'))
  })

  it('than the best five of plain TextRank', () => {
    expect(mean('ours')).toBeGreaterThan(mean('textRank'))
  })

  // A point may have several sentences, so the others get as many as have the same length.
  it('than the first sentences up to the same length', () => {
    expect(mean('ours')).toBeGreaterThan(mean('longLead'))
  })

  it('than the best of plain TextRank up to the same length', () => {
    expect(mean('ours')).toBeGreaterThan(mean('longTextRank'))
  })
})

describe('the decision whether the knowledge holds a topic', () => {
  it('is right for at least 95 of 100, and never invents a topic', () => {
    const told = topics.map(({ topic, held }) => ({ topic, held, found: readTopic(topic, index, () => true).passages.length > 0 }))
    expect(told.filter(({ held, found }) => found && !held)).toEqual([])
    const right = told.filter(({ held, found }) => held === found).length
    expect(right / told.length).toBeGreaterThanOrEqual(0.95)
  })
})
