import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { shortcutId } from '../../../adapters/slack/render/manifest.js'
import { commands } from '../../../src/commands/commands.js'
import { words } from '../../../src/i18n/words.js'
import { modes, openSlack, type SlackDesk } from '../../fakes/slack/desk.js'
import { everyBlock, type Person } from '../../fakes/slack/index.js'
import { wholeKnowledge } from '../../support/program.js'

const question = 'Where did Ruto speak?'

describe.each(modes)('with requests by %s', (mode) => {
  let d: SlackDesk
  let person: Person

  beforeAll(async () => {
    d = await openSlack({ mode, env: wholeKnowledge })
  })
  // A person may only ask a limited number of questions.
  beforeEach(() => {
    person = d.server.addPerson('ana')
  })
  afterAll(() => d.close())
  afterEach(() => {
    expect(d.server.violations).toEqual([])
    expect(d.server.alive).toEqual([])
    expect(d.server.lateAcks).toEqual([])
  })

  describe('a member can ask', () => {
    it('by mentioning the desk, and screen readers read everything that the blocks say', async () => {
      const { message } = await d.answerTo(d.server.say(person, d.channel, question, { mentionBot: true }))
      expect(message.text).toMatch(/^✓ Answer\. Ruto spoke in Addis Ababa[\s\S]*8 September 2025[\s\S]*paragraph 3/)
    })

    it('with /ask even if the desk is not in the channel, and nobody else sees the answer', async () => {
      const reply = await d.replyTo(d.server.slash(person, d.server.addChannel({ member: false }), '/ask', question))
      expect(reply.onlyFor).toBe(person.id)
      expect(reply.text).toContain(words.en.status.answered.title)
      expect(reply.labels).toContain('Share in channel')
    })

    it('in a direct message, with a visible status, an answer in the thread, and a title for it', async () => {
      const direct = d.server.openDm(person)
      const said = d.server.say(person, direct, question)
      const reply = await d.answerTo(said)
      expect(reply.text).toContain(words.en.status.answered.title)
      await d.server.until(() => d.server.titles.find(({ threadTs }) => threadTs === said.ts)?.title === question, 'the title')
      expect(d.server.statuses.find(({ threadTs }) => threadTs === said.ts)?.status).toMatch(/looking/)
    })

    it('by the shortcut on a message in a thread, and the answer appears there', async () => {
      const thread = d.server.say(person, d.channel, question, { mentionBot: true })
      await d.answerTo(thread)
      const inThread = d.server.say(person, d.channel, 'How many officers did Jamaica send?', { thread })
      expect((await d.replyTo(d.server.shortcut(person, d.channel, shortcutId, inThread))).message.threadTs).toBe(thread.ts)
    })

    it('from another organisation in a shared channel', async () => {
      const shared = d.server.addChannel({ shared: true })
      const guest = d.server.addPerson('guest', { foreign: true })
      const reply = await d.answerTo(d.server.say(guest, shared, question, { mentionBot: true }))
      expect(reply.text).toContain(words.en.status.answered.title)
      const own = await d.replyTo(d.server.slash(guest, shared, '/ask', question))
      expect(own.message.onlyFor).toBe(guest.id)
      expect((await d.replyTo(d.server.press(guest, shared, reply.message, 'More context'))).message.onlyFor).toBe(guest.id)
    })
  })

  describe('a follow-up continues the question before', () => {
    const followUp = 'and what did he say about the Bahamas?'

    it('in the thread of a direct message', async () => {
      const said = d.server.say(person, d.server.openDm(person), question)
      await d.answerTo(said)
      const reply = await d.answerTo(d.server.say(person, d.server.openDm(person), followUp, { thread: said }))
      expect(reply.text).toMatch(/Read together with what was asked before.*Ruto/)
    })
  })

  it('/ask without a question lists every command that the person may use, and suggests questions to press', async () => {
    const reply = await d.replyTo(d.server.slash(person, d.channel, '/ask'))
    for (const { name, moderators } of commands) expect(reply.text.includes(`/${name}`)).toBe(!moderators)
    expect(reply.labels.filter((label) => label.endsWith('?'))).not.toEqual([])
  })

  describe('a person who opens the desk', () => {
    it('sees its documents with dates in the home tab, and three questions that are answered when pressed', async () => {
      d.server.openHome(person, d.server.openDm(person), 'home')
      const blocks = await d.server.until(() => d.server.homeOf(person), 'the home tab')
      const text = everyBlock(blocks).map((one) => (typeof one.text === 'string' ? one.text : ''))
      expect(text.join('\n')).toMatch(/What the desk knows: 12 documents[\s\S]*as of \d+ \w+ \d{4}/)
      expect(text.join('\n')).toContain(words.en.status.related.title)
      const samples = everyBlock(blocks).flatMap(({ type, text: label }) =>
        type === 'button' && typeof label === 'object' ? [String(label.text)] : [],
      )
      expect(samples).toHaveLength(3)
      d.server.pressInHome(person, samples[0] ?? '')
      const answer = await d.server.until(() => d.server.botMessages(d.server.openDm(person))[0], 'an answer in the conversation')
      expect(JSON.stringify(answer.blocks)).toContain(words.en.status.answered.title)
      // A rate-limited person gets that notice there too.
      for (let i = 0; i < 21; i++) d.server.pressInHome(person, samples[0] ?? '')
      await d.server.until(
        () => d.server.botMessages(d.server.openDm(person)).some(({ text: words }) => /ask again in/.test(words)),
        'a notice in the conversation',
      )
    })

    it('gets suggested questions in the direct message', async () => {
      const direct = d.server.openDm(d.server.addPerson('eva'))
      d.server.openHome(d.server.addPerson('eva'), direct, 'messages')
      const { prompts } = await d.server.until(() => d.server.prompts.find(({ channel }) => channel === direct.id), 'suggestions')
      expect(prompts.length).toBeGreaterThan(0)
      for (const { message } of prompts) expect(message).toMatch(/\?$/)
    })
  })

  describe('a question in a special place of Slack', () => {
    const shared = { is_share: true, from_url: 'https://a.slack.example/archives/C1/p1', text: question, fallback: question }
    const section = { type: 'section', text: { type: 'mrkdwn', text: question } }

    it('is answered once when an edit adds the mention, however often it is edited', async () => {
      const { server, channel } = d
      const said = server.say(person, channel, question)
      server.edit(person, channel, said, `<@${server.botUserId}> ${question}`)
      expect((await d.answerTo(said)).text).toContain(words.en.status.answered.title)
      server.edit(person, channel, said, `<@${server.botUserId}> please: ${question}`)
      await d.answerTo(server.say(person, channel, 'Who is Barbecue?', { mentionBot: true }))
      expect(server.messagesIn(channel.id, said.ts).filter(({ byBot }) => byBot)).toHaveLength(1)
    })

    it('is answered if a direct message shares it', async () => {
      const direct = d.server.openDm(person)
      const reply = await d.answerTo(d.server.say(person, direct, '', { attachments: [shared] }))
      expect(reply.text).toContain(words.en.status.answered.title)
    })

    it('is found by the shortcut in shared messages and in messages of apps', async () => {
      const bot = d.server.addPerson('another', { bot: true })
      for (const [by, content] of [
        [person, { attachments: [shared] }],
        [bot, { blocks: [section] }],
        [bot, { attachments: [{ title: question, fallback: 'x' }] }],
      ] as const) {
        const said = d.server.say(by, d.channel, '', content)
        expect((await d.replyTo(d.server.shortcut(person, d.channel, shortcutId, said))).text).toContain(words.en.status.answered.title)
      }
    })
  })

  describe('a message that is not meant for the desk', () => {
    it('gets no answer: from bots or itself, an edit, a deletion, a join, or talk among others', async () => {
      const { server } = d
      const channel = server.addChannel()
      const ben = server.addPerson('ben')
      const bot = server.addPerson('another', { bot: true })
      server.say(bot, channel, question, { mentionBot: true })
      server.say(person, channel, question, { mentionBot: true, subtype: 'channel_join' })
      const talk = server.say(person, channel, question)
      server.say(person, channel, question, { thread: talk })
      const said = server.say(person, channel, 'Who is Barbecue?', { mentionBot: true })
      await d.answerTo(said)
      server.say(person, channel, `<@${ben.id}> what do you think?`, { thread: said })
      server.say(person, channel, 'Thanks, lunch at noon?', { thread: said })
      server.edit(person, channel, said, `<@${server.botUserId}> ${question}`)
      server.remove(person, channel, said)
      await d.answerTo(server.say(person, channel, question, { mentionBot: true }))
      expect(server.botMessages(channel)).toHaveLength(2)
    })
  })
})
