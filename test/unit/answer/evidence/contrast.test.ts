import { describe, expect, it } from 'vitest'
import { findCandidates } from '../../../../src/answer/candidates/candidates.js'
import { type Contrast, contrastOf } from '../../../../src/answer/evidence/contrast.js'
import { readQuestion } from '../../../../src/answer/question/question.js'
import { anyTime } from '../../../../src/answer/question/time.js'
import { createIndex } from '../../../../src/search/index.js'
import { documentOf } from '../../../worlds/knowledge-files.js'

/** The evidence against the only sentence. */
function contrast(question: string, sentence: string): Contrast {
  const index = createIndex()
  index.add(documentOf('only.md', `${sentence}\n`))
  const read = readQuestion(question, index)
  const [candidate] = findCandidates(read, index, anyTime, null).candidates
  if (!candidate) throw new Error('nothing was found')
  return contrastOf(read, candidate)
}

describe('evidence against a sentence', () => {
  it('is a "not" in the question only', () => {
    expect(contrast('Which ferries did not cross the sound?', 'Two ferries crossed the sound.')).toMatchObject({
      askedNot: 1,
      notMissing: 1,
    })
  })

  it('is not a "not" in both', () => {
    const said = contrast('Which ferries did not cross the sound?', 'Two ferries never crossed the sound.')
    expect(said).toMatchObject({ askedNot: 1, saidNot: 1, notMissing: 0 })
  })

  it.each(['The ferry failed to cross the sound.', 'The ferry could hardly cross the sound.', "The ferry didn't cross the sound."])(
    'is a "not" in the sentence only: %s',
    (sentence) => {
      expect(contrast('Did the ferry cross the sound?', sentence)).toMatchObject({ askedNot: 0, saidNot: 1 })
    },
  )

  it('is the opposite of a word in the question', () => {
    expect(contrast('Why did the ferry traffic increase?', 'The ferry traffic decreased.').antonyms).toBe(1)
    expect(contrast('What is in the northern harbour?', 'The southern harbour holds a ferry.').antonyms).toBe(1)
  })

  it('is not an opposite if the sentence has the word too, or the question has both', () => {
    expect(contrast('Why did the ferry traffic increase?', 'The traffic did not decrease but increase.').antonyms).toBe(0)
    expect(contrast('Did the ferry traffic increase or decrease?', 'The ferry traffic decreased.').antonyms).toBe(0)
  })
})
