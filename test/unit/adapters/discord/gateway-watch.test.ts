import { describe, expect, it, onTestFinished } from 'vitest'
import type { GatewayLimits } from '../../../../adapters/discord/gateway-watch.js'
import { createDiscord } from '../../../../adapters/discord/index.js'
import { noMeter } from '../../../../src/contract/meter.js'
import { type DiscordServerOptions, startDiscordServer } from '../../../fakes/discord/index.js'
import { collectLog, deskThat } from '../../../worlds/desks.js'
import { withInbox } from '../../../worlds/inboxes.js'
import { answerReply } from '../../../worlds/replies.js'

const never = 600_000
/** A day without a heartbeat, so that discord.js itself finds nothing wrong in a test. */
const rarely = 24 * 3_600_000
/** discord.js drops a connection whose heartbeat is unanswered at the next one. So a busy machine needs some time between two. */
const unhurried = 400

/** An adapter on a look-alike, and its log about its connection. */
async function open(limits: Partial<GatewayLimits>, how: DiscordServerOptions = {}) {
  const server = await startDiscordServer(how)
  const { log, lines } = collectLog()
  const said: boolean[] = []
  const pings: number[] = []
  const { token, apiUrl } = server
  const options = { token, guildId: undefined, moderatorRoles: [], moderatorGuilds: [], apiUrl }
  const channel = server.addChannel(server.addGuild())
  const adapter = withInbox(
    (deps) =>
      createDiscord(
        {
          ...{ ...options, ...deps, onConnection: (is) => void said.push(is) },
          meter: { ...noMeter, ping: (seconds) => void pings.push(seconds) },
        },
        { silent: never, stuck: never, quiet: never, ...limits },
      ),
    log,
  )
  onTestFinished(async () => {
    await adapter.stop()
    await server.stop()
    expect(server.violations).toEqual([])
  })
  await adapter.start(deskThat(async () => answerReply('answered')))
  const logged = (text: string): Promise<unknown> => server.until(() => lines.some(({ msg }) => String(msg).includes(text)), text)
  const asks = async (): Promise<void> => {
    const asked = server.say(server.addPerson('ana'), channel, 'Who is he?', { mentionBot: true })
    await server.until(() => server.botMessages(channel).some(({ referenced }) => referenced === asked), 'an answer')
  }
  return { server, said, pings, logged, asks }
}

describe('a gateway', () => {
  it('without any event counts as disconnected, and as connected at its next event', async () => {
    const { server, said, logged, asks } = await open({ silent: 200 }, { heartbeatMs: rarely })
    await logged('the gateway is silent')
    const before = said.length
    expect(said.at(-1)).toBe(false)
    await asks()
    // It was quiet since then, so it may count as silent again.
    expect(said[before]).toBe(true)
    expect(server.connections).toBe(1)
  })

  it('that answers heartbeats is not silent, and its latency is known', async () => {
    const { server, said, pings } = await open({ silent: 1_000 }, { heartbeatMs: unhurried })
    await server.until(() => pings.length > 5, 'answers to heartbeats')
    expect(said).not.toContain(false)
    // In seconds, not in milliseconds. A busy machine may be late with some.
    expect(Math.min(...pings)).toBeLessThan(1)
  })

  it('that answers heartbeats is not silent, though the process itself stood still', async () => {
    const { server, said, pings } = await open({ silent: 1_000 }, { heartbeatMs: unhurried })
    await server.until(() => pings.length > 0, 'an answer to a heartbeat')
    const till = performance.now() + 1_500
    while (performance.now() < till);
    const before = pings.length
    await server.until(() => pings.length > before + 1, 'more answers')
    expect(said).not.toContain(false)
  })

  it('that answers no heartbeat is replaced, and missed messages are answered', async () => {
    const { server, said, asks } = await open({}, { heartbeatMs: 200 })
    server.muteGateway()
    const answered = asks()
    await server.until(() => server.resumes === 1, 'the session to go on')
    await answered
    expect([said.includes(false), said.at(-1)]).toEqual([true, true])
  })

  it('that answers heartbeats but starts no session gets a new one', async () => {
    const { server, said, logged, asks } = await open({ stuck: 400 }, { heartbeatMs: 100 })
    server.ignoreResumes()
    server.dropConnection()
    await logged('the session could not be resumed')
    await server.until(() => server.identifies === 2, 'a new session')
    await asks()
    await server.until(() => said.at(-1) === true, 'the connection to be there')
  })

  it('without events for a long time is resumed on a new connection', async () => {
    const { server, said, logged, asks } = await open({ quiet: 600 }, { heartbeatMs: 100 })
    await logged('no event for a long time')
    await server.until(() => server.resumes > 0, 'the session to go on')
    await asks()
    await server.until(() => said.at(-1) === true, 'the connection to be there')
    expect(server.identifies).toBe(1)
  })
})
