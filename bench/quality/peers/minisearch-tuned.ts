import MiniSearch from 'minisearch'
import { stemmer } from 'stemmer'
import { stopWords } from '../../../src/languages/en/stop-words.js'
import { searcherOf } from './minisearch-searcher.js'
import type { Peer } from './peer.js'

/** Shorter words have too many neighbours to be searched with a slip. */
const longForFuzzy = 5

/**
 * MiniSearch at its best without anything around it: possessives and stop words off, Porter stems, long passages held back; words with
 * one slip count a tenth, in long words only. The settings are those found best on other SQuAD articles; prefixes only do harm there.
 */
export const peer: Peer = {
  name: 'MiniSearch, tuned',
  async build(passages) {
    const engine = new MiniSearch({
      fields: ['text'],
      processTerm: (term) => {
        const word = term.toLowerCase().replace(/['’]s?$/, '')
        return word === '' || stopWords.has(word) ? null : stemmer(word)
      },
      // The default splits at apostrophes, and would leave a possessive's "s" as a word.
      tokenize: (text) => text.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]*)?/gu) ?? [],
      searchOptions: {
        bm25: { k: 1.2, b: 0.9, d: 0 },
        prefix: false,
        fuzzy: (term) => (term.length > longForFuzzy ? 0.2 : false),
        maxFuzzy: 1,
        weights: { fuzzy: 0.1, prefix: 0 },
      },
    })
    engine.addAll(passages)
    return searcherOf(engine)
  },
}
