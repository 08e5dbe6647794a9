import MiniSearch from 'minisearch'
import { searcherOf } from './minisearch-searcher.js'
import type { Peer } from './peer.js'

/** MiniSearch as it comes: no stemming, no stop words, a passage needs one of the words only. */
export const peer: Peer = {
  name: 'MiniSearch, defaults',
  async build(passages) {
    const engine = new MiniSearch({ fields: ['text'] })
    engine.addAll(passages)
    return searcherOf(engine)
  },
}
