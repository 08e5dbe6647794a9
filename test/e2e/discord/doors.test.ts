import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commands } from '../../../src/commands/commands.js'
import { words } from '../../../src/i18n/words.js'
import { type DiscordDesk, openDiscord } from '../../fakes/discord/desk.js'
import type { Person } from '../../fakes/discord/index.js'
import { wholeKnowledge } from '../../support/program.js'

const question = 'Where did Ruto speak?'
const followUp = 'and what did he say about the Bahamas?'
const togetherWithRuto = /Read together with what was asked before.*Ruto/
let d: DiscordDesk
let person: Person

beforeAll(async () => {
  d = await openDiscord({ env: wholeKnowledge })
})
// A person may only ask a limited number of questions.
beforeEach(() => {
  person = d.server.addPerson('ana')
})
afterAll(() => d.close())
afterEach(() => expect(d.server.violations).toEqual([]))

it('a member can ask where only they have installed the desk', async () => {
  const elsewhere = d.server.addChannel(d.server.addGuild({ name: 'Elsewhere', hasBot: false }))
  const reply = await d.replyTo(d.server.slash(person, elsewhere, 'ask', { question }, { installedBy: 'person' }))
  expect(reply.text).toContain(words.en.status.answered.title)
})

describe('a follow-up continues the question before', () => {
  it('over several replies, each to the one before, and from the pages of an answer', async () => {
    const first = await d.replyTo(d.server.slash(person, d.channel, 'ask', { question }))
    const second = await d.answerTo(d.server.say(person, d.channel, followUp, { replyTo: first.message }))
    expect(second.text).toMatch(togetherWithRuto)
    const third = await d.answerTo(d.server.say(person, d.channel, 'and where did he say that?', { replyTo: second.message }))
    expect(third.text).toMatch(togetherWithRuto)
    if (second.labels.includes('Next excerpts')) {
      const page = await d.replyTo(d.server.press(person, second.message, 'Next excerpts'))
      expect(page.text).toMatch(togetherWithRuto)
    }
  })

  it('in private only for the person who asked in private', async () => {
    const thread = d.server.addThread(d.channel)
    const alone = (text: string) => d.replyTo(d.server.slash(person, thread, 'ask', { question: text, private: true }))
    await alone(question)
    const other = await d.answerTo(d.server.say(d.server.addPerson('ben'), thread, followUp, { mentionBot: true }))
    expect(other.text).not.toContain('Read together')
    await alone(question)
    expect((await alone(followUp)).text).toMatch(togetherWithRuto)
  })
})

describe('while an option is typed', () => {
  it('the person’s recent questions, sample questions and headings are suggested, none too long', async () => {
    const asked = 'How many officers did Jamaica send?'
    await d.replyTo(d.server.slash(person, d.channel, 'ask', { question: asked }))
    const completing = d.server.autocomplete(person, d.channel, 'ask', { question: 'jam' })
    await d.server.until(() => completing.choices !== null, 'choices')
    expect(completing.choices?.[0]).toEqual({ name: asked, value: asked })
    const anything = d.server.autocomplete(d.server.addPerson('new'), d.channel, 'ask', { question: '' })
    await d.server.until(() => anything.choices !== null, 'choices')
    expect(anything.choices?.length).toBe(25)
  })

  it('documents are suggested to choose from, and time zones for a digest', async () => {
    const moderator = d.server.addPerson('mona', { permissions: ['ManageMessages'] })
    const typing = d.server.autocomplete(moderator, d.channel, 'summary', { document: 'glossar' })
    const documents = await d.server.until(() => typing.choices?.map(({ name }) => name), 'documents')
    expect(documents).toEqual([expect.stringMatching(/glossary/i)])
    const zone = d.server.autocomplete(moderator, d.channel, 'digest', { zone: 'port-au' })
    expect(await d.server.until(() => zone.choices?.map(({ name }) => name), 'zones')).toContain('America/Port-au-Prince')
  })
})

