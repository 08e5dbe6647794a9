import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KnowledgeDocument } from '../../../src/knowledge/document.js'
import { createIndex, type SearchIndex } from '../../../src/search/index.js'
import { documentOf } from '../../worlds/knowledge-files.js'

const aliases = [
  ['MSS', 'Multinational Security Support'],
  ['PM', 'prime minister'],
]

const bridge = documentOf('bridge.md', '# The bridge\n\nMayor Holm opened the bridge in 1931.\n\nThe bridge replaced a chain ferry.\n')
const lighthouse = documentOf('lighthouse.md', '# The lighthouse\n\nThe lamp of the lighthouse is seen for 19 miles.\n')

function indexOf(...documents: KnowledgeDocument[]): SearchIndex {
  const index = createIndex(aliases)
  for (const document of documents) index.add(document)
  return index
}

const search = (index: SearchIndex, question: string, limit = 10) =>
  index.search(
    index.vocabulary.questionTokens(question).map(({ term }) => ({ term, share: 1 })),
    limit,
  )
const found = (index: SearchIndex, question: string, limit?: number): string[] =>
  search(index, question, limit).map((hit) => hit.passage.id)

describe('a search', () => {
  const index = indexOf(bridge, lighthouse)

  it('finds the passage that holds the words, with its document', () => {
    expect(search(index, 'chain ferry')[0]).toMatchObject({ passage: { id: 'bridge#2' }, document: { title: 'The bridge' } })
  })

  it('finds a passage by the heading above it too', () => {
    const sections = documentOf('sections.md', '# Ships\n\n## Tolls\n\nOne crown each.\n\n## Crews\n\nTwo people each.\n')
    expect(found(indexOf(sections), 'tolls')[0]).toBe('sections#1')
  })

  it('ranks the best first and gives no more than requested', () => {
    const scores = search(index, 'bridge ferry 1931').map((hit) => hit.score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(found(index, 'bridge ferry 1931', 1)).toHaveLength(1)
  })

  it('weighs a word by its share', () => {
    const terms = (holm: number, ferry: number) => [
      { term: 'holm', share: holm },
      { term: 'ferri', share: ferry },
    ]
    expect(index.search(terms(1, 0.1), 1)[0]?.passage.id).toBe('bridge#1')
    expect(index.search(terms(0.1, 1), 1)[0]?.passage.id).toBe('bridge#2')
  })

  it('finds a passage by its sample questions only if these are searched', () => {
    const docks = documentOf(
      'docks.md',
      'A lock was built.\n\nThe pier is of oak.\n\n<!-- asked:\nwhat is the jetty made from\nWhich wood? -->\n',
    )
    const withDocks = indexOf(bridge, docks)
    expect(found(withDocks, 'jetty wood')).toEqual([])
    const asked = ['jetti', 'wood', 'bridg'].map((term) => ({ term, share: 1 }))
    expect(withDocks.askedAbout(asked, 5).map(({ passage }) => passage.id)).toEqual(['docks#2'])
    expect([withDocks.askedAbout(asked, 0), withDocks.askedAbout([], 5)]).toEqual([[], []])
    expect(withDocks.frequency('jetti')).toBe(0)
    expect(withDocks.correct('jety'), 'a word of a question may have been meant').toBe('jetty')
    withDocks.remove('docks')
    expect(withDocks.askedAbout(asked, 5)).toEqual([])
    expect(withDocks.correct('jety')).toBeUndefined()
  })

  it('finds nothing without a word, or for words that no passage has', () => {
    expect(index.search([], 10)).toEqual([])
    expect(found(index, 'zeppelin')).toEqual([])
  })

  it('does not match the beginning of a word', () => {
    expect(found(index, 'bri')).toEqual([])
  })

  it('finds an equal term', () => {
    const mission = documentOf('mission.md', 'The Multinational Security Support mission met the PM.\n')
    expect(found(indexOf(bridge, mission), 'MSS')).toEqual(['mission#1'])
    expect(found(indexOf(bridge, mission), 'prime ministers')).toEqual(['mission#1'])
  })

  it('finds only passages that pass its filter', () => {
    const terms = [{ term: 'bridg', share: 1 }]
    expect(index.search(terms, 1, ({ passage }) => passage.id !== 'bridge#1').map(({ passage }) => passage.id)).toEqual(['bridge#2'])
    expect(index.search(terms, 9, () => false)).toEqual([])
  })

  it('gives any passages their search scores, best first', () => {
    const terms = [{ term: 'ferri', share: 1 }]
    const all = index.search(terms, 10)
    const wanted = index.documents().flatMap((document) => document.passages.map((passage) => ({ document, passage })))
    const hits = index.score(terms, wanted)
    expect(hits[0]).toEqual(all[0])
    expect(hits.map(({ passage }) => passage.id).sort()).toEqual(wanted.map(({ passage }) => passage.id).sort())
    for (const { passage, score } of hits) expect(score).toBe(all.find((one) => one.passage.id === passage.id)?.score ?? 0)
    expect(index.score([], wanted).map(({ score }) => score)).toEqual(wanted.map(() => 0))
  })

  it('survives words that name parts of JavaScript objects', () => {
    const odd = documentOf('odd.md', 'The constructor of the prototype has its own hasOwnProperty.\n')
    expect(found(indexOf(odd), 'constructor __proto__ hasOwnProperty')).toEqual(['odd#1'])
    expect(found(index, 'constructor __proto__ toString')).toEqual([])
  })
})

describe('the index', () => {
  const index = indexOf(bridge, lighthouse)

  it('knows how many passages have a term, each counted once', () => {
    expect(index.frequency('bridg')).toBe(2)
    expect(index.frequency('lamp')).toBe(1)
    expect(index.frequency('zeppelin')).toBe(0)
  })

  it('weighs a rare term more than a common one, and an unknown one most', () => {
    expect(index.idf('lamp')).toBeGreaterThan(index.idf('bridg'))
    expect(index.idf('zeppelin')).toBeGreaterThan(index.idf('lamp'))
    expect(index.idf('bridg')).toBeGreaterThan(0)
  })

  it('finds a passage by its id', () => {
    expect(index.passage('lighthouse#1')?.document.file).toBe('lighthouse.md')
    expect(index.passage('lighthouse#2')).toBeUndefined()
  })

  it('knows the terms above a passage: its headings and its title', () => {
    const hit = index.passage('bridge#1')
    expect(hit && [...index.words(hit).headingTerms]).toEqual(['bridg'])
  })

  it('finds the intended word', () => {
    expect(index.correct('lihgthouse')).toBe('lighthouse')
    expect(index.correct('lighthouse')).toBeUndefined()
  })

  it('knows how many passages there are, and when they change', () => {
    const own = indexOf(bridge)
    const before = own.revision
    own.add(lighthouse)
    expect(own.size).toBe(3)
    expect(own.revision).toBeGreaterThan(before)
    own.remove(lighthouse.id)
    expect(own.size).toBe(2)
    expect(own.documents().map((d) => d.id)).toEqual(['bridge'])
    expect(own.passage('lighthouse#1')).toBeUndefined()
  })
})

const vocabulary = [
  'harbour',
  'ferry',
  'bridge',
  'mayor',
  'lamp',
  'MSS',
  'prime',
  'minister',
  'crown',
  'toll',
  'gale',
  'pilot',
  '1931',
  '19',
]
const sentence = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 12 }).map((words) => `The ${words.join(' ')}.`)
const body = fc
  .tuple(fc.constantFrom('# Ferry', '# Lamp and toll', '# Gale'), fc.array(sentence, { minLength: 1, maxLength: 4 }))
  .map(([heading, paragraphs]) => [heading, ...paragraphs].join('\n\n'))
