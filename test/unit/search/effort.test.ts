import { describe, expect, it } from 'vitest'
import { makeDocuments } from '../../../bench/corpus.js'
import { madeQuestions } from '../../../bench/questions.js'
import { decide } from '../../../src/answer/decide.js'
import { weights } from '../../../src/answer/ranking/weights.js'
import { readDocument } from '../../../src/knowledge/read.js'
import { createIndex } from '../../../src/search/index.js'

/** The work for the same questions at one size of the knowledge. It is counted and not timed, so a busy machine does not matter. */
function workAt(passages: number) {
  const index = createIndex()
  for (const { file, markdown } of makeDocuments(passages)) {
    const { document } = readDocument(file, Buffer.from(markdown), 'optional')
    if (document) index.add(document)
  }
  const { timed } = madeQuestions(smallest, 40)
  const before = index.effort()
  const decisions = timed.map((question) => decide(question, index, weights))
  const after = index.effort()
  return {
    searches: after.searches - before.searches,
    places: after.places - before.places,
    candidates: decisions.reduce((sum, { candidates }) => sum + candidates.length, 0),
    questions: timed.length,
  }
}

const smallest = 400

describe('the work for a question', () => {
  const sizes = [smallest, 2 * smallest, 4 * smallest].map(workAt)

  it('is at most two searches, and one more for each of two things to define', () => {
    for (const { searches, questions } of sizes) expect(searches).toBeLessThanOrEqual(4 * questions)
  })

  it('grows with the knowledge no faster than the positions of its words', () => {
    for (const [at, { places }] of sizes.slice(1).entries()) expect(places).toBeLessThan(2.2 * (sizes[at]?.places ?? 0))
  })

  it('includes the same number of candidates, however much knowledge there is', () => {
    // 12 passages by words and 6 by their questions, with three sentences and a second view of each.
    for (const { candidates, questions } of sizes) expect(candidates).toBeLessThanOrEqual(18 * 6 * questions)
  })
})
