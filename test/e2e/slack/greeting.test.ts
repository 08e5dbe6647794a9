import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { words } from '../../../src/i18n/words.js'
import { modes, openSlack, type SlackDesk, see } from '../../fakes/slack/desk.js'
import type { Channel, Person } from '../../fakes/slack/index.js'

describe.each(modes)('in a channel that the desk is invited to, with requests by %s', (mode) => {
  let d: SlackDesk
  let moderator: Person

  beforeAll(async () => {
    d = await openSlack({
      mode,
      env: (server) => {
        moderator = server.addPerson('mona', { admin: true })
        return {}
      },
    })
  })
  afterAll(() => d.close())
  afterEach(() => {
    expect(d.server.violations).toEqual([])
    expect(d.server.alive).toEqual([])
    expect(d.server.lateAcks).toEqual([])
  })
  const greetingsIn = (channel: Channel) => d.server.botMessages(channel).flatMap((one) => (one.onlyFor === null ? [see(one)] : []))
  const greeted = async (channel: Channel) => {
    await d.server.until(() => greetingsIn(channel)[0], 'a greeting')
    return greetingsIn(channel)
  }
  /** When this is answered, any late greeting has arrived. */
  const settled = async (channel: Channel) => d.answerTo(d.server.say(d.person, channel, 'Where did Ruto speak?', { mentionBot: true }))

  it.each(['channel', 'group'] as const)('it says once what it does, with a question that it can answer: in a %s', async (kind) => {
    const channel = d.server.addChannel({ member: false, kind })
    const event = d.server.invite(d.person, channel)
    const [greeting, ...others] = await greeted(channel)
    expect(others).toEqual([])
    expect(greeting?.onlyFor).toBeNull()
    expect(greeting?.message.threadTs).toBeNull()
    const question = /for example: “(.+\?)”/.exec(greeting?.text ?? '')?.[1]
    expect((await d.answerTo(d.server.say(d.person, channel, question ?? '', { mentionBot: true }))).text).toContain(
      words.en.status.answered.title,
    )
    if (event !== null) d.server.redeliverEvent(event)
    d.server.removeBot(channel)
    d.server.invite(d.person, channel)
    await settled(channel)
    expect(greetingsIn(channel).filter(({ text }) => text.includes('Hello'))).toHaveLength(1)
  })

  it('it greets in the channel’s language', async () => {
    const channel = d.server.addChannel({ member: false })
    await d.replyTo(d.server.slash(moderator, channel, '/settings', 'language:fr'))
    d.server.invite(d.person, channel)
    expect((await greeted(channel))[0]?.text).toMatch(/^Bonjour ! .*par exemple : « .+ »\. \/help/)
  })

  it('it greets nobody else who joins', async () => {
    const channel = d.server.addChannel()
    d.server.invite(d.person, channel, d.server.addPerson('eva'))
    await settled(channel)
    expect(greetingsIn(channel)).toHaveLength(1)
    expect(greetingsIn(channel)[0]?.text).toContain(words.en.status.answered.title)
  })
})

describe('without the scope for join events', () => {
  it('the desk does not greet, but answers', async () => {
    const d = await openSlack({ scopes: ['app_mentions:read', 'chat:write', 'users:read', 'channels:history'] })
    const channel = d.server.addChannel({ member: false })
    expect(d.server.invite(d.person, channel)).toBeNull()
    const reply = await d.answerTo(d.server.say(d.person, channel, 'Where did Ruto speak?', { mentionBot: true }))
    expect(reply.text).toContain(words.en.status.answered.title)
    expect(d.server.botMessages(channel)).toHaveLength(1)
    await d.close()
  })
})
