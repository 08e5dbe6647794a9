import { expect, it } from 'vitest'
import { decide } from '../../../../src/answer/decide.js'
import { verdictValue } from '../../../../src/answer/evidence/verdict-rows.js'
import { createIndex } from '../../../../src/search/index.js'
import { eager } from '../../../worlds/desks.js'
import { documentOf } from '../../../worlds/knowledge-files.js'

/** How far the best passage leads the next one with another answer. */
function leadOf(question: string, ...passages: readonly string[]): number {
  const index = createIndex()
  index.add(documentOf('all.md', [...passages, 'An unrelated passage speaks of weather, soup and clocks.'].join('\n\n')))
  const { evidence } = decide(question, index, eager)
  if (evidence === null) throw new Error('nothing was found')
  return verdictValue(evidence, 'lead')
}

it.each([
  [
    'How many ferries cross the sound?',
    'Twelve ferries cross the sound.',
    'The 12 ferries that cross the sound are old.',
    'Nine ferries cross the sound, some say.',
  ],
  [
    'How much did the pier cost?',
    'The pier cost 300 dollars.',
    'For the pier they paid a cost of 300 dollars.',
    'The pier cost 900 dollars, some say.',
  ],
])('a passage with the same number is no rival of the best: %s', (question, best, same, other) => {
  const alone = leadOf(question, best)
  expect(leadOf(question, best, same)).toBeGreaterThan(leadOf(question, best, other))
  expect(leadOf(question, best, same)).toBeCloseTo(alone, 1)
})

it('every passage is a rival if no number is asked for', () => {
  const [best, other] = ['The 12 ferries belong to Ida Holm.', 'The 12 ferries, some say, belong to Sunniva Dahl.']
  expect(leadOf('Who owns the 12 ferries?', best, other)).toBeLessThan(leadOf('Who owns the 12 ferries?', best))
})
