import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanQuestion, longestQuestion } from '../../../../src/answer/question/clean.js'
import { readQuestion } from '../../../../src/answer/question/question.js'
import { createIndex, type SearchIndex } from '../../../../src/search/index.js'
import { anyCharacter, brokenText } from '../../../contracts/arbitrary-text.js'
import { shippedDesk } from '../../../worlds/desks.js'
import { documentOf } from '../../../worlds/knowledge-files.js'
import { oreby, orebyAliases } from '../../../worlds/oreby.js'

function orebyIndex(): SearchIndex {
  const index = createIndex(orebyAliases)
  for (const [file, text] of Object.entries(oreby)) index.add(documentOf(file, text))
  return index
}
const index = orebyIndex()
const read = (text: string) => readQuestion(text, index)
const typed = (text: string): string[] => read(text).terms.map((t) => t.typed)
const term = (text: string, word: string) => read(text).terms.find((t) => t.typed === word)

describe('the typed text', () => {
  it.each([
    ['control characters', 'Who\u0000 opened\u001b[2J it?\u009b', 'Who opened [2J it?'],
    ['direction marks', '\u202eWho\u200f opened\u2066 it?', 'Who opened it?'],
    ['lone surrogates', 'Who \ud83d opened \ude00 it?', 'Who opened it?'],
    ['white space of all kinds', ' \t Who\u00a0\u2003opened\r\n\u2028it?\n', 'Who opened it?'],
    ['unassigned and private characters', 'Who \ue000\u{10ffff}opened it?', 'Who opened it?'],
  ])('loses %s', (_, text, cleaned) => {
    expect(cleanQuestion(text)).toBe(cleaned)
  })

  it('keeps letters of every script, accents and emoji', () => {
    const text = 'Où est Chérizier? 東京 Гаити 😀'
    expect(cleanQuestion(text)).toBe(text)
  })

  it.each([
    ['joined emoji', 'Who is 👩\u200d👩\u200d👧 or 🏳️\u200d🌈 or 👩🏽\u200d🚒?'],
    ['the flags of regions', 'Is 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} there?'],
    ['the zero-width non-joiners of Persian', 'او می\u200cخواهد برود؟'],
    ['joined letters of Hindi', 'क्\u200dष'],
  ])('keeps %s', (_, text) => {
    expect(cleanQuestion(text)).toBe(text)
  })

  it('loses signs that join nothing', () => {
    expect(cleanQuestion('Ru\u200dto \u200d👩 \u200c speak\u200c')).toBe('Ru to 👩 speak')
  })

  it('is cut at a word if it is too long', () => {
    const cleaned = cleanQuestion('lighthouse '.repeat(1_000))
    expect(cleaned.length).toBeLessThanOrEqual(longestQuestion)
    expect(cleaned).toMatch(/lighthouse$/)
    expect(cleanQuestion('x'.repeat(10_000))).toBe('x'.repeat(longestQuestion))
  })

  it('becomes short, whole and free of control characters, and does not change when cleaned again', () => {
    const long = fc.string({ unit: anyCharacter, minLength: 900, maxLength: 1_200 })
    fc.assert(
      fc.property(fc.oneof(brokenText, long), (text) => {
        const cleaned = cleanQuestion(text)
        expect(cleaned.length).toBeLessThanOrEqual(longestQuestion)
        expect(cleaned.isWellFormed()).toBe(true)
        expect(cleaned).not.toMatch(/\p{Cc}|(?!\u200C|\u200D|[\u{E0020}-\u{E007F}])\p{Cf}|^\s|\s$|\s\s/u)
        expect(cleaned).not.toMatch(/(?:^|\s|[a-z])(?:\u200C|\u200D)|(?:\u200C|\u200D)(?:$|\s|[a-z])/iu)
        expect(cleanQuestion(cleaned)).toBe(cleaned)
      }),
    )
  })
})

