import fc from 'fast-check'
import MiniSearch, { type Options } from 'minisearch'
import { describe, expect, it } from 'vitest'
import { PostingsIndex, type SearchTerm } from '../../../src/search/postings.js'

interface Note {
  readonly id: string
  readonly text: string
  readonly title: string
}

const split = (text: string): string[] => (text === '' ? [] : text.split(' '))
const options: Options<Note> = { fields: ['text', 'title'], tokenize: split, processTerm: (term) => term, logger: () => {} }
const boosts = { text: 1, title: 0.3 }

const word = fc.constantFrom('ferry', 'bridge', 'toll', 'lamp', 'miles', 'constructor', '__proto__')
const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '))
const notes = fc
  .array(fc.record({ text, title: text }), { maxLength: 25 })
  .map((all) => all.map((note, at): Note => ({ ...note, id: `note-${at}` })))
const terms = fc.array(fc.record({ term: fc.oneof(word, fc.constant('zeppelin')), share: fc.constantFrom(1, 0.4, 0.2) }), { maxLength: 6 })

function indexOf(all: readonly Note[]): PostingsIndex<Note> {
  const index = new PostingsIndex<Note>(options)
  index.addAll(all)
  return index
}

/** All results of MiniSearch’s own search. */
function searched(all: readonly Note[], wanted: readonly SearchTerm[]): Map<string, number> {
  const engine = new MiniSearch<Note>(options)
  engine.addAll(all)
  const results = engine.search(wanted.map(({ term }) => term).join(' '), {
    bm25: { k: 1.2, b: 0.9, d: 0 },
    boost: boosts,
    combineWith: 'OR',
    prefix: false,
    fuzzy: false,
    boostTerm: (_, place) => wanted[place]?.share ?? 1,
  })
  return new Map(wanted.length === 0 ? [] : results.map(({ id, score }) => [id, score]))
}

function expectScores(found: readonly { readonly id: string; readonly score: number }[], expected: ReadonlyMap<string, number>): void {
  expect(found.map(({ id }) => id).sort()).toEqual([...expected.keys()].sort())
  for (const { id, score } of found) expect(score).toBeCloseTo(expected.get(id) ?? Number.NaN, 9)
}

describe('a search in flat postings', () => {
  it('finds the passages that MiniSearch finds, with the same scores', () => {
    fc.assert(
      fc.property(notes, terms, (all, wanted) => {
        const index = indexOf(all)
        const expected = searched(all, wanted)
        expectScores(index.best(wanted, boosts, 100), expected)
        expect(index.best(wanted, boosts, 100), 'the second search is the same as the first').toEqual(index.best(wanted, boosts, 100))
        const ids = all.map(({ id }) => id)
        for (const [at, score] of index.scoresOf(wanted, boosts, ids).entries())
          expect(score).toBeCloseTo(expected.get(ids[at] ?? '') ?? 0, 9)
      }),
    )
  })

  it('finds the best, and all that equal the last of them', () => {
    fc.assert(
      fc.property(notes, terms, fc.integer({ min: 0, max: 8 }), (all, wanted, limit) => {
        const index = indexOf(all)
        const whole = index.best(wanted, boosts, 100)
        const least = whole[limit - 1]?.score ?? 0
        expect(new Set(index.best(wanted, boosts, limit))).toEqual(new Set(limit === 0 ? [] : whole.filter(({ score }) => score >= least)))
      }),
    )
  })

  it('finds only passages that pass its filter, with the weights of all', () => {
    fc.assert(
      fc.property(notes, terms, fc.integer({ min: 1, max: 8 }), (all, wanted, limit) => {
        const index = indexOf(all)
        const isEven = (id: string): boolean => Number(id.split('-')[1]) % 2 === 0
        const whole = index.best(wanted, boosts, 100).filter(({ id }) => isEven(id))
        const least = whole[limit - 1]?.score ?? 0
        expect(new Set(index.best(wanted, boosts, limit, isEven))).toEqual(new Set(whole.filter(({ score }) => score >= least)))
      }),
    )
  })

  it('finds the same after changes and after a restart', () => {
    fc.assert(
      fc.property(notes, notes, terms, (all, more, wanted) => {
        const index = indexOf(all)
        index.best(wanted, boosts, 3)
        const gone = all.filter((_, at) => at % 3 === 0)
        const added = more.map((note) => ({ ...note, id: `more-${note.id}` }))
        for (const note of gone) index.remove(note)
        index.addAll(added)
        const expected = searched([...all.filter((note) => !gone.includes(note)), ...added], wanted)
        expectScores(index.best(wanted, boosts, 100), expected)
        const restored = PostingsIndex.restore(options, JSON.parse(JSON.stringify(index.save())))
        expectScores(restored.best(wanted, boosts, 100), expected)
        restored.add({ id: 'last', text: 'ferry', title: '' })
        expect(restored.best([{ term: 'ferry', share: 1 }], boosts, 100).map(({ id }) => id)).toContain('last')
      }),
    )
  })
})
