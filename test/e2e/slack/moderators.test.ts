import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../../../src/commands/commands.js'
import { words } from '../../../src/i18n/words.js'
import { modes, openSlack, type SlackDesk } from '../../fakes/slack/desk.js'
import type { Person } from '../../fakes/slack/index.js'
import { ferries } from '../../worlds/ferries.js'
import { type KnowledgeCopy, makeKnowledgeCopy } from '../../worlds/knowledge-copy.js'

describe.each(modes)('with requests by %s', (mode) => {
  let knowledge: KnowledgeCopy
  let d: SlackDesk
  let named: Person

  beforeAll(async () => {
    knowledge = await makeKnowledgeCopy(ferries)
    d = await openSlack({
      mode,
      env: (server) => {
        named = server.addPerson('nora')
        return { KNOWLEDGE_DIR: knowledge.folder, MODERATORS: named.id }
      },
    })
  })
  afterAll(async () => {
    await d.close()
    await knowledge.remove()
  })
  afterEach(() => {
    expect(d.server.violations).toEqual([])
    expect(d.server.alive).toEqual([])
    expect(d.server.lateAcks).toEqual([])
  })

  const typed = (person: Person, command: string, text = '', channel = d.channel) =>
    d.replyTo(d.server.slash(person, channel, command, text))

  it('an admin of another workspace is refused privately and politely, and the log says so', async () => {
    const guest = d.server.addPerson('guest', { foreign: true, admin: true, owner: true })
    const shared = d.server.addChannel({ shared: true })
    const refused = commands.filter(({ moderators }) => moderators)
    for (const { name } of refused) {
      const reply = await typed(guest, `/${name}`, name === 'digest' ? 'now share' : '', shared)
      expect([reply.onlyFor, reply.text]).toEqual([guest.id, words.en.notices.moderatorsOnly])
    }
    // The log arrives separately.
    const logged = () => d.bot.stderr().match(new RegExp(`"person":"${guest.id}".*refused: not a moderator`, 'g'))?.length
    await d.server.until(() => logged() === refused.length, 'a line a refusal')
  })

  it('/summary shows points with citations to the moderator alone, also outside the desk’s channels', async () => {
    const reply = await typed(named, '/summary', 'document:ferries points:3', d.server.addChannel({ member: false }))
    expect(reply.onlyFor).toBe(named.id)
    expect(reply.text).toMatch(/Summary: The ferries/)
    expect(reply.text).toMatch(/The ferries › paragraph \d/)
  })

  it('/summary is visible to all if "share" follows the topic', async () => {
    const reply = await typed(named, '/summary', 'lamp share')
    expect(reply.onlyFor).toBeNull()
    expect(reply.text).toContain('The lamp of Oreby burns all night.')
  })

  it('a wrong option is explained', async () => {
    expect((await typed(named, '/summary', 'lamp points:99')).text).toMatch(/points must be a whole number from 3 to 10/)
    expect((await typed(named, '/settings', 'answers:everywhere')).text).toMatch(/answers must be thread or channel/)
  })

  it('a form that missed Slack’s three seconds is not opened, and the person is asked to press again', async () => {
    await d.answerTo(d.server.say(d.server.addPerson('ana'), d.channel, 'Who keeps the penguins?', { mentionBot: true }))
    const list = await typed(named, '/gaps')
    d.server.failNext('views.open', { error: 'expired_trigger_id' })
    const reply = await d.replyTo(d.server.press(named, d.channel, list.message, 'Answer it'))
    expect(reply.text).toMatch(/Please press the button again/)
    await d.formOf(d.server.press(named, d.channel, list.message, 'Answer it'))
  })
})

describe('if Slack cannot tell who moderates', () => {
  const missing = ['app_mentions:read', 'assistant:write', 'channels:history', 'chat:write', 'commands']

  it('only named people moderate, and the operator learns once of each missing scope', async () => {
    let named: Person | undefined
    const d = await openSlack({
      scopes: missing,
      env: (server) => {
        named = server.addPerson('nora')
        return { MODERATORS: named.id, SLACK_MODERATOR_GROUP: server.addGroup([]) }
      },
    })
    const admin = d.server.addPerson('ada', { admin: true })
    for (const _ of [1, 2]) expect((await d.replyTo(d.server.slash(admin, d.channel, '/gaps'))).text).toBe(words.en.notices.moderatorsOnly)
    expect((await d.replyTo(d.server.slash(named as Person, d.channel, '/gaps'))).text).toContain(words.en.gaps.none)
    const told = (scope: string): number => d.bot.stderr().match(new RegExp(`scope ${scope}:`, 'g'))?.length ?? 0
    for (const scope of ['users:read', 'usergroups:read']) {
      await d.server.until(() => told(scope) > 0, `a line on ${scope}`)
      expect(told(scope)).toBe(1)
    }
    expect(d.server.violations).toEqual([])
    await d.close()
  })

  it('nobody else moderates while Slack fails, and they do as soon as it recovers', async () => {
    const d = await openSlack()
    const admin = d.server.addPerson('ada', { admin: true })
    d.server.failNext('users.info')
    expect((await d.replyTo(d.server.slash(admin, d.channel, '/gaps'))).text).toBe(words.en.notices.moderatorsOnly)
    expect((await d.replyTo(d.server.slash(admin, d.channel, '/gaps'))).text).toContain(words.en.gaps.none)
    await d.close()
  })
})
