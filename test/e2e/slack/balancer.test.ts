import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBotHere } from '../../fakes/bot-here.js'
import type { Bot } from '../../fakes/bot-process.js'
import { freePort } from '../../fakes/free-port.js'
import { type Postgres, startPostgres, wantsPostgres } from '../../fakes/postgres.js'
import { see, settingsFor } from '../../fakes/slack/desk.js'
import { type Channel, type Message, type SlackServer, startSlackServer } from '../../fakes/slack/index.js'
import { ferries } from '../../worlds/ferries.js'
import { type KnowledgeCopy, makeKnowledgeCopy } from '../../worlds/knowledge-copy.js'

const filled = {
  answer: 'Since 1921 the painter Ove Dahl paints the lighthouse of Oreby every spring.',
  source: 'The harbour book, page 12',
  link: 'https://harbour.example/book/12',
  date: '2026-01-31',
}
const processes = 3
/** A note that was given to one process. */
const knownWithinMs = 2_000

// Without PostgreSQL these tests are skipped; on a build machine they fail.
describe.runIf(await wantsPostgres())('behind a load balancer that sends each Slack request to the next of three processes', () => {
  let postgres: Postgres
  let server: SlackServer
  let channel: Channel
  let knowledge: KnowledgeCopy
  let folder: string
  let balancer: Awaited<ReturnType<typeof startBalancer>>
  const bots: Bot[] = []
  beforeAll(async () => {
    postgres = await startPostgres()
    server = await startSlackServer()
    channel = server.addChannel()
    knowledge = await makeKnowledgeCopy(ferries)
    folder = await mkdtemp(join(tmpdir(), 'balancer-'))
    const url = await postgres.makeDatabase()
    const ports = await Promise.all(Array.from({ length: processes }, freePort))
    for (const port of ports) {
      const own = { DATA_DIR: join(folder, String(port)), DATABASE_URL: url, KNOWLEDGE_DIR: knowledge.folder }
      const bot = startBotHere({ ...settingsFor(server, 'http', port), ...own })
      bots.push(bot)
      await bot.saying(/ready on slack/)
    }
    balancer = await startBalancer(ports)
    server.sendTo(balancer.address)
  })
  afterAll(async () => {
    await Promise.all(bots.map((bot) => bot.stop()))
    await balancer.stop()
    await server.stop()
    await postgres.stop()
    await knowledge.remove()
    await rm(folder, { recursive: true, force: true })
  })

  it('a gap is listed, its form opened, corrected and submitted, the asker is notified once, and every process answers', async () => {
    const [asker, moderator] = [server.addPerson('ana'), server.addPerson('nora', { admin: true, displayName: 'Nora Lind' })]
    const question = 'Who paints the lighthouse of Oreby?'
    const reply = async (used: { readonly replies: readonly Message[] }) => see(await server.until(() => used.replies[0], 'a reply'))
    await reply(server.slash(asker, channel, '/ask', question))
    const list = await reply(server.slash(moderator, channel, '/gaps'))
    server.press(moderator, channel, list.message, 'Answer it')
    const modal = await server.until(() => server.modals.findLast(({ person, open }) => person.id === moderator.id && open), 'a form')
    server.submit(modal, { ...filled, link: 'nowhere' })
    await server.until(() => Object.keys(modal.errors).length > 0, 'what is wrong with it')
    server.submit(modal, filled)
    const told = (): Message[] => server.botMessages(server.openDm(asker)).filter((one) => /Now there is an answer/.test(see(one).text))
    await server.until(() => told().length > 0, 'word to who asked')
    await new Promise((resolve) => setTimeout(resolve, knownWithinMs))
    for (let i = 0; i < processes; i++) expect((await reply(server.slash(asker, channel, '/ask', question))).text).toContain('Ove Dahl')
    expect(told()).toHaveLength(1)
    expect(balancer.taken().every((count) => count > 1)).toBe(true)
    expect([server.violations, server.lateAcks]).toEqual([[], []])
  })
})

/** Passes each request on to the next port. */
async function startBalancer(ports: readonly number[]) {
  const taken = ports.map(() => 0)
  let next = 0
  const balancer = createServer((asked, answer) => {
    const at = next++ % ports.length
    taken[at] = (taken[at] ?? 0) + 1
    const { method, url, headers } = asked
    const passed = request({ host: '127.0.0.1', port: ports[at], method, path: url, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers)
      answered.pipe(answer)
    })
    passed.on('error', () => answer.writeHead(502).end())
    asked.pipe(passed)
  })
  await once(balancer.listen(0, '127.0.0.1'), 'listening')
  return {
    address: `http://127.0.0.1:${(balancer.address() as AddressInfo).port}`,
    taken: () => taken as readonly number[],
    async stop() {
      balancer.closeAllConnections()
      balancer.close()
      await once(balancer, 'close')
    },
  }
}
