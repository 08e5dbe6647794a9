import { describe, expect, it } from 'vitest'
import { answerFinder } from '../../../../src/answer/candidates/answer-span.js'
import { readQuestion } from '../../../../src/answer/question/question.js'
import type { Source } from '../../../../src/knowledge/document.js'
import { createIndex } from '../../../../src/search/index.js'
import { documentOf } from '../../../worlds/knowledge-files.js'

/** The marked answer in a key sentence. */
function answerIn(question: string, key: string, sources: readonly Source[] = []): string | null {
  const index = createIndex()
  const filler = Array.from({ length: 9 }, (_, i) => `Line ${i} tells of gulls.`).join('\n\n')
  index.add(documentOf('only.md', `${key}\n\n${filler}\n`))
  const span = answerFinder(readQuestion(question, index), index)(key, sources)
  return span && key.slice(span.start, span.end)
}

describe('the answer inside the key sentence', () => {
  it.each([
    ['Who opened the bridge?', 'On 12 May 1931 Mayor Ida Holm opened the bridge.', 'Ida Holm'],
    ['When was the bridge opened?', 'On 12 May 1931 Mayor Ida Holm opened the bridge.', '12 May 1931'],
    ['When was the bridge opened?', 'The bridge was opened on May 12, 1931, five months late.', 'May 12, 1931'],
    ['How many cows drowned?', 'On 3 May 1931 some 1,200 cows drowned in the sound.', '1,200'],
    ['How many people saw the bridge?', 'In 1931 over 1.4 million people saw the bridge.', '1.4 million'],
    ['How much did the bridge cost?', 'The bridge cost $380 million in all.', '$380 million'],
    ['How long was the ferry out of service?', 'The ferry was out of service for six months.', 'six months'],
    ['Where did Ida Holm speak?', 'Ida Holm spoke at length in New Oreby.', 'New Oreby'],
  ])('is found for "%s": "%s"', (question, key, answer) => {
    expect(answerIn(question, key)).toBe(answer)
  })

  it('is not marked if several words could be meant', () => {
    expect(answerIn('How many cows drowned?', 'The Gazette counted nine cows, the bishop eleven cows.')).toBeNull()
  })

  it('is not what the question itself says', () => {
    expect(answerIn('Who met Ida Holm?', 'The bishop met Ida Holm.')).toBeNull()
  })

  it('is not the person who reports it', () => {
    const source = { publisher: 'Nils Berg', title: 'A log', url: 'https://log.example', date: null }
    expect(answerIn('Who opened the bridge?', 'The mayor opened it, according to Nils Berg.', [source])).toBeNull()
  })

  it('is not marked if the question has no such answer type', () => {
    expect(answerIn('Why was the bridge built?', 'The bridge was built because Ida Holm wanted it.')).toBeNull()
  })
})
