import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Candidate } from '../../../../src/answer/candidates/candidate.js'
import { findCandidates } from '../../../../src/answer/candidates/candidates.js'
import { withBeside } from '../../../../src/answer/present/beside.js'
import { readQuestion } from '../../../../src/answer/question/question.js'
import { anyTime } from '../../../../src/answer/question/time.js'
import type { Scored } from '../../../../src/answer/ranking/scored.js'
import { createIndex } from '../../../../src/search/index.js'
import { documentOf } from '../../../worlds/knowledge-files.js'

/** The candidates of a passage, by the place of their sentence. */
function candidatesOf(...sentences: readonly string[]): readonly Candidate[] {
  const index = createIndex()
  index.add(documentOf('only.md', `${sentences.join(' ')}\n`))
  const { candidates } = findCandidates(readQuestion('Where is the pier?', index), index, anyTime, null)
  return sentences.map(
    (sentence) => candidates.find(({ hit, span }) => hit.passage.text.slice(span.start, span.end) === sentence) as Candidate,
  )
}

const textOf = ({ candidate: { hit, span } }: Scored): string => hit.passage.text.slice(span.start, span.end)
/** What is shown of the first, where they have these scores. */
function shown(candidates: readonly Candidate[], scores: readonly number[]): string {
  const all = candidates.map(
    (candidate, i): Scored => ({ candidate, evidence: new Float64Array(), score: scores[i] as number, untimed: scores[i] as number }),
  )
  all.sort((a, b) => b.score - a.score)
  return textOf(withBeside(all[0] as Scored, all))
}

const [north, south, fog] = [
  'The northern pier of Oreby is a long one, built of grey stone by the fishermen of the town in the year of the great flood.',
  'The southern pier of Oreby is a short one, built of red brick by the masons of the valley in the year after the great flood.',
  'Over either pier of Oreby hangs the fog of the sound, on three mornings of the week and in the whole month of November.',
] as const

describe('an excerpt', () => {
  const candidates = candidatesOf(north, south, fog)

  it('shows the sentence beside it too, where that is nearly as likely to be the answer', () => {
    expect(shown(candidates, [3, 2.5, 0])).toBe(`${north} ${south}`)
    expect(shown(candidates, [2.5, 3, 0])).toBe(`${north} ${south}`)
  })

  it('shows the likelier of two, and no third', () => {
    expect(shown(candidates, [2.4, 3, 2.5])).toBe(`${south} ${fog}`)
  })

  it('is the one sentence where nothing beside it is nearly as likely', () => {
    expect(shown(candidates, [3, 1.9, 0])).toBe(north)
    expect(shown(candidates, [3, 0, 2.9])).toBe(north)
  })

  it('does not become longer than a phone shows at once', () => {
    const long = `${south.slice(0, -1)}${', and of stone'.repeat(12)}.`
    expect(shown(candidatesOf(north, long), [3, 3])).toBe(north)
  })

  it('is a run of whole sentences that holds the best one, whatever the scores are', () => {
    const score = fc.float({ min: -2, max: 2, noNaN: true })
    fc.assert(
      fc.property(fc.tuple(score, score, score), (scores) => {
        const best = [north, south, fog][scores.indexOf(Math.max(...scores))] as string
        const runs = [north, south, fog, `${north} ${south}`, `${south} ${fog}`]
        const text = shown(candidates, scores)
        expect(text).toContain(best)
        expect(runs).toContain(text)
      }),
    )
  })
})
