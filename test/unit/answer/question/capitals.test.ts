import { describe, expect, it } from 'vitest'
import { decide } from '../../../../src/answer/decide.js'
import { wordsRead } from '../../../../src/answer/question/clean.js'
import { createIndex } from '../../../../src/search/index.js'
import { timid } from '../../../worlds/desks.js'
import { documentOf } from '../../../worlds/knowledge-files.js'
import { oreby, orebyAliases } from '../../../worlds/oreby.js'

const index = createIndex(orebyAliases)
for (const [file, text] of Object.entries(oreby)) index.add(documentOf(file, text))

const titled = (question: string): string =>
  question.replace(/\p{L}[\p{L}\p{M}'’]*/gu, (word) => `${word[0]?.toUpperCase()}${word.slice(1)}`)
/** Small words of titles stay small. */
const asTitle = (question: string): string =>
  question.replace(/\p{L}[\p{L}\p{M}'’]{3,}/gu, (word) => `${word[0]?.toUpperCase()}${word.slice(1)}`)

describe('a question in capitals', () => {
  it.each([
    'who opened the bridge in oreby',
    'how long is the oreby bridge',
    'when was the bridge opened',
    'what did the bridge cost',
    'qui a ouvert le pont',
    'ki lè yo te ouvri pon an',
    'nani alifungua daraja',
    'cuánto costó el puente',
  ])('gets the same answer as in small letters: %s', (question) => {
    const [small, large, title] = [question, question.toUpperCase(), titled(question)].map((one) => {
      const { status, confidence, question: read, showable } = decide(one, index, timid)
      return { status, confidence, language: read.language, first: showable[0]?.candidate.hit.passage.id }
    })
    expect(small?.first).toBeDefined()
    expect([large, title]).toEqual([small, small])
  })

  it.each([
    ['WHO LEADS IT?', 'who leads it?'],
    ['MISSION COST', 'mission cost'],
    ['Who Leads The Mission?', 'who leads the mission?'],
    [asTitle('what is the cost of the bridge toll between oreby and sund'), 'what is the cost of the bridge toll between oreby and sund'],
  ])('is read in small letters: %s', (typed, read) => {
    expect(wordsRead(typed)).toBe(read)
  })

  it.each(['BINUH?', 'Who is Ida Holm?', 'What did Ida Holm say to the Oreby Post?', 'Jack Christofides', 'Wer ist das?'])(
    'is not one in which only names have capitals: %s',
    (typed) => {
      expect(wordsRead(typed)).toBe(typed)
    },
  )
})
