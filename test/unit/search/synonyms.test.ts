import { describe, expect, it } from 'vitest'
import { english } from '../../../src/languages/en/index.js'
import { analyse } from '../../../src/search/analysis.js'
import { synonymsIn } from '../../../src/search/synonyms.js'

const term = (word: string): string => analyse(word)[0]?.term ?? ''
const { groups, phrases, irregularVerbs } = english.thesaurus()
/** The synonyms of each word of a text, in order. */
const synonymsOf = (text: string): string[][] => synonymsIn(analyse(text)).map((found) => [...found])

describe('synonyms', () => {
  it('are other words for the same, for any form of a word', () => {
    expect(synonymsOf('bosses')[0]).toContain(term('leaders'))
    expect(synonymsOf('launching')[0]).toContain(term('started'))
    expect(synonymsOf('Ruto')).toEqual([[]])
  })

  it('of a phrase belong to the phrase, not to its words', () => {
    const [they, team, up] = synonymsOf('they teamed up')
    expect(they).toEqual([])
    expect(team).toContain(term('joined'))
    expect(up).toEqual(team)
    expect(synonymsOf('it broke out')[1]).toEqual(synonymsOf('to break out')[1])
    expect(synonymsOf('the team')[1]).not.toContain(term('joined'))
  })

  it('work in both directions, and no word is its own', () => {
    for (const group of groups) {
      const all = analyse(group).filter(({ stop }) => !stop)
      for (const one of all) {
        const [found] = synonymsIn([one])
        for (const { term } of all) expect(found?.has(term), `${one.word} and ${term}`).toBe(term !== one.term)
      }
    }
  })
})

describe('the thesaurus', () => {
  it('has groups of at least two single lower-case words, without duplicates', () => {
    for (const group of groups) {
      expect(group).toMatch(/^[a-z]+( [a-z]+)+$/)
      expect(new Set(group.split(' ')).size, group).toBe(group.split(' ').length)
    }
    expect(new Set(groups.map((group) => group.split(' ').sort().join(' '))).size).toBe(groups.length)
  })

  it('has phrases of two to four words with single words for them, without duplicates', () => {
    for (const line of phrases) expect(line).toMatch(/^[a-z]+( [a-z]+){1,3}: [a-z]+( [a-z]+)*$/)
    expect(new Set(phrases.map((line) => line.split(':')[0])).size).toBe(phrases.length)
  })

  it('has irregular verbs with their other forms', () => {
    for (const verb of irregularVerbs) expect(verb).toMatch(/^[a-z]+( [a-z]+)+$/)
    expect(irregularVerbs).toContain('write wrote written')
  })
})
