import Database from 'libsql'
import { type Peer, wordsOf } from './peer.js'

/**
 * SQLite's FTS5 in memory, ranked by its `bm25()`, with Porter stems (`porter`), which it leaves off by default. Words are quoted,
 * as its query language asks for, and joined by OR: by default a passage would need every word.
 */
export const peer: Peer = {
  name: 'SQLite FTS5',
  async build(passages) {
    const database = new Database(':memory:')
    database.exec(`create virtual table passages using fts5(id unindexed, text, tokenize = 'porter unicode61')`)
    const insert = database.prepare('insert into passages (id, text) values (?, ?)')
    database.transaction(() => {
      for (const { id, text } of passages) insert.run(id, text)
    })()
    const find = database.prepare('select id from passages where passages match ? order by bm25(passages) limit ?')
    return {
      async search(question, limit) {
        const words = wordsOf(question).map((word) => `"${word}"`)
        if (words.length === 0) return []
        return (find.all(words.join(' OR '), limit) as { readonly id: string }[]).map(({ id }) => id)
      },
      async heldElsewhere() {
        const size = database.prepare('select page_count * page_size as bytes from pragma_page_count(), pragma_page_size()')
        return (size.get() as { readonly bytes: number }).bytes
      },
      close: async () => void database.close(),
    }
  },
}
