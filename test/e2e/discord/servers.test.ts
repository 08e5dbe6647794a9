import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { words } from '../../../src/i18n/words.js'
import { type DiscordDesk, openDiscord } from '../../fakes/discord/desk.js'
import type { Channel, Person } from '../../fakes/discord/index.js'
import type { Seen, Values } from '../../fakes/platform.js'
import { ferries, ferryQuestion } from '../../worlds/ferries.js'
import { type KnowledgeCopy, makeKnowledgeCopy } from '../../worlds/knowledge-copy.js'

const { moderatorsOnly } = words.en.notices

let knowledge: KnowledgeCopy
let d: DiscordDesk
let role: string
let channel: Channel
const settings: Record<string, string> = {}

beforeAll(async () => {
  knowledge = await makeKnowledgeCopy(ferries)
  d = await openDiscord({
    env: (guild, server) => {
      role ??= server.addRole(guild, 'Keepers')
      return { KNOWLEDGE_DIR: knowledge.folder, MODERATOR_ROLE_IDS: role, LOG_LEVEL: 'warn', ...settings }
    },
  })
})
beforeEach(() => {
  channel = d.server.addChannel(d.guild)
})
afterAll(async () => {
  await d.close()
  await knowledge.remove()
})
afterEach(() => expect(d.server.violations).toEqual([]))

const moderator = (): Person => d.server.addPerson('mona', { permissions: ['ManageMessages'] })
const member = (): Person => d.server.addPerson('ana')
const use = (person: Person, name: string, values: Values = {}, there = channel): Promise<Seen> =>
  d.replyTo(d.server.slash(person, there, name, values, { widened: true }))
const ask = (there: Channel): Promise<Seen> => use(member(), 'ask', { question: ferryQuestion }, there)
const threadOf = (said: { readonly id: string }): Promise<Channel> =>
  d.server.until(() => d.server.channels().find(({ id, type }) => id === said.id && type === 11), 'a thread')

describe('/settings answers:thread', () => {
  beforeEach(async () => {
    await use(moderator(), 'settings', { answers: 'thread' })
  })
  const mention = () => d.server.say(member(), channel, ferryQuestion, { mentionBot: true })

  it('names the thread after the question, and continues there', async () => {
    const thread = await threadOf(mention())
    expect([thread.name, thread.parent]).toEqual([ferryQuestion, channel])
    await d.server.until(() => d.server.botMessages(thread)[0], 'a reply in the thread')
    const next = await d.answerTo(d.server.say(member(), thread, 'What does she steer?', { mentionBot: true }))
    expect(next.text).toContain('Question: What does she steer?')
  })

  it('answers in one thread if the request that starts it is lost', async () => {
    d.server.loseResponseNext(/^POST .*\/threads$/)
    const thread = await threadOf(mention())
    await d.server.until(() => d.server.botMessages(thread)[0], 'a reply in the thread')
    expect(d.server.botMessages(channel)).toEqual([])
  })

  it('answers in the channel if the desk may not start or use a thread, and logs what to do', async () => {
    for (const denied of ['CreatePublicThreads', 'SendMessagesInThreads'] as const) {
      d.server.setPermissions(channel, { denied: [denied] })
      expect((await d.answerTo(mention())).text).toContain('Alma Berg')
    }
    await d.server.until(() => d.bot.stderr().includes('Create Public Threads'), 'a line in the log on what to do')
  })
})

describe('/settings private:true', () => {
  it.each([
    ['a channel', (): Channel => channel],
    ['a thread', (): Channel => d.server.addThread(channel)],
  ])('set in %s counts in the channel and its threads', async (_, there) => {
    await use(moderator(), 'settings', { private: true }, there())
    for (const place of [channel, d.server.addThread(channel)]) {
      const { onlyFor, labels } = await ask(place)
      expect([onlyFor !== null, labels.includes('Share')]).toEqual([true, true])
    }
    expect((await ask(d.channel)).onlyFor).toBeNull()
  })
})

describe('when the desk is in a second server, which anybody may have added', () => {
  it('permission to manage messages no longer counts, a moderator role still does, and the log says once what to set', async () => {
    const holder = member()
    holder.roles.add(role)
    const gaps = async (person: Person, there: Channel): Promise<string> => (await use(person, 'gaps', {}, there)).text
    const theirs = d.server.addChannel(d.server.addGuild({ name: 'Stranger’s' }))
    for (const there of [theirs, channel]) expect(await gaps(moderator(), there)).toContain(moderatorsOnly)
    expect(await gaps(holder, channel)).not.toContain(moderatorsOnly)
    settings.MODERATOR_GUILD_IDS = d.guild.id
    const { bot: before } = d
    await d.restart()
    await d.server.until(() => before.stderr().includes('Set MODERATOR_GUILD_IDS'), 'a line in the log on what to do')
    expect(before.stderr().match(/Set MODERATOR_GUILD_IDS/g)).toHaveLength(1)
    expect(await gaps(moderator(), theirs)).toContain(moderatorsOnly)
    expect(await gaps(moderator(), channel)).not.toContain(moderatorsOnly)
    expect(d.bot.stderr()).not.toMatch(/MODERATOR_GUILD_IDS/)
  })
})
