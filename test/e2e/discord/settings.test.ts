import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { see } from '../../fakes/discord/desk.js'
import type { Channel } from '../../fakes/discord/index.js'
import { ferryQuestion } from '../../worlds/ferries.js'
import { type ModeratedDesk, openModerated } from './moderated.js'

let desk: ModeratedDesk
let d: ModeratedDesk['d']
let channel: Channel

beforeAll(async () => {
  desk = await openModerated()
  d = desk.d
})
beforeEach(() => {
  channel = d.server.addChannel(d.guild)
})
afterAll(() => desk.close())
afterEach(() => expect(d.server.violations).toEqual([]))

const threadOf = (said: { readonly id: string }): Channel | undefined =>
  d.server.channels().find(({ id, type }) => id === said.id && type === 11)

describe('/settings', () => {
  it('says in plain words how a channel is answered, and what was changed, to who asked alone', async () => {
    const mona = desk.moderator()
    const before = await desk.use(mona, 'settings', {}, channel)
    expect(before.ephemeral).toBe(true)
    expect(before.text).toContain('**In this channel**')
    expect(before.text).toContain('Who mentions the desk is answered in the channel')
    const after = await desk.use(mona, 'settings', { answers: 'thread', private: true }, channel)
    expect(after.text).toContain('**From now on, in this channel**')
    expect(after.text).toContain('answered in a thread.')
    expect(after.text).toContain('to the person who asks alone, unless told otherwise.')
  })

  it('answers:thread has mentions answered in a thread that is named by the question, and carried on there', async () => {
    await desk.use(desk.moderator(), 'settings', { answers: 'thread' }, channel)
    const ana = desk.member()
    const said = d.server.say(ana, channel, ferryQuestion, { mentionBot: true })
    const thread = await d.server.until(() => threadOf(said), 'a thread')
    expect([thread.name, thread.parent]).toEqual([ferryQuestion, channel])
    const reply = await d.server.until(() => d.server.botMessages(thread)[0], 'a reply in the thread')
    expect(see(reply).text).toContain('Alma Berg')
    expect(d.server.botMessages(channel)).toEqual([])
    const next = await d.answerTo(d.server.say(ana, thread, 'What does she steer?', { mentionBot: true }))
    expect(next.text).toContain('Question: What does she steer?')
  })

  it('language:fr has the desk’s own words in French there, excerpts as they are, and a reply still carries its question on', async () => {
    const changed = await desk.use(desk.moderator(), 'settings', { language: 'fr' }, channel)
    expect(changed.text).toContain('français')
    const asked = await desk.use(desk.member(), 'ask', { question: ferryQuestion }, channel)
    expect(asked.text).toMatch(/Réponse trouvée[\s\S]*Question : /)
    expect(asked.text.replaceAll('*', '')).toContain('Captain Alma Berg')
    expect(asked.labels).toContain('Plus de contexte')
    const more = await desk.press(desk.member(), asked, 'Plus de contexte')
    expect(more.text).toContain('paragraphe')
    const said = d.server.say(desk.member(), channel, 'And what does she steer?', { mentionBot: true, replyTo: asked.message })
    expect((await d.answerTo(said)).text).toContain('Lu avec la question précédente')
    expect((await desk.use(desk.member(), 'ask', { question: ferryQuestion })).text).toContain('Answered.')
  })

  it('answers:thread answers in one thread where the request that begins it is lost on the way', async () => {
    await desk.use(desk.moderator(), 'settings', { answers: 'thread' }, channel)
    d.server.loseResponseNext(/^POST .*\/threads$/)
    const said = d.server.say(desk.member(), channel, ferryQuestion, { mentionBot: true })
    const thread = await d.server.until(() => threadOf(said), 'a thread')
    await d.server.until(() => d.server.botMessages(thread)[0], 'a reply in the thread')
    expect(d.server.botMessages(channel)).toEqual([])
  })

  it('answers:thread answers in the channel where the desk may begin no thread, or not write in it, and the log says what to do', async () => {
    await desk.use(desk.moderator(), 'settings', { answers: 'thread' }, channel)
    for (const denied of ['CreatePublicThreads', 'SendMessagesInThreads'] as const) {
      d.server.setPermissions(channel, { denied: [denied] })
      const reply = await d.answerTo(d.server.say(desk.member(), channel, ferryQuestion, { mentionBot: true }))
      expect(reply.text).toContain('Alma Berg')
    }
    await d.server.until(() => d.bot.stderr().includes('give it Create Public Threads'), 'a line in the log on what to do')
  })

  it('private:true makes /ask private in the channel and its threads, unless the asker says otherwise', async () => {
    await desk.use(desk.moderator(), 'settings', { private: true }, channel)
    const thread = d.server.addThread(channel)
    const ana = desk.member()
    for (const place of [channel, thread]) {
      const seen = await desk.use(ana, 'ask', { question: ferryQuestion }, place)
      expect([seen.ephemeral, seen.labels.includes('Share')]).toEqual([true, true])
    }
    expect((await desk.use(ana, 'ask', { question: ferryQuestion, private: false }, channel)).ephemeral).toBe(false)
    expect((await desk.use(ana, 'ask', { question: ferryQuestion })).ephemeral).toBe(false)
  })

  it('used in a thread are those of its channel', async () => {
    await desk.use(desk.moderator(), 'settings', { private: true }, d.server.addThread(channel))
    expect((await desk.use(desk.member(), 'ask', { question: ferryQuestion }, channel)).ephemeral).toBe(true)
  })
})
