import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '../../../src/search/analysis.js'
import { createVocabulary } from '../../../src/search/vocabulary.js'
import { brokenText } from '../../contracts/arbitrary-text.js'

const groups = [
  ['MSS', 'Multinational Security Support', 'Multinational Security Support Mission'],
  ['gang', 'armed group'],
  ['GSF', 'Gang Suppression Force'],
  ['PM', 'prime minister'],
  ['in favour', 'voted yes'],
]
const { passageTokens, questionTokens } = createVocabulary(groups)
const asked = (text: string): string[] => questionTokens(text).map((t) => t.term)
const held = (text: string): string[] => passageTokens(text).map((t) => t.term)

describe('equal terms', () => {
  it.each(groups)('%s and its equals ask for the same thing', (...group) => {
    for (const alias of group) expect(asked(alias)).toEqual(asked(group[0] ?? ''))
  })

  it('from different groups are different things', () => {
    expect(new Set(groups.map(([first]) => asked(first ?? '')[0])).size).toBe(groups.length)
  })

  it('are found in a passage, whichever of them it uses', () => {
    expect(held('The prime ministers met.')).toContain(asked('PM')[0])
    expect(held('The PM came.')).toContain(asked('prime minister')[0])
  })

  it('are found in any form of their words', () => {
    expect(asked('ARMED groups')).toEqual(asked('gang'))
  })

  it('hide words inside a longer term of a question: the Gang Suppression Force is not about gangs', () => {
    expect(asked('Gang Suppression Force')).toEqual(asked('GSF'))
    expect(asked('Gang Suppression Force')).not.toContain(asked('gang')[0])
  })

  it('keep the words of a passage searchable beside the common name', () => {
    expect(held('the Multinational Security Support mission')).toEqual(expect.arrayContaining(['secur', asked('MSS')[0]]))
  })

  it('are matched longest first', () => {
    const [token] = questionTokens('Multinational Security Support Mission')
    expect(token).toMatchObject({ term: asked('MSS')[0], start: 0, end: 'Multinational Security Support Mission'.length })
  })

  it('may contain words that have no topic by themselves', () => {
    expect(asked('in favour')).toEqual(asked('voted yes'))
  })

  it('never have a name that could be a word of a text', () => {
    fc.assert(
      fc.property(brokenText, (text) => {
        for (const { term } of analyse(text)) expect(term).not.toMatch(/^=/)
      }),
    )
    expect(asked('MSS')[0]).toMatch(/^=/)
  })

  it('without any word are ignored', () => {
    const vocabulary = createVocabulary([['…', 'ellipsis']])
    expect(vocabulary.questionTokens('… ellipsis').length).toBe(1)
  })
})

describe('without equal terms', () => {
  it('passages and questions have the same tokens: the words with a topic', () => {
    const plain = createVocabulary([])
    fc.assert(
      fc.property(brokenText, (text) => {
        const words = analyse(text).filter((t) => !t.stop)
        expect(plain.passageTokens(text)).toEqual(words)
        expect(plain.questionTokens(text)).toEqual(words)
      }),
    )
  })
})

describe('tokens', () => {
  const mixed = fc
    .array(
      fc.constantFrom('the', 'armed', 'group', 'gang', 'suppression', 'force', 'MSS', 'multinational', 'security', 'support', 'prime'),
      {
        maxLength: 30,
      },
    )
    .map((words) => words.join(' '))

  it('are in the order of the text, and those of a question never overlap', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        const starts = passageTokens(text).map((t) => t.start)
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
        let end = 0
        for (const token of questionTokens(text)) {
          expect(token.start).toBeGreaterThanOrEqual(end)
          end = token.end
        }
      }),
    )
  })

  it('of a question are among those of a passage with the same text', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        expect(held(text)).toEqual(expect.arrayContaining(asked(text)))
      }),
    )
  })
})
