import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FoundCandidate } from '../../../../src/answer/candidates/candidate.js'
import { findCandidates } from '../../../../src/answer/candidates/candidates.js'
import { weigh } from '../../../../src/answer/evidence/ranking-evidence.js'
import { type RankingName, rankingRows } from '../../../../src/answer/evidence/ranking-rows.js'
import { type Question, readQuestion } from '../../../../src/answer/question/question.js'
import { anyTime } from '../../../../src/answer/question/time.js'
import type { Similarity } from '../../../../src/embeddings/similarity.js'
import { createIndex, type SearchIndex } from '../../../../src/search/index.js'
import { documentOf } from '../../../worlds/knowledge-files.js'
import { oreby } from '../../../worlds/oreby.js'

function indexOf(files: Readonly<Record<string, string>>): SearchIndex {
  const index = createIndex()
  for (const [file, text] of Object.entries(files)) index.add(documentOf(file, text))
  return index
}

/** The candidates, with their evidence by name. */
const withEvidence = (question: Question, candidates: readonly FoundCandidate[]) =>
  weigh(question, candidates).map(({ candidate, evidence }) => ({
    ...candidate,
    features: Object.fromEntries(rankingRows.map(({ name }, i) => [name, evidence[i]])) as Readonly<Record<RankingName, number>>,
  }))

/** The candidate texts for a question. */
function offered(files: Readonly<Record<string, string>>, question: string): string[] {
  const index = indexOf(files)
  return findCandidates(readQuestion(question, index), index, anyTime, null).candidates.map(({ hit, span }) =>
    hit.passage.text.slice(span.start, span.end),
  )
}

const long = 'which the whole town remembered for many winters because of the storm and the ruined harvest that came with it'

describe('the definition of the thing in question', () => {
  const others = Array.from({ length: 30 }, (_, i) => [`${i}.md`, `Ferry, ferry and ferry number ${i} left the sound.\n`])
  const definition = 'A ferry is a ship that crosses a sound, which the whole town of Oreby remembers.'
  const files = { ...Object.fromEntries(others), 'z.md': `${definition}\n` }

  it('is a candidate, however common its word is', () => {
    for (const question of ['What is a ferry?', 'whats a ferry', 'What does ferry mean?'])
      expect(offered(files, question)).toContain(definition)
    expect(offered(files, 'Which ferry?')).not.toContain(definition)
  })

  it('is a candidate once if it is also close in meaning', () => {
    const index = indexOf(files)
    const located = index.documents().flatMap((document) => document.passages.map((passage) => ({ document, passage })))
    const isIt = ({ passage }: (typeof located)[number]): boolean => passage.text === definition
    const similarity: Similarity = { of: () => [0.5], asked: () => 0, nearest: () => located.filter(isIt) }
    const { candidates } = findCandidates(readQuestion('What is a ferry?', index), index, anyTime, similarity)
    expect(candidates.filter(({ hit }) => isIt(hit))).toHaveLength(1)
  })
})

describe('a sentence', () => {
  it('is a candidate without the one before', () => {
    const before = `The old ferry was sold to a miller, ${long}.`
    const alone = `Nine cows drowned in the sound that night, ${long}.`
    expect(offered({ 'a.md': `${before} ${alone}\n` }, 'cows drowned')).toContain(alone)
  })

  it('that only announces something includes the next one', () => {
    const announcing = `Sources disagree on the number of cows that drowned in the sound that winter, ${long}.`
    const telling = `The Gazette counted nine cows and the bishop eleven, ${long}.`
    expect(offered({ 'a.md': `${announcing} ${telling}\n` }, 'number of cows that drowned')).toContain(`${announcing} ${telling}`)
  })

  it('that lacks what was asked for may include the next one that has it', () => {
    const first = `The chain ferry across the sound was taken out of service at last, ${long}.`
    const second = `On 11 May 1931 the bell rang for the last passengers of all, ${long}.`
    expect(offered({ 'a.md': `${first} ${second}\n` }, 'When was the chain ferry taken out of service?')).toContain(`${first} ${second}`)
  })
})

describe('the candidates', () => {
  it('come from the passages with the words of the question, every sentence of them', () => {
    const texts = offered({ 'a.md': 'Cows like clover. Goats like thistles, says the farmer.\n\nNobody asked.\n' }, 'clover')
    expect(texts.join(' ')).toMatch(/Cows like clover\./)
    expect(texts.join(' ')).toMatch(/Goats like thistles/)
    expect(texts.join(' ')).not.toContain('Nobody asked')
  })

  it('are none if the question has no word to search for', () => {
    expect(offered(oreby, 'what is it?')).toEqual([])
  })

  it('are runs of whole sentences with finite evidence, for any question', () => {
    const index = indexOf(oreby)
    const words = [
      ...new Set(
        Object.values(oreby)
          .join(' ')
          .match(/[\p{L}\p{N}]+/gu),
      ),
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words, 'who', 'when', 'how many', 'where', 'zeppelin'), { maxLength: 8 }), (asked) => {
        const question = readQuestion(asked.join(' '), index)
        for (const { hit, span, features, present } of withEvidence(question, findCandidates(question, index, anyTime, null).candidates)) {
          expect(hit.passage.sentences.map((s) => s.start)).toContain(span.start)
          expect(hit.passage.sentences.map((s) => s.end)).toContain(span.end)
          expect(span.end).toBeGreaterThan(span.start)
          expect(Object.values(features).filter((value) => !Number.isFinite(value))).toEqual([])
          expect(index.words(hit).tokens.filter(({ term }) => !present.has(term))).toEqual([])
        }
      }),
    )
  })
})