describe('the terms of a question', () => {
  it.each(['Who keeps the toll? https://a.example/lighthouse/2025/09/08', 'Who keeps the toll (www.lighthouse.example/x)?'])(
    'ignore an address: %s',
    (text) => {
      expect(typed(text)).toEqual(typed('Who keeps the toll?'))
    },
  )

  it('are its topic words, each once, in order', () => {
    expect(typed('What is the toll, the toll for the bridge?')).toEqual(['toll', 'bridge'])
  })

  it('leave out words that only frame the question', () => {
    expect(typed('Please tell me what the article says about the toll')).not.toContain('article')
    expect(typed('Hello, can you explain the toll?')).toEqual(['toll'])
  })

  it('weigh more the rarer they are, and less if they are common everywhere', () => {
    expect(term('bridge toll', 'toll')?.weight).toBeGreaterThan(term('bridge toll', 'bridge')?.weight ?? Number.NaN)
    expect(term('new toll', 'new')?.share).toBeLessThan(1)
    expect(term('new toll', 'toll')?.share).toBe(1)
  })

  it('weigh less if they are common everywhere, even with equal terms', () => {
    const own = createIndex([['say', 'said']])
    own.add(documentOf('bridge.md', oreby['bridge.md']))
    expect(readQuestion('what did the bishop say', own).terms.find((t) => t.typed === 'say')?.share).toBeLessThan(1)
  })

  it('mark names, numbers and words that no passage has', () => {
    expect(term('Did Ida Holm pay?', 'Holm')).toMatchObject({ name: true, number: false, unknown: false })
    expect(term('Who paid 40 crowns?', '40')).toMatchObject({ number: true, name: false })
    expect(term('Who flew the zeppelin?', 'zeppelin')).toMatchObject({ unknown: true, name: false })
  })

  it('do not treat a capital at the start of a sentence as a name', () => {
    expect(term('Divers mended what?', 'Divers')?.name).toBe(false)
  })

  it('are none without a topic word, and then the question weighs nothing', () => {
    for (const text of ['', '???', 'what is it about', '😀']) expect(read(text)).toMatchObject({ terms: [], weight: 0 })
  })

  it('are limited, however long the question is', () => {
    const words = Array.from({ length: 300 }, (_, i) => `x${i}`).join(' ')
    expect(read(words).terms.length).toBeLessThanOrEqual(50)
  })

  it('include equal terms', () => {
    expect(term('the burgomaster', 'burgomaster')?.term).toBe(term('the mayor', 'mayor')?.term)
  })
})

describe('misspelt words', () => {
  it('are corrected if the knowledge has a likely word', () => {
    const question = read('Who mended the nothern pier of the brigde?')
    expect(question.corrected).toBe('Who mended the northern pier of the bridge?')
    expect(question.text).toBe('Who mended the nothern pier of the brigde?')
    expect(question.terms.filter((t) => t.corrected).map((t) => t.typed)).toEqual(['nothern', 'brigde'])
  })

  it('are the only words changed: known words stay', () => {
    const words = [
      ...new Set(
        Object.values(oreby)
          .join(' ')
          .match(/\p{L}+/gu),
      ),
    ].filter((word) => index.correct(word.toLowerCase()) === undefined)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 12 }), (list) => {
        expect(read(list.join(' ')).corrected).toBe(list.join(' '))
      }),
    )
  })

  it('are never numbers or number words', () => {
    for (const number of ['two', 'four', 'five', 'nine', 'ten', 'fourteen', 'twenty', '41']) {
      const text = `Did ${number} cyclists cross the bridge?`
      expect(read(text).corrected).toBe(text)
    }
  })

  it('are never names: "Peru" does not become "per"', () => {
    for (const name of ['Peru', 'Togo', 'Rome', 'Mary', 'Tom', 'Ben', 'Max', 'Amy', 'Sam']) {
      const text = `Did ${name} open the bridge?`
      expect(read(text).corrected).toBe(text)
    }
  })

  it('are never everyday words, even if no passage has them: "leak" does not become "lead"', async () => {
    const { library } = await shippedDesk()
    for (const text of ['Could the trouble leak?', 'Did the bloodshed shrink?', 'Who shut the door?', 'What broke the truce?'])
      expect(readQuestion(text, library.index).corrected).toBe(text)
  })

  it('are never words of equal terms, even if no passage has them', () => {
    const own = createIndex([['mayor', 'head of the town', 'town boss']])
    own.add(documentOf('bridge.md', oreby['bridge.md']))
    for (const alias of ['mayor', 'head of the town', 'town boss']) {
      const text = `Where is the ${alias} now?`
      expect(readQuestion(text, own).corrected).toBe(text)
    }
  })

  it('are in no shipped equal term', async () => {
    const { library } = await shippedDesk()
    const changed = ['death toll', 'dying', 'fear', 'cash', 'Oct', 'Nov', 'ONU', 'USD', 'oust', 'kid'].filter((alias) => {
      const text = `What about the ${alias} then?`
      return readQuestion(text, library.index).corrected !== text
    })
    expect(changed).toEqual([])
  })
})

describe('reading a question', () => {
  it('never fails, and its weight is the sum of its terms', () => {
    fc.assert(
      fc.property(fc.oneof(brokenText, fc.string({ unit: anyCharacter })), (text) => {
        const question = read(text)
        expect(question.weight).toBeCloseTo(
          question.terms.reduce((sum, t) => sum + t.weight, 0),
          9,
        )
        expect(new Set(question.terms.map((t) => t.term)).size).toBe(question.terms.length)
        for (const { weight, share } of question.terms) {
          expect(weight).toBeGreaterThan(0)
          expect(share).toBeGreaterThan(0)
          expect(share).toBeLessThanOrEqual(1)
        }
      }),
    )
  })
})
