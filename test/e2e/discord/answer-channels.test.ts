import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { words } from '../../../src/i18n/words.js'
import { type DiscordDesk, openDiscord, see, settingsFor } from '../../fakes/discord/desk.js'
import { type Channel, intents, type Message, type Person, startDiscordServer } from '../../fakes/discord/index.js'
import { run } from '../../support/run.js'
import { ferries, ferryQuestion } from '../../worlds/ferries.js'
import { type KnowledgeCopy, makeKnowledgeCopy } from '../../worlds/knowledge-copy.js'

const usual = intents.guilds | intents.guildMessages | intents.directMessages
const reads = { allowedIntents: usual | intents.content, env: { DISCORD_READ_CHANNELS: 'on' } }

let knowledge: KnowledgeCopy
beforeAll(async () => {
  knowledge = await makeKnowledgeCopy(ferries)
})
afterAll(() => knowledge.remove())

describe('on Discord, when it may read channels,', () => {
  let d: DiscordDesk
  let channel: Channel
  let forum: Channel
  let ana: Person
  let moderator: Person
  beforeAll(async () => {
    d = await openDiscord({ ...reads, env: { ...reads.env, KNOWLEDGE_DIR: knowledge.folder, LOG_LEVEL: 'warn' } })
  })
  beforeEach(async () => {
    const { server, guild } = d
    ;[channel, forum] = [server.addChannel(guild), server.addForum(guild)]
    ana = server.addPerson('ana')
    moderator = server.addPerson('Nora Lind', { permissions: ['ManageMessages'] })
    await d.replyTo(server.slash(moderator, channel, 'settings', { listen: 'questions' }))
    await d.replyTo(server.slash(moderator, server.addThread(forum), 'settings', { listen: 'questions' }))
  })
  afterEach(() => expect(d.server.violations).toEqual([]))
  afterAll(() => d.close())

  const inPost = (post: Message): Message[] => d.server.botMessages(post.channel)
  const settled = async (): Promise<void> => {
    for (const _ of [1, 2]) await d.answerTo(d.server.say(d.person, d.channel, ferryQuestion, { mentionBot: true }))
  }

  it.each([
    ['by its title', ferryQuestion, 'I could not find it in the guide.'],
    ['by its first message', 'About the ferry', ferryQuestion],
    ['by title and message together', 'The ferry of Oreby', 'Who steers it?'],
  ])('a post in a listening forum is answered in it, %s', async (_, title, text) => {
    const post = d.server.post(ana, forum, title, text)
    const [reply] = await d.server.until(() => (inPost(post).length > 0 ? inPost(post) : null), 'an answer in the post')
    expect(see(reply as Message).text).toContain('Alma Berg')
    const another = d.server.say(d.server.addPerson('ben'), post.channel, ferryQuestion)
    await settled()
    expect([inPost(post).length, d.server.botMessages(another.channel).length]).toEqual([1, 1])
  })

  it('a remark, a deleted post, and a post in a forum that does not listen get no answer', async () => {
    const quiet = d.server.addForum(d.guild)
    const posts = [d.server.post(ana, forum, 'The ferry', 'It was closed today.'), d.server.post(ana, quiet, ferryQuestion, 'Thanks')]
    d.server.rateLimitNext({ on: /messages$/, retryAfter: 1 })
    const deleted = d.server.post(ana, forum, ferryQuestion, 'Please tell me')
    await d.server.until(() => d.server.requests.some(({ status }) => status === 429), 'the answer to be held up')
    d.server.removeThread(deleted.channel)
    await settled()
    expect(posts.map((post) => inPost(post).length)).toEqual([0, 0])
    // A stop waits for work in progress.
    const { bot } = d
    await d.restart()
    expect(bot.stderr()).not.toMatch(/refused every way|may not write/)
  })

  it('a forum cannot be the moderators’ channel, because nothing can be written in it', async () => {
    const refused = await d.replyTo(d.server.slash(moderator, d.server.addThread(forum), 'settings', { 'moderators-here': true }))
    expect(refused.text).toBe(words.en.moderation.mayNotPost)
  })

  it('replies to people, webhooks, forwarded messages and Discord’s own messages get no answer', async () => {
    const first = d.server.say(ana, channel, 'Good morning')
    const said = [
      d.server.say(ana, channel, ferryQuestion, { replyTo: first, pingReply: false }),
      d.server.say(ana, channel, ferryQuestion, { webhook: true }),
      d.server.say(ana, channel, ferryQuestion, { systemType: 7 }),
      d.server.say(ana, channel, '', { forward: d.server.say(ana, d.channel, ferryQuestion) }),
      d.server.say(ana, channel, `@everyone ${ferryQuestion}`),
    ]
    await settled()
    expect(d.server.channels().filter(({ id }) => said.some((one) => one.id === id))).toEqual(
      // Without the permission, "@everyone" is an ordinary word.
      d.server.channels().filter(({ id }) => id === said.at(-1)?.id),
    )
    expect(d.server.botMessages(channel)).toEqual([])
  })

  it('nothing is sent, not even a direct message, if the desk may not start threads', async () => {
    d.server.setPermissions(channel, { denied: ['CreatePublicThreads'] })
    d.server.say(ana, channel, ferryQuestion)
    await settled()
    await d.bot.saying(/a reply could not be shown/)
    expect([d.server.botMessages(channel), d.server.botMessages(d.server.dm(ana))]).toEqual([[], []])
  })

  it('a mention added by an edit is answered, even if the question had no answer before', async () => {
    const said = d.server.say(ana, channel, 'Who paints the lighthouse of Oreby?')
    await settled()
    d.server.edit(said, `<@${d.server.bot.id}> ${ferryQuestion}`)
    expect((await d.answerTo(said)).text).toContain('Alma Berg')
  })
})

it('without DISCORD_READ_CHANNELS the desk requests no privileged intent, and no channel can listen', async () => {
  const d = await openDiscord({ env: { KNOWLEDGE_DIR: knowledge.folder } })
  onTestFinished(d.close)
  const moderator = d.server.addPerson('Nora Lind', { permissions: ['ManageMessages'] })
  const refused = await d.replyTo(d.server.slash(moderator, d.channel, 'settings', { listen: 'questions' }))
  expect([refused.onlyFor, refused.text]).toEqual([moderator.id, words.en.listening.mayNotRead])
  expect((await d.replyTo(d.server.slash(moderator, d.channel, 'settings'))).text).toContain(words.en.place.deaf)
  expect(d.server.violations).toEqual([])
})

it('mission-desk doctor says whether the required Message Content intent is on', async () => {
  for (const [allowedIntents, told] of [
    [usual, /DISCORD_READ_CHANNELS=on needs the Message Content intent, which is off\n\s*→ Switch on Developer Portal/],
    [reads.allowedIntents, /✓ privileged intents: Message Content is switched on/],
  ] as const) {
    const server = await startDiscordServer({ allowedIntents })
    onTestFinished(server.stop)
    const { stdout } = await run(['doctor'], {
      env: { ...settingsFor(server), DISCORD_READ_CHANNELS: 'on', KNOWLEDGE_DIR: knowledge.folder },
    })
    expect(stdout).toMatch(told)
  }
})
