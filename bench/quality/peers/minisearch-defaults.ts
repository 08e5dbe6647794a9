import MiniSearch from 'minisearch'
import type { Peer } from './peer.js'

/** MiniSearch as it comes: no stemming, no stop words, a passage needs one of the words only. */
export const peer: Peer = {
  name: 'MiniSearch, defaults',
  async build(passages) {
    const engine = new MiniSearch({ fields: ['text'] })
    engine.addAll(passages)
    return {
      search: async (question, limit) =>
        engine
          .search(question)
          .slice(0, limit)
          .map(({ id }) => String(id)),
    }
  },
}
