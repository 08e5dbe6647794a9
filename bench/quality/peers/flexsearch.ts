import { Charset, Encoder, Index } from 'flexsearch'
import english from 'flexsearch/lang/en'
import type { Peer } from './peer.js'

/**
 * FlexSearch with its English preset (stop words, stems) and `suggest`, without which a passage would need every word. Whole words
 * (`strict`) and no `context`: others are for typing ahead and for phrases, and find less. The resolution is by the formula of its
 * documentation for the longest passage.
 */
export const peer: Peer = {
  name: 'FlexSearch',
  async build(passages) {
    const longest = Math.max(0, ...passages.map(({ text }) => text.length))
    const engine = new Index({
      encoder: new Encoder(Charset.Default).assign(english),
      tokenize: 'strict',
      resolution: Math.max(1, 2 * Math.floor(Math.sqrt(longest))),
    })
    for (const { id, text } of passages) engine.add(id, text)
    return { search: async (question, limit) => engine.search(question, { suggest: true, limit }).map(String) }
  },
}
