import { describe, expect, it } from 'vitest'
import { findCandidates } from '../../../../src/answer/candidates/candidates.js'
import { addingUp } from '../../../../src/answer/present/adds.js'
import { readQuestion } from '../../../../src/answer/question/question.js'
import { anyTime } from '../../../../src/answer/question/time.js'
import type { Scored } from '../../../../src/answer/ranking/scored.js'
import { createIndex } from '../../../../src/search/index.js'
import { documentOf } from '../../../worlds/knowledge-files.js'

describe('excerpts', () => {
  it.each([
    [
      'the other half of the question',
      'How many cows drowned, and who built the mill?',
      'The mill was built by Ida Holm in the year of the flood.',
      2,
    ],
    ['another figure', 'How many cows drowned?', 'The bishop counted eleven cows that drowned.', 2],
    ['nothing new', 'How many cows drowned?', 'Nine cows that drowned were buried.', 1],
  ])('beside an answer are shown if they add to it: %s', async (_, question, other, count) => {
    const index = createIndex()
    index.add(documentOf('only.md', `In May nine cows drowned in the sound.\n\n${other}\n`))
    const read = readQuestion(question, index)
    const { candidates } = findCandidates(read, index, anyTime, null)
    const scored = candidates.map((candidate): Scored => ({ candidate, evidence: new Float64Array(), score: 1, untimed: 1 }))
    const inOrder = scored.sort((a, b) => a.candidate.hit.passage.number - b.candidate.hit.passage.number)
    expect(addingUp(inOrder, read, index)).toHaveLength(count)
  })
})
