import type MiniSearch from 'minisearch'
import type { Searcher } from './peer.js'

/** Search an index of MiniSearch with the options that it was made with. */
export const searcherOf = (engine: MiniSearch): Searcher => ({
  search: async (question, limit) =>
    engine
      .search(question)
      .slice(0, limit)
      .map(({ id }) => String(id)),
})
