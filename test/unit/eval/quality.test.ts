import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { isAnswer } from '../../../src/contract/reply.js'
import { type OpenDesk, openDesk } from '../../../src/desk/open-desk.js'
import { evaluateOne, type Report, reportOf } from '../../../src/eval/evaluate.js'
import { holdsAnswer, type KnownQuestion, parseQuestions } from '../../../src/eval/question-set.js'
import { readSuggestions } from '../../../src/knowledge/suggestions.js'
import { createLog } from '../../../src/lib/log.js'
import { ownKnowledge } from '../../../src/lib/package-root.js'

const read = (file: string): string => readFileSync(new URL(`../../eval/${file}`, import.meta.url), 'utf8')
let desk: OpenDesk
let report: Report
let natural: Report

const openOn = (knowledge: string | undefined): Promise<OpenDesk> =>
  openDesk({ knowledge, staleDays: 180, log: createLog('silent'), tell: (problems) => expect.fail(problems) })

async function reportOn({ answerer, library }: OpenDesk, ...files: readonly string[]): Promise<Report> {
  const outcomes = []
  for (const known of files.flatMap((file) => parseQuestions(read(file), file).questions))
    outcomes.push(await evaluateOne(known, answerer, library.index))
  return reportOf(outcomes)
}

beforeAll(async () => {
  desk = await openOn(undefined)
  report = await reportOn(desk, 'questions.jsonl')
  natural = await reportOn(desk, 'natural.jsonl')
})

it.each(['questions', 'natural', 'paraphrases', 'blind-paraphrases'])('%s.jsonl asks only for facts in the knowledge', (set) => {
  const documents = desk.library.index.documents()
  const isSaid = ({ answers, document: meant }: KnownQuestion): boolean =>
    documents.some(({ id, passages }) => (meant ?? id) === id && passages.some(({ text }) => holdsAnswer(text, answers)))
  const { questions } = parseQuestions(read(`${set}.jsonl`), set)
  expect(questions.filter((known) => known.answers.length > 0 && !isSaid(known)).map(({ id }) => id)).toEqual([])
})

// The project set these limits before it measured.
describe('on our own questions', () => {
  it('the set is large enough', () => {
    expect(report.all.questions).toBeGreaterThanOrEqual(150)
    expect(report.byKind['near-miss']?.questions).toBeGreaterThanOrEqual(40)
  })

  it('the first excerpt holds the answer for at least 85 of 100 answerable questions', () => {
    expect(report.all.firstExcerpt).toBeGreaterThanOrEqual(0.85)
  })

  it('one of the three excerpts holds the answer for at least 95 of 100 answerable questions', () => {
    expect(report.all.anyExcerpt).toBeGreaterThanOrEqual(0.95)
  })

  it('at most one in ten unanswerable questions is called answered', () => {
    const nearMiss = report.byKind['near-miss']
    expect((nearMiss?.answered ?? 1) / (nearMiss?.questions ?? 1)).toBeLessThanOrEqual(0.1)
  })

  it.each(['off-topic', 'nonsense'])('no %s question is called answered', (kind) => {
    expect(report.byKind[kind]?.answered).toBe(0)
  })
})

describe('on questions as people ask them in a chat', () => {
  it('the set is large enough', () => {
    expect(natural.byKind.natural?.questions).toBeGreaterThanOrEqual(250)
    expect(natural.byKind['near-miss']?.questions).toBeGreaterThanOrEqual(100)
  })

  it('the first excerpt holds the answer for at least 70 of 100 answerable questions, and one of the three for at least 80', () => {
    expect(natural.all.firstExcerpt).toBeGreaterThanOrEqual(0.7)
    expect(natural.all.anyExcerpt).toBeGreaterThanOrEqual(0.8)
  })

  it('at least four in five of the answered ones, with our own, hold the answer', () => {
    const sum = (of: (all: Report['all']) => number): number => of(report.all) + of(natural.all)
    expect(sum(({ rightly }) => rightly) / sum(({ answered }) => answered)).toBeGreaterThanOrEqual(0.8)
  })
})

