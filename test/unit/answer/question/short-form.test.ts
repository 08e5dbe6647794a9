import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shortFormsIn, spellsOut } from '../../../../src/answer/question/short-form.js'
import { anyCharacter } from '../../../contracts/arbitrary-text.js'

describe('an abbreviation', () => {
  it.each([
    ['in brackets after its words', 'RRT', 'The Rapid Repair Team (RRT) came.'],
    ['in brackets before its words, with small letters', 'RRT', 'RRT (rapid repair team) is on duty.'],
    ['after a comma', 'RRT', 'The Rapid Repair Team, or RRT, came.'],
    ['with small words between', 'BT', 'The Board of Trade (BT) met.'],
    ['if short words have a letter in it', 'DOT', 'The Department of Tides (DOT) met.'],
    ['before another word of the name', 'RRT', 'The harbour crew (the Rapid Repair Team Unit, RRT) came.'],
    ['with a hyphen among its words', 'LTS', 'Long-Term Support (“LTS”) ends.'],
  ])('is spelled out %s', (_, short, text) => {
    expect(shortFormsIn(text)).toEqual([short])
    expect(spellsOut(short.toLowerCase(), text)).toBe(true)
  })

  it.each([
    ['other words stand before it', 'The crew of the harbour (RRT) came.'],
    ['a sentence ends between', 'Rapid boats. Repair Team (RRT) came.'],
    ['one of its words is missing', 'The Repair Team (RRT) came.'],
    ['the words after it say more', 'RRT (not the Rapid Repair Team) came.'],
    ['it is no abbreviation', 'The Rapid Repair Team (rrt) came, (A) and (2026).'],
  ])('is not spelled out if %s', (_, text) => {
    expect(shortFormsIn(text)).toEqual([])
  })

  it('can be looked for in any text', () => {
    fc.assert(fc.property(fc.string({ unit: anyCharacter, maxLength: 300 }), (text) => void shortFormsIn(`Rapid ${text} (RT)`)))
  })
})
