import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadPeer, peerIds } from '../../../bench/quality/peers/index.js'
import type { Searcher } from '../../../bench/quality/peers/peer.js'
import { wantsPostgres } from '../../fakes/postgres.js'

const passages = [
  { id: 'bridge#1', text: 'Ida Holm opened the bridge over the river Sund in May. It is 300 metres long.' },
  { id: 'ferry#1', text: 'The ferry to Oreby carries cars and people, and it leaves twice every hour.' },
  { id: 'lamp#1', text: 'The lighthouse keepers trim the lamps at dusk, and again when the weather is bad.' },
]
const postgresWanted = await wantsPostgres()
const wanted = peerIds.filter((id) => id !== 'postgresql' || postgresWanted)

describe.each(wanted)('the peer %s', (id) => {
  let searcher: Searcher
  beforeAll(async () => {
    searcher = await (await loadPeer(id)).build(passages)
  })
  afterAll(() => searcher?.close?.())
  const find = (question: string, limit = 10): Promise<readonly string[]> => searcher.search(question, limit)

  it('ranks the obvious passage first if the passage has some words of the question', async () => {
    expect((await find('Who was it that opened the bridge?'))[0]).toBe('bridge#1')
  })

  it('is not confused by operators, quotation marks and punctuation', async () => {
    expect((await find('-"Who": *opened* (the) bridge^2 & river~1 | AND NOT text:NEAR\'s ?!'))[0]).toBe('bridge#1')
  })

  it('finds nothing if no word is known, and never more than requested', async () => {
    expect(await find('xqzt flurbish')).toEqual([])
    expect(await find('bridge ferry lamp lamps', 1)).toHaveLength(1)
  })

  if (id !== 'minisearch-defaults')
    it('recognises a word in another form', async () => {
      expect((await find('opening bridges'))[0]).toBe('bridge#1')
    })
})
