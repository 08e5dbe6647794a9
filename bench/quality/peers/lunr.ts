import lunr from 'lunr'
import { type Peer, wordsOf } from './peer.js'

/**
 * lunr with its own pipeline: stop words, Porter stems, BM25. The question's words go in one by one: the query language would read
 * its punctuation as operators, and leave "bridge?" another word than "bridge".
 */
export const peer: Peer = {
  name: 'lunr',
  async build(passages) {
    const engine = lunr((builder) => {
      builder.ref('id')
      builder.field('text')
      for (const passage of passages) builder.add(passage)
    })
    return {
      async search(question, limit) {
        const found = engine.query((query) => query.term(lunr.tokenizer(wordsOf(question).join(' ')), {}))
        return found.slice(0, limit).map(({ ref }) => ref)
      },
    }
  },
}
