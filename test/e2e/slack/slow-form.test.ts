import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Postgres, startPostgres, wantsPostgres } from '../../fakes/postgres.js'
import { openSlack, type SlackDesk, see } from '../../fakes/slack/desk.js'
import { ferries } from '../../worlds/ferries.js'
import { type KnowledgeCopy, makeKnowledgeCopy } from '../../worlds/knowledge-copy.js'

const filled = {
  answer: 'The painter Ove Dahl paints the lighthouse of Oreby.',
  source: 'The harbour book',
  date: '2026-01-31',
  link: 'https://harbour.example/12',
}

// Without PostgreSQL this test is skipped; on a build machine it fails.
describe.runIf(await wantsPostgres())('with a slow memory', () => {
  let [postgres, knowledge, d]: [Postgres?, KnowledgeCopy?, SlackDesk?] = []
  let holder: pg.Client
  beforeAll(async () => {
    postgres = await startPostgres()
    const url = await postgres.makeDatabase()
    holder = new pg.Client({ connectionString: url })
    knowledge = await makeKnowledgeCopy(ferries)
    d = await openSlack({ env: { KNOWLEDGE_DIR: knowledge.folder, DATA_DIR: knowledge.data, DATABASE_URL: url } })
  })
  afterAll(async () => {
    await holder?.end()
    await d?.close()
    await knowledge?.remove()
    await postgres?.stop()
  })

  it('a form is accepted within Slack’s time limit, and its sender learns when it is done', async () => {
    if (!d || !knowledge) throw new Error('not open')
    const { server, channel } = d
    const moderator = server.addPerson('nora', { admin: true })
    await d.replyTo(server.slash(server.addPerson('ana'), channel, '/ask', 'Who paints the lighthouse of Oreby?'))
    await holder.connect()
    // It is recorded beside the reply, not before.
    while ((await holder.query('select from gaps')).rowCount === 0);
    const list = await d.replyTo(server.slash(moderator, channel, '/gaps'))
    const modal = await d.formOf(server.press(moderator, channel, list.message, 'Answer it'))

    await holder.query('begin')
    await holder.query('lock table gaps in access exclusive mode')
    const delivery = server.submit(modal, filled)
    await server.until(() => delivery.acked, 'the form to be taken')
    const told = () => server.botMessages(channel).filter((one) => one.onlyFor === moderator.id && /in use now/.test(see(one).text))
    expect([modal.open, told().length, Object.keys(await knowledge.notes())]).toEqual([false, 0, []])

    await holder.query('rollback')
    await server.until(() => told().length === 1, 'a line that it is done')
    expect(Object.values(await knowledge.notes())).toEqual([expect.stringContaining(filled.answer)])
    expect([server.lateAcks, server.violations]).toEqual([[], []])
  })
})
