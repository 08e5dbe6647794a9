import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDiscord } from '../../../../adapters/discord/index.js'
import type { Adapter } from '../../../../src/contract/adapter.js'
import { notice, type Reply } from '../../../../src/contract/reply.js'
import type { Request } from '../../../../src/contract/request.js'
import { type Channel, type DiscordServer, type Message, startDiscordServer, textsOf } from '../../../fakes/discord/index.js'
import { deskThat } from '../../../worlds/desks.js'
import { withInbox } from '../../../worlds/inboxes.js'
import { answerReply } from '../../../worlds/replies.js'

let server: DiscordServer
let adapter: Adapter
let channel: Channel
let answers: (request: Request) => Reply | Promise<Reply>
const line = 'For you alone.'
const shown = ({ components }: Message): string => textsOf(components).join('\n')
const byAll = (): string => server.botMessages(channel).map(shown).join('\n')

beforeEach(async () => {
  server = await startDiscordServer()
  channel = server.addChannel(server.addGuild())
  const { token, apiUrl } = server
  const options = { token, apiUrl, guildId: undefined, moderatorRoles: [], moderatorGuilds: [] }
  adapter = withInbox((deps) => createDiscord({ ...options, ...deps }))
  await adapter.start(deskThat(async (request) => answers(request)))
})
afterEach(async () => {
  await adapter.stop()
  await server.stop()
  expect(server.violations).toEqual([])
})

describe('a private notice', () => {
  it('never replaces a public message, even if Discord fails and the desk tries again', async () => {
    answers = () => answerReply('answered', {}, { total: 5 })
    const first = server.slash(server.addPerson('ben'), channel, 'ask', { question: 'Who?' })
    const list = await server.until(() => first.replies[0], 'an answer')
    const before = shown(list)
    let release = (): void => {}
    answers = () =>
      new Promise((resolve) => {
        release = () => resolve(notice(line))
      })
    const ana = server.addPerson('ana')
    const pressed = server.press(ana, list, 'Next excerpts')
    await server.until(() => pressed.deferred, 'a deferral')
    server.failNext(/^POST \/webhooks\/\d+\/[^/]+$/, 502)
    release()
    await server.until(() => server.botMessages(server.dm(ana)).some((one) => shown(one) === line), 'a direct message')
    expect(shown(list)).toBe(before)
  })

  it('stays private, even if a public reply was expected', async () => {
    let release = (): void => {}
    answers = () =>
      new Promise((resolve) => {
        release = () => resolve(notice(line))
      })
    const ana = server.addPerson('ana')
    const asked = server.slash(ana, channel, 'ask', { question: 'Who?' })
    await server.until(() => asked.deferred, 'a deferral')
    server.failNext(/^POST \/webhooks\/\d+\/[^/]+$/, 502)
    release()
    await server.until(() => server.botMessages(server.dm(ana)).some((one) => shown(one) === line), 'a direct message')
    expect(byAll()).not.toContain(line)
  })

  it('is sent each time it is a different line, and once if it is the same', async () => {
    let count = 0
    answers = ({ kind }) => notice(kind === 'command' ? `line ${++count}` : line)
    const ana = server.addPerson('ana')
    for (const text of ['help', 'sources', 'Who is it?', 'Who is it now?']) server.say(ana, channel, text, { mentionBot: true })
    const told = () => server.botMessages(server.dm(ana)).map(shown)
    await server.until(() => told().length >= 3, 'three lines')
    server.say(ana, channel, 'help', { mentionBot: true })
    await server.until(() => told().includes('line 3'), 'the last line')
    expect(told().filter((text) => text === line)).toHaveLength(1)
  })
})