describe('a passage with questions that it answers', () => {
  const asked = '\n\n<!-- asked:\nwhat is the jetty made from\nWhich wood did they take for it?\n-->'
  const index = indexOf({ 'a.md': `The pier is of oak.${asked}\n\nThe jetty song is old.\n\nA lock was built.\n` })
  const find = (asked: string, near: Similarity | null = null) => {
    const question = readQuestion(asked, index)
    return withEvidence(question, findCandidates(question, index, anyTime, near).candidates)
  }

  it('is found by such a question, even if it holds none of its words', () => {
    const candidates = find('what wood is the jetty made from')
    const pier = candidates.find(({ hit }) => hit.passage.text === 'The pier is of oak.')
    const others = candidates.filter((one) => one !== pier)
    expect(pier?.hit.score).toBe(0)
    expect(others).not.toHaveLength(0)
    expect(pier?.features).toMatchObject({ sentenceCoverage: 0, askedLikeness: expect.closeTo(0.6, 1) })
    expect(pier?.features.wordlessLikestAsked).toBeGreaterThan(0)
    expect(others.map(({ features }) => features.askedLikeness)).toEqual(others.map(() => 0))
  })

  it('is not preferred for being the only one with questions', () => {
    const few = indexOf({
      'a.md': `The pier is of oak.${asked}\n\n${['One', 'Two', 'Three', 'Four'].map((n) => `The jetty song ${n} is old.`).join('\n\n')}\n`,
    })
    const question = readQuestion('what wood is the jetty made from', few)
    const candidates = withEvidence(question, findCandidates(question, few, anyTime, null).candidates)
    const pier = candidates.find(({ hit }) => hit.passage.asked.length > 0)
    expect(candidates).toHaveLength(5)
    expect(pier?.features.askedLikeness).toBeGreaterThan(0.5)
    expect(pier?.features.wordlessLikestAsked).toBe(0)
  })

  it('is ranked by how close its questions are in meaning', () => {
    const all = index.documents().flatMap((document) => document.passages.map((passage) => ({ document, passage })))
    const isPier = ({ passage }: (typeof all)[number]): boolean => passage.asked.length > 0
    const similarity: Similarity = { of: () => [0.1], asked: (located) => (isPier(located) ? 0.8 : 0), nearest: () => all }
    const [pier, song] = find('Tell me about its timber', similarity)
    expect(pier?.features).toMatchObject({ askedSimilarity: 0.8, wordlessMostSimilarAsked: 1 })
    expect(song?.features).toMatchObject({ askedSimilarity: 0, wordlessMostSimilarAsked: 0 })
  })
})

describe('with similarity', () => {
  const index = indexOf({
    'a.md': 'The ferry to the island was stopped after the storm.\n\nThe mayor pays for the lamps. He likes them.\n\nThe pier is of oak.\n',
  })
  const all = index.documents().flatMap((document) => document.passages.map((passage) => ({ document, passage })))
  /** The cosines of a passage's sentences, by its number. */
  const similarity = (cosines: Readonly<Record<number, readonly number[]>>): Similarity => ({
    of: ({ passage }) => cosines[passage.number] ?? null,
    asked: () => 0,
    nearest: (limit) =>
      [...all].sort((a, b) => (cosines[b.passage.number]?.[0] ?? -1) - (cosines[a.passage.number]?.[0] ?? -1)).slice(0, limit),
  })
  const known = similarity({ 1: [0.7], 2: [0.1, 0.3], 3: [0.2] })
  const find = (asked: string, near: Similarity | null) => {
    const question = readQuestion(asked, index)
    const { candidates, byEmbeddings } = findCandidates(question, index, anyTime, near)
    return { candidates: withEvidence(question, candidates), byEmbeddings }
  }

  it('a passage is found that has none of the question’s words', () => {
    const { candidates, byEmbeddings } = find('Why were boats cancelled?', known)
    expect(byEmbeddings).toBe(true)
    const [nearest] = [...candidates].sort((a, b) => b.features.similarity - a.features.similarity)
    expect(nearest?.hit.passage.text).toContain('The ferry to the island was stopped')
    expect(nearest?.features).toMatchObject({ similarity: 0.7, similarityShare: 0, sentenceCoverage: 0 })
  })

  it('a candidate is as close as its closest sentence', () => {
    const { candidates } = find('Who pays for the lamps?', known)
    const leaning = candidates.filter(({ hit: { passage } }) => passage.number === 2).at(-1)
    expect(leaning?.features).toMatchObject({ similarity: 0.3, passageSimilarity: 0.3 })
    expect(leaning?.features.similarityShare).toBeCloseTo(0.3 - 0.7)
  })

  it('it counts only if it is known for all passages found', () => {
    const { candidates, byEmbeddings } = find('Who pays for the pier?', similarity({ 1: [0.7], 2: [0.1, 0.3] }))
    expect(byEmbeddings).toBe(false)
    for (const { features } of candidates) expect(features).toMatchObject({ similarity: 0, wordlessSimilarity: 0 })
  })

  it('a question without a word to search for finds nothing', () => {
    expect(find('what is it?', known).candidates).toEqual([])
  })
})
