import { describe, expect, it } from 'vitest'
import { asks } from '../../../../src/answer/question/asks.js'

describe('what people say in a thread', () => {
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
  ])('%j asks something', (text) => {
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
  ])('%j does not', (text) => {
    expect(asks(text)).toBe(false)
  })
})
