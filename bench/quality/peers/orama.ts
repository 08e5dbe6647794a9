import { create, insertMultiple, search } from '@orama/orama'
import { stopwords } from '@orama/stopwords/english'
import type { Peer } from './peer.js'

/**
 * Orama with its stemmer and its list of stop words, which it leaves off by default. A term finds all words that begin with it: `exact`,
 * which would stop that, asks for every word of the question. Its `tolerance` finds less, as does keeping how often a word stands
 * in a passage (`allowDuplicates`), so both stay at their defaults.
 */
export const peer: Peer = {
  name: 'Orama',
  async build(passages) {
    const engine = create({
      schema: { text: 'string' } as const,
      components: { tokenizer: { language: 'english', stemming: true, stopWords: stopwords } },
    })
    await insertMultiple(engine, [...passages])
    return { search: async (term, limit) => (await search(engine, { term, limit })).hits.map(({ id }) => id) }
  },
}