// The promises of docs/QUALITY.md about answered and likely, by words alone. Near misses count as wrong.
describe('of the natural questions and our own', () => {
  it.each(['natural', 'own'])('nine in ten that are called answered are right: %s', (set) => {
    const { all } = set === 'own' ? report : natural
    expect(all.rightly / all.answered).toBeGreaterThanOrEqual(0.9)
  })

  it.each(['natural', 'own'])('at least six in ten that are called likely are right, fewer than of the answered: %s', (set) => {
    const { all } = set === 'own' ? report : natural
    expect(all.likelyRightly / all.likely).toBeGreaterThanOrEqual(0.6)
    expect(all.likelyRightly / all.likely).toBeLessThanOrEqual(0.85)
  })

  it('at least half of the natural answerable ones are answered or likely, and right', () => {
    expect((natural.all.rightly + natural.all.likelyRightly) / natural.all.answerable).toBeGreaterThanOrEqual(0.5)
  })
})

it('of 200 more unanswerable questions at most one in ten is called answered', async () => {
  const { all } = await reportOn(desk, 'near-misses.jsonl')
  expect(all.questions).toBe(200)
  expect(all.answered / all.questions).toBeLessThanOrEqual(0.1)
})

describe('of questions on folders that were never used for training', () => {
  const folders = ['handbook', 'club', 'product']
  const counts = { answered: 0, rightly: 0, likely: 0, likelyRightly: 0 }
  beforeAll(async () => {
    for (const folder of folders) {
      const here = await openOn(fileURLToPath(new URL(`../../eval/folders/${folder}/knowledge`, import.meta.url)))
      const { all } = await reportOn(here, `folders/${folder}/questions.jsonl`)
      for (const name of Object.keys(counts) as (keyof typeof counts)[]) counts[name] += all[name]
    }
  })

  // Not reached: about four in five were right in November 2026. Twenty answers are few for a measurement.
  it.fails('nine in ten that are called answered are right', () => {
    expect(counts.rightly / counts.answered).toBeGreaterThanOrEqual(0.9)
  })

  it('at least seven in ten called answered are right, and six in ten called likely', () => {
    expect(counts.rightly / counts.answered).toBeGreaterThanOrEqual(0.7)
    expect(counts.likelyRightly / counts.likely).toBeGreaterThanOrEqual(0.6)
  })
})

it.each([
  ['How many officers does the mission have?', true, true],
  ['Has the mission been renewed?', false, true],
  ['Who governs Haiti?', false, true],
  ['Who met Edgard Leblanc Fils in Addis Ababa?', true, false],
])('“%s” is answered with dates; sources differ: %s; things may have changed: %s', async (question, differ, mayChange) => {
  const { answer } = await desk.answerer.answer(question)
  expect(isAnswer(answer.status)).toBe(true)
  expect(answer).toMatchObject({ sourcesDiffer: differ, newest: mayChange ? expect.stringMatching(/^202[4-6]/) : null })
  for (const { date, document } of answer.excerpts) expect([date, document.asOf]).not.toContain(null)
})

it('“Who is the prime minister of the Bahamas?” is answered without a remark on unrelated disagreement', async () => {
  const { answer } = await desk.answerer.answer('Who is the prime minister of the Bahamas?')
  expect(answer).toMatchObject({ status: 'answered', sourcesDiffer: false })
})

it.each(['Who leads the mission?', 'Who leads the MSS mission?', 'who is in charge of the mission in haiti'])(
  '“%s” is answered with the country that led it',
  async (question) => {
    const { answer } = await desk.answerer.answer(question)
    expect(answer.status).toBe('answered')
    expect(answer.excerpts[0]?.text).toMatch(/^Kenya was the country that led/)
  },
)

it('every seventh sample question is answered, for 95 of 100 by its own passage first', async () => {
  const passages = desk.library.index.documents().flatMap((document) => document.passages)
  const pairs = passages.flatMap(({ id, asked }) => asked.map((question) => ({ id, question }))).filter((_, place) => place % 7 === 0)
  let found = 0
  for (const { id, question } of pairs) {
    const { answer, decision } = await desk.answerer.answer(question)
    expect([question, answer.status]).toEqual([question, 'answered'])
    if (decision.ranked[0]?.candidate.hit.passage.id === id) found++
  }
  expect(pairs.length).toBeGreaterThan(100)
  expect(found / pairs.length).toBeGreaterThanOrEqual(0.95)
})

it('every shipped suggestion is answered', async () => {
  const { questions } = readSuggestions(readFileSync(`${ownKnowledge}/suggestions.yml`, 'utf8'), 'suggestions.yml')
  const unanswered = []
  for (const question of questions) {
    const { answer } = await desk.answerer.answer(question)
    if (answer.status !== 'answered') unanswered.push(question)
  }
  expect(questions.length).toBeGreaterThan(20)
  expect(unanswered).toEqual([])
})
