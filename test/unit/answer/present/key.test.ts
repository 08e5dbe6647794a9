import { describe, expect, it } from 'vitest'
import type { Candidate } from '../../../../src/answer/candidates/candidate.js'
import { findCandidates } from '../../../../src/answer/candidates/candidates.js'
import { withBeside } from '../../../../src/answer/present/key.js'
import { readQuestion } from '../../../../src/answer/question/question.js'
import { anyTime, type TimeAsked } from '../../../../src/answer/question/time.js'
import type { Scored } from '../../../../src/answer/ranking/scored.js'
import { createIndex } from '../../../../src/search/index.js'
import { documentOf } from '../../../worlds/knowledge-files.js'

const sentences = [
  'The northern pier of Oreby is a long one, built of grey stone by the fishermen of the town.',
  'The southern pier of Oreby is a short one, built of red brick by the masons of the valley.',
  'Over either pier of Oreby hangs the fog of the sound, on three mornings of the week.',
] as const
const [north, south, fog] = sentences

/** The key of the best candidate if the sentences have these scores. */
function keyOf(scores: readonly number[], time: TimeAsked = anyTime): string {
  const index = createIndex()
  index.add(documentOf('only.md', `${sentences.join(' ')}\n`))
  const { candidates } = findCandidates(readQuestion('Where is the pier?', index), index, anyTime, null)
  const textOf = ({ hit, span }: Candidate): string => hit.passage.text.slice(span.start, span.end)
  const timeless = sentences
    .map((sentence, i): Scored => {
      const candidate = candidates.find((one) => textOf(one) === sentence) as Candidate
      return { candidate, evidence: new Float64Array(), score: scores[i] as number, untimed: scores[i] as number }
    })
    .sort((a, b) => b.score - a.score)
  return textOf(withBeside(timeless[0] as Scored, { all: timeless, passages: timeless, timeless }, time).candidate)
}

describe('the key of an excerpt', () => {
  it('is the sentence that answers best if no neighbour is nearly as likely', () => {
    expect(keyOf([3, 1.9, 0])).toBe(north)
    expect(keyOf([3, 0, 2.9])).toBe(north)
  })

  it('includes a neighbour that is nearly as likely', () => {
    expect(keyOf([3, 2.5, 0])).toBe(`${north} ${south}`)
    expect(keyOf([2.5, 3, 0])).toBe(`${north} ${south}`)
  })

  it('includes the likelier neighbour, and never both', () => {
    expect(keyOf([2.4, 3, 2.5])).toBe(`${south} ${fog}`)
  })

  it('is one sentence if a time is asked for, because a neighbour may mean another time', () => {
    expect(keyOf([3, 2.5, 0], { ...anyTime, days: { from: '1931-05-01', until: '1931-05-31' } })).toBe(north)
  })
})
