import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { preferredLanguage, readAsked, readLanguage, readRating } from '../../../../adapters/web/parse/asked.js'
import { languages } from '../../../../src/commands/languages.js'

describe('the language of a page', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['fr', 'fr'],
    ['fr-CH, en;q=0.8', 'fr'],
    ['de, fr;q=0.4, sw;q=0.9', 'sw'],
    ['de-DE', 'en'],
    ['en;q=0, es', 'es'],
    ['ht;q=0.5, es;q=0.5', 'ht'],
    ['*', 'en'],
  ])('is, for a browser that asks for %s, %s', (header, language) => {
    expect(preferredLanguage(header)).toBe(language)
  })

  it('is always one of the desk’s languages', () => {
    fc.assert(fc.property(fc.string(), (header) => languages.includes(preferredLanguage(header))))
    expect(readLanguage('fr')).toBe('fr')
    for (const named of ['FR', 'de', '', undefined, ['fr']]) expect(readLanguage(named)).toBeNull()
  })
})

describe('a submitted question', () => {
  it('is what was typed, without the blanks around it', () => {
    expect(readAsked({ q: '  Who?  ' })).toEqual({ question: 'Who?', topic: null, token: null })
    expect(readAsked({ q: 'Who?', on: 'the bridge', t: 'abc' })).toEqual({ question: 'Who?', topic: 'the bridge', token: 'abc' })
    expect(readAsked({ q: ['a'], t: 7 })).toEqual({ question: '', topic: null, token: null })
  })

  it('can be rated good or bad, and nothing else', () => {
    expect(['good', 'bad', 'GOOD', '', undefined].map((rating) => readRating({ rating }))).toEqual(['good', 'bad', null, null, null])
  })
})
