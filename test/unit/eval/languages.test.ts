import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { isAnswer } from '../../../src/contract/reply.js'
import { evaluateOne, type Outcome } from '../../../src/eval/evaluate.js'
import { parseQuestions } from '../../../src/eval/question-set.js'
import { glossedTags } from '../../../src/languages/glossed-language.js'
import { shippedDesk } from '../../worlds/desks.js'

const { answerer, library } = await shippedDesk()

async function outcomesOf(name: string): Promise<Outcome[]> {
  const { questions } = parseQuestions(await readFile(new URL(`../../eval/languages/${name}.jsonl`, import.meta.url), 'utf8'), name)
  const outcomes: Outcome[] = []
  for (const known of questions) outcomes.push(await evaluateOne(known, answerer, library.index))
  return outcomes
}
const inAll = (await Promise.all(glossedTags.map(outcomesOf))).flat()
const answerable = inAll.filter(({ known }) => known.answers.length > 0)
const others = inAll.filter(({ known }) => known.answers.length === 0)
const share = (some: readonly Outcome[], of: readonly Outcome[]): number => some.length / of.length

/** The goals for these languages by words alone, because tests run without embeddings. */
describe('questions in French, Kreyòl, Kiswahili and Spanish', () => {
  it('get the right excerpt first for 85 of 100 that the documents answer', () => {
    expect(answerable).toHaveLength(180)
    expect(
      share(
        answerable.filter(({ firstHolds }) => firstHolds),
        answerable,
      ),
    ).toBeGreaterThanOrEqual(0.85)
  })

  it('are answered or likely, and right, for 55 of 100', () => {
    const right = answerable.filter(({ status, firstHolds }) => isAnswer(status) && firstHolds)
    expect(share(right, answerable)).toBeGreaterThanOrEqual(0.55)
  })

  it('are answered for at most 10 of 100 that the documents do not answer', () => {
    expect(others).toHaveLength(60)
    expect(
      share(
        others.filter(({ status }) => status === 'answered'),
        others,
      ),
    ).toBeLessThanOrEqual(0.1)
  })
})
