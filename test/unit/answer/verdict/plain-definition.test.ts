import { describe, expect, it } from 'vitest'
import { timid, withDesk } from '../../../worlds/desks.js'

const codes = [
  ...['# Troubles', '', '| Code | What is wrong | What to do |', '|---|---|---|'],
  '| E11 | the memory is full | pull the readings |',
  '| E30 | the battery is nearly flat | replace E11 first |',
  ...['', 'Call us where the screen shows E44 or B-2.', ''],
].join('\n')
const article = [
  'The future of the Oreby-led Harbour Safety Support (HSS) is uncertain. The mayor asked for a clear direction on the HSS.',
  '',
  'The mayor said that the HSS meaning of safety is about to change.',
  '',
].join('\n')

/** What a desk that never dares to answer accepts nevertheless. */
const ask = (question: string) =>
  withDesk({ 'codes.md': codes, 'article.md': article }, { models: timid }, async ({ ask }) => {
    const { status, excerpts } = await ask(question)
    return status === 'answered' ? excerpts[0]?.text : status
  })

describe('a code in the first cell of a table row', () => {
  it.each(['what does E11 mean?', 'What is E11', 'whats e11', 'E11 meaning', 'what does E11 stand for'])(
    'is explained by its row: %s',
    async (question) => {
      expect(await ask(question)).toBe('Code: E11 · What is wrong: the memory is full · What to do: pull the readings')
    },
  )

  it.each(['what does E44 mean?', 'what does B-2 mean', 'what does E12 mean', 'when does E11 come up'])(
    'is not explained by another row, nor for another question: %s',
    async (question) => {
      expect(['related', 'none']).toContain(await ask(question))
    },
  )
})

it.each(['What does HSS stand for?', 'HSS meaning', 'hss full name', 'what is the full form of HSS', 'what do the letters HSS mean'])(
  'an abbreviation is explained by the words before its brackets: %s',
  async (question) => {
    expect(await ask(question)).toMatch(/^The future of the Oreby-led Harbour Safety Support \(HSS\)/)
  },
)
