import pg from 'pg'
import { startPostgres } from '../../../test/fakes/postgres.js'
import type { Peer } from './peer.js'

/**
 * PostgreSQL's full text search over a stored `tsvector` with a GIN index, as its manual sets it up: the `english` configuration (stop
 * words, Snowball stems), the question's words joined by OR, `ts_rank` with the length of a passage counted by its logarithm (1). `ts_rank_cd`
 * ranks by how close the words stand to each other and finds less.
 */
export const peer: Peer = {
  name: 'PostgreSQL',
  async build(passages) {
    const server = await startPostgres()
    const stopAfter = async (work: Promise<unknown>): Promise<void> => {
      await work.finally(() => server.stop())
    }
    const client = new pg.Client({ connectionString: await server.makeDatabase() })
    try {
      await client.connect()
      await client.query(
        `create table passages (id text, text text, words tsvector generated always as (to_tsvector('english', text)) stored)`,
      )
      const columns = [passages.map(({ id }) => id), passages.map(({ text }) => text)]
      await client.query('insert into passages (id, text) select * from unnest($1::text[], $2::text[])', columns)
      await client.query('create index on passages using gin (words)')
      await client.query('analyze passages')
    } catch (cause) {
      await stopAfter(client.end())
      throw cause
    }
    return {
      async search(question, limit) {
        const { rows } = await client.query<{ id: string }>({ name: 'search', text: find, values: [question, limit] })
        return rows.map(({ id }) => id)
      },
      async heldElsewhere() {
        const { rows } = await client.query<{ bytes: string }>(`select pg_total_relation_size('passages') as bytes`)
        return Number(rows[0]?.bytes)
      },
      close: () => stopAfter(client.end()),
    }
  },
}

const find = `
  select id
  from passages, (select replace(plainto_tsquery('english', $1)::text, '&', '|')::tsquery as terms) as asked
  where words @@ terms
  order by ts_rank(words, terms, 1) desc
  limit $2`