it('bots, webhooks, system messages, its own messages, general talk and replies to others get no answer', async () => {
  const { server, channel } = d
  const before = server.botMessages(channel).length
  server.say(server.addPerson('another', { bot: true }), channel, question, { mentionBot: true })
  server.say(person, channel, question, { mentionBot: true, webhook: true })
  server.say(person, channel, question, { mentionBot: true, systemType: 7 })
  const talk = server.say(person, channel, question)
  server.say(person, channel, question, { replyTo: talk })
  const own = server.botMessages(channel)[0]
  if (own) server.redeliver(own)
  server.say(person, channel, `@everyone ${question}`)
  const last = await d.answerTo(server.say(person, channel, question, { mentionBot: true }))
  const answered = server.botMessages(channel)
  expect(answered).toHaveLength(before + 1)
  expect(answered.at(-1)).toBe(last.message)
})

describe('a question in a special place of Discord', () => {
  const answered = words.en.status.answered.title

  it('is answered once when an edit adds the mention, however often it is edited', async () => {
    const { server, channel } = d
    const said = server.say(person, channel, question)
    server.edit(said, `<@${server.bot.id}> ${question}`)
    expect((await d.answerTo(said)).text).toContain(answered)
    server.edit(said, `<@${server.bot.id}> please: ${question}`)
    await d.answerTo(server.say(person, channel, 'Who is Barbecue?', { mentionBot: true }))
    expect(server.botMessages(channel).filter(({ referenced }) => referenced === said)).toHaveLength(1)
  })

  it('is answered when an edit adds the mention to a message from before the start', async () => {
    const said = d.server.say(person, d.channel, question)
    await d.restart()
    d.server.edit(said, `<@${d.server.bot.id}> ${question}`)
    expect((await d.answerTo(said)).text).toContain(answered)
    await d.restart()
    d.server.edit(said, `<@${d.server.bot.id}> please: ${question}`)
    await d.answerTo(d.server.say(person, d.channel, 'Who is Barbecue?', { mentionBot: true }))
    expect(d.server.botMessages(d.channel).filter(({ referenced }) => referenced === said)).toHaveLength(1)
  })

  it('after a mention of the desk’s role gets a line on how to ask, because Discord hides the text', async () => {
    const said = d.server.say(person, d.channel, question, { mentionBotRole: true })
    expect((await d.answerTo(said)).text).toContain(words.en.hidden)
    d.server.edit(said, `<@${d.server.bot.id}> ${question}`)
    const replies = () => d.server.botMessages(d.channel).filter(({ referenced }) => referenced === said)
    await d.server.until(() => replies()[1], 'the answer')
    const both = d.server.say(person, d.channel, question, { mentionBotRole: true, mentionBot: true })
    expect((await d.answerTo(both)).text).toContain(answered)
  })

  it('is answered if a direct message forwards it', async () => {
    const forward = d.server.say(d.server.addPerson('ben'), d.channel, question)
    const said = d.server.say(person, d.server.dm(person), '', { forward })
    expect((await d.answerTo(said)).text).toContain(answered)
  })

  it('is found by the message action in forwards, embeds and components', async () => {
    const app = d.server.addPerson('another', { bot: true })
    const forward = d.server.say(d.server.addPerson('ben'), d.channel, question)
    const embeds = [{ type: 'rich', title: 'New question', fields: [{ name: 'Asked', value: question }] }]
    for (const target of [d.server.say(person, d.channel, '', { forward }), d.server.say(app, d.channel, '', { embeds })]) {
      const found = await d.replyTo(d.server.messageCommand(person, d.channel, words.en.messageAction, target))
      expect(found.text).toContain(question)
    }
  })
})

describe('the commands in Discord', () => {
  it('are all of the table, in every language of Discord and the desk, with moderators’ commands in servers only', () => {
    const listed = d.server.commands()
    expect(listed.map(({ name }) => name)).toEqual([...commands.map(({ name }) => name), words.en.messageAction])
    const ofModerators = new Set<string>(commands.filter(({ moderators }) => moderators).map(({ name }) => name))
    for (const { name, name_localizations, integration_types, contexts } of listed) {
      const forAll = !ofModerators.has(name)
      expect(Object.keys(name_localizations ?? {})).toEqual(expect.arrayContaining(['fr', 'es-ES', 'es-419']))
      expect(integration_types).toEqual(forAll ? [0, 1] : [0])
      expect(contexts).toEqual(forAll ? [0, 1, 2] : [0])
    }
  })

  it('are registered once, and a second start finds them unchanged', async () => {
    expect(d.server.registrations).toHaveLength(1)
    await d.restart()
    expect(d.server.registrations).toHaveLength(1)
  })
})
