import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type DiscordDesk, openDiscord, see } from '../../fakes/discord/desk.js'
import type { Channel, Message, Person } from '../../fakes/discord/index.js'
import { ferries, ferryQuestion } from '../../worlds/ferries.js'
import { type KnowledgeCopy, makeKnowledgeCopy } from '../../worlds/knowledge-copy.js'

const other = 'Does the lamp of Oreby burn all night?'
const minutes = 60_000

describe('the answer to an edited question', () => {
  let knowledge: KnowledgeCopy
  let d: DiscordDesk
  let channel: Channel
  let ana: Person
  beforeAll(async () => {
    knowledge = await makeKnowledgeCopy(ferries)
    d = await openDiscord({ env: { KNOWLEDGE_DIR: knowledge.folder } })
  })
  beforeEach(() => {
    channel = d.server.addChannel(d.guild)
    ana = d.server.addPerson('ana')
  })
  afterEach(() => expect(d.server.violations).toEqual([]))
  afterAll(async () => {
    await d.close()
    await knowledge.remove()
  })
  const mention = (text: string): string => `<@${d.server.bot.id}> ${text}`
  const corrected = (reply: Message, words: string | RegExp): Promise<boolean> =>
    d.server.until(() => see(reply).text.search(words) >= 0, 'the answer to be corrected')
  const settled = async (): Promise<void> => {
    for (const _ of [1, 2]) await d.answerTo(d.server.say(d.person, d.channel, ferryQuestion, { mentionBot: true }))
  }

  it('is corrected in place in the channel, as often as the question is edited', async () => {
    const said = d.server.say(ana, channel, other, { mentionBot: true })
    const { message } = await d.answerTo(said)
    expect(see(message).text).toContain('burns all night')
    d.server.edit(said, mention(ferryQuestion))
    await corrected(message, 'Alma Berg')
    d.server.edit(said, mention('What does nobody do on islet 3?'))
    await corrected(message, /islet 3/)
    expect([d.server.botMessages(channel).length, message.mentions]).toEqual([1, []])
  })

  it('is corrected in its thread, and in a direct message', async () => {
    const moderator = d.server.addPerson('Nora Lind', { permissions: ['ManageMessages'] })
    await d.replyTo(d.server.slash(moderator, channel, 'settings', { answers: 'thread' }))
    const said = d.server.say(ana, channel, other, { mentionBot: true })
    const thread = await d.server.until(() => d.server.channels().find(({ id, type }) => id === said.id && type === 11), 'a thread')
    const inThread = await d.server.until(() => d.server.botMessages(thread)[0], 'an answer')
    d.server.edit(said, mention(ferryQuestion))
    await corrected(inThread, 'Alma Berg')
    expect([d.server.botMessages(thread).length, d.server.botMessages(channel).length]).toEqual([1, 0])

    const direct = d.server.say(ana, d.server.dm(ana), other)
    const { message } = await d.answerTo(direct)
    d.server.edit(direct, ferryQuestion)
    await corrected(message, 'Alma Berg')
  })

  it('comes once, and answers the last text, if the edits come at once', async () => {
    const said = d.server.say(ana, channel, other, { mentionBot: true })
    d.server.edit(said, mention('Who lives on islet 3?'), Date.now() + 1)
    d.server.edit(said, mention(ferryQuestion), Date.now() + 2)
    const { message } = await d.answerTo(said)
    await corrected(message, 'Alma Berg')
    expect(d.server.botMessages(channel)).toHaveLength(1)
  })

  it('stays after five minutes, if no word changed, or if it was deleted', async () => {
    const late = d.server.say(ana, channel, other, { mentionBot: true })
    const { message } = await d.answerTo(late)
    d.server.edit(late, mention(ferryQuestion), Date.now() + 6 * minutes)
    const gone = d.server.say(ana, channel, other, { mentionBot: true })
    const answer = await d.answerTo(gone)
    d.server.remove(answer.message)
    d.server.edit(gone, mention(ferryQuestion))
    const same = d.server.say(ana, channel, other, { mentionBot: true })
    await d.answerTo(same)
    const before = d.server.requests.filter(({ method }) => method === 'PATCH').length
    d.server.edit(same, mention(other))
    await settled()
    expect(see(message).text).toContain('burns all night')
    expect(d.server.requests.filter(({ method }) => method === 'PATCH')).toHaveLength(before)
    expect(d.server.botMessages(channel)).toHaveLength(2)
  })
})
