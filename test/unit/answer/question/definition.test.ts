import { describe, expect, it } from 'vitest'
import { defines } from '../../../../src/answer/question/definition.js'
import { createVocabulary } from '../../../../src/search/vocabulary.js'

const vocabulary = createVocabulary([['GSF', 'Gang Suppression Force']])

describe('a definition', () => {
  it.each([
    ['mandate', 'Mandate means the task of a mission.'],
    ['GSF', 'The Gang Suppression Force (GSF) is the force that came next.'],
    ['GSF', 'GSF is the Gang Suppression Force in the country.'],
    ['GSF force', 'GSF is short for a force of many states.'],
    ['penholder', 'A penholder is a state that drafts texts. Of some texts there are two.'],
  ])('of %s is found: %s', (thing, text) => {
    expect(defines(thing, text, vocabulary)).toBe(true)
  })

  it.each([
    ['of another thing', 'GSF', 'Ceiling of the GSF means its strength.'],
    ['of a part of the question', 'GSF budget', 'The GSF is a force.'],
    ['in a later sentence', 'GSF', 'Many came. The GSF is a force.'],
    ['that says what the thing does or has become', 'GSF', 'The GSF is ready to go.'],
    ['of nothing', '', 'It is a ship.'],
  ])('%s is not accepted', (_, thing, text) => {
    expect(defines(thing, text, vocabulary)).toBe(false)
  })
})
