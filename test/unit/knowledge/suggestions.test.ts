import { describe, expect, it } from 'vitest'
import { readSuggestions } from '../../../src/knowledge/suggestions.js'

const read = (text: string) => readSuggestions(text, 'suggestions.yml')

describe('suggestions.yml', () => {
  it('gives its questions in order, without comments and surrounding white space', () => {
    const text = 'questions:\n  # general\n  - What is the MSS mission?\n  - "  Who leads it? "\n'
    expect(read(text)).toEqual({ questions: ['What is the MSS mission?', 'Who leads it?'], problems: [] })
  })

  it('reports every wrong question with its line in one run and keeps the right ones', () => {
    const text = `questions:\n  - Who leads it?\n  - 5\n  - ""\n  - ${'long '.repeat(20)}x?\n  - Ruto: who is he?\n`
    const { questions, problems } = read(text)
    expect(questions).toEqual(['Who leads it?'])
    expect(problems).toEqual([
      { file: 'suggestions.yml', line: 3, message: 'item 2 of "questions" must be text' },
      { file: 'suggestions.yml', line: 4, message: 'item 3 of "questions" is empty' },
      { file: 'suggestions.yml', line: 5, message: expect.stringContaining('is longer than 100 characters') },
      { file: 'suggestions.yml', line: 6, message: 'item 5 of "questions" must be text' },
    ])
  })

  it('allows a question of exactly 100 characters', () => {
    const question = `${'x'.repeat(99)}?`
    expect(read(`questions:\n  - ${question}\n`)).toEqual({ questions: [question], problems: [] })
  })

  it('with another key is reported at its first line', () => {
    expect(read('question:\n  - Who?\n').problems).toEqual([
      { file: 'suggestions.yml', line: 1, message: 'must be "questions:" and a list below it, nothing else' },
    ])
  })

  it('that is not YAML is reported with the line of the error', () => {
    expect(read('questions:\n  - Who?\n  - [When\n').problems).toEqual([
      { file: 'suggestions.yml', line: expect.any(Number), message: expect.stringContaining('is not valid YAML') },
    ])
  })
})