const step = fc.record({ file: fc.constantFrom('a.md', 'b.md', 'c.md', 'd.md'), text: fc.option(body, { nil: null }) })

describe('an index after documents came, went and returned', () => {
  /** Apply the steps: a text replaces the file’s document, null removes it. The map keeps the order of the last additions. */
  function play(steps: readonly { file: string; text: string | null }[]) {
    const index = createIndex(aliases)
    const left = new Map<string, KnowledgeDocument>()
    for (const { file, text } of steps) {
      const old = left.get(file)
      if (old) index.remove(old.id)
      left.delete(file)
      if (text === null) continue
      const document = documentOf(file, text)
      index.add(document)
      left.set(file, document)
    }
    return { index, fresh: indexOf(...left.values()) }
  }

  it('gives the same hits as a new one, from the first search on', () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.array(fc.constantFrom(...vocabulary), { maxLength: 4 }),
        (steps, words) => {
          const { index, fresh } = play(steps)
          const again = search(index, words.join(' '))
          const expected = search(fresh, words.join(' '))
          expect(again.map((hit) => [hit.passage.id, hit.passage.text])).toEqual(expected.map((hit) => [hit.passage.id, hit.passage.text]))
          again.forEach((hit, i) => {
            expect(hit.score).toBeCloseTo(expected[i]?.score ?? Number.NaN, 9)
          })
        },
      ),
      { numRuns: 60 },
    )
  })

  it('counts and corrects like a new one', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const { index, fresh } = play(steps)
        expect(index.size).toBe(fresh.size)
        expect(index.documents().map((d) => d.id)).toEqual(fresh.documents().map((d) => d.id))
        for (const { term } of index.vocabulary.questionTokens(vocabulary.join(' '))) {
          expect(index.frequency(term)).toBe(fresh.frequency(term))
          expect(index.idf(term)).toBe(fresh.idf(term))
        }
        for (const typed of ['harbor', 'mayer', 'ferri', 'pilott', 'crwon']) expect(index.correct(typed)).toBe(fresh.correct(typed))
      }),
      { numRuns: 50 },
    )
  })
})
