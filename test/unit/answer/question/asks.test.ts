import { describe, expect, it } from 'vitest'
import { asks } from '../../../../src/answer/question/asks.js'

describe('a remark in a thread', () => {
  it.each([
    'Who leads it?',
    'and the Bahamas?',
    'since when',
    'And what did he say about costs',
    'what about Belize',
    'Tell me more about the budget',
    'you mean the summit?”',
    '¿Cuántos oficiales?',
    'are they still there',
  ])('is a question: %j', (text) => {
    expect(asks(text)).toBe(true)
  })

  it.each([
    'Thanks!',
    'I think Ruto said that in Addis Ababa.',
    'Whoever wrote this did well',
    'ok, sent to the Bahamas team',
    'lunch at noon 🍕',
    '',
    'island news',
  ])('is not a question: %j', (text) => {
    expect(asks(text)).toBe(false)
  })
})
