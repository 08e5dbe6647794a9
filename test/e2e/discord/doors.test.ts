import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commands } from '../../../src/commands/commands.js'
import { words } from '../../../src/i18n/words.js'
import { type DiscordDesk, openDiscord, see } from '../../fakes/discord/desk.js'
import type { Person } from '../../fakes/discord/index.js'
import { wholeKnowledge } from '../../support/program.js'

const question = 'Where did Ruto speak?'
const unanswerable = 'Who won the World Cup in 1998?'
let d: DiscordDesk
let person: Person

beforeAll(async () => {
  d = await openDiscord({ env: wholeKnowledge })
})
// A person may only ask so much.
beforeEach(() => {
  person = d.server.addPerson('ana')
})
afterAll(() => d.close())
afterEach(() => expect(d.server.violations).toEqual([]))

describe('a member can ask', () => {
  it('with /ask, and everybody sees the answer with its question, quotation, sources and dates', async () => {
    const reply = await d.replyTo(d.server.slash(person, d.channel, 'ask', { question }))
    expect(reply.ephemeral).toBe(false)
    expect(reply.text).toContain(words.en.status.answered.title)
    expect(reply.text).toContain(`Question: ${question}`)
    expect(reply.text).toMatch(/^> \*\*Ruto spoke\*\* in Addis Ababa/m)
    expect(reply.text).toMatch(/\[The Informant \\\(Kenya\\\), 8 September 2025\]\(<https:\/\/theinformant/)
    expect(reply.text).toMatch(/paragraph \d+ \\\(as of 8 September 2025\\\)/)
    expect(reply.labels).not.toContain('Share')
  })

  it('with /ask private, and nobody else sees the answer', async () => {
    const before = d.server.messages(d.channel).length
    const reply = await d.replyTo(d.server.slash(person, d.channel, 'ask', { question, private: true }))
    expect(reply.ephemeral).toBe(true)
    expect(reply.text).toContain(words.en.status.answered.title)
    expect(d.server.messages(d.channel)).toHaveLength(before)
  })

  it('by mentioning the desk, and gets a reply to that very message', async () => {
    const reply = await d.answerTo(d.server.say(person, d.channel, question, { mentionBot: true }))
    expect(reply.text).toContain(words.en.status.answered.title)
    expect(reply.text).not.toContain('@')
  })

  it('in a thread and in a direct message', async () => {
    for (const place of [d.server.addThread(d.channel), d.server.dm(person)]) {
      const reply = await d.answerTo(d.server.say(person, place, question, { mentionBot: place.type !== 1 }))
      expect(reply.text).toContain(words.en.status.answered.title)
    }
  })

  it('by the command on somebody’s message, and the answer is private', async () => {
    const target = d.server.say(d.server.addPerson('ben'), d.channel, 'How many officers did Jamaica send?')
    const reply = await d.replyTo(d.server.messageCommand(person, d.channel, words.en.messageAction, target))
    expect(reply.ephemeral).toBe(true)
    expect(reply.text).toContain('Question: How many officers did Jamaica send?')
    expect(reply.text).toContain('Jamaica')
  })

  it('on a message without words, and is told that there is nothing to look for', async () => {
    const target = d.server.say(d.server.addPerson('ben'), d.channel, '', { files: ['picture.png'] })
    const reply = await d.replyTo(d.server.messageCommand(person, d.channel, words.en.messageAction, target))
    expect(reply.ephemeral).toBe(true)
    expect(reply.text).toBe(words.en.noText)
  })

  it('where only they have installed the desk for themselves', async () => {
    const elsewhere = d.server.addChannel(d.server.addGuild({ name: 'Elsewhere', hasBot: false }))
    const reply = await d.replyTo(d.server.slash(person, elsewhere, 'ask', { question }, { installedBy: 'person' }))
    expect(reply.text).toContain(words.en.status.answered.title)
  })
})

describe('what is no answer', () => {
  it('says so first, and offers questions to press that are answered', async () => {
    const asked = d.server.slash(person, d.channel, 'ask', { question: unanswerable })
    const reply = await d.replyTo(asked)
    expect(reply.text).not.toContain(words.en.status.answered.title)
    expect(reply.text).toContain(words.en.suggestions)
    const label = reply.labels.find((l) => l.endsWith('?')) ?? 'no question'
    const next = await d.replyTo(d.server.press(person, reply.message, label))
    expect(next.text).toContain(words.en.status.answered.title)
    expect(next.text).toContain(label)
    expect(next.ephemeral).toBe(false)
  })
})

describe('a question goes on from the one before', () => {
  const followUp = 'and what did he say about the Bahamas?'

  it('in a thread', async () => {
    const thread = d.server.addThread(d.channel)
    await d.answerTo(d.server.say(person, thread, question, { mentionBot: true }))
    const reply = await d.answerTo(d.server.say(person, thread, followUp, { mentionBot: true }))
    expect(reply.text).toMatch(/Read together with what was asked before.*Ruto/)
  })

  it('in a reply to one of the desk’s messages, without mentioning it again', async () => {
    const first = await d.replyTo(d.server.slash(person, d.channel, 'ask', { question }))
    const reply = await d.answerTo(d.server.say(person, d.channel, followUp, { replyTo: first.message }))
    expect(reply.text).toMatch(/Read together with what was asked before.*Ruto/)
  })

  it('over several replies, each to the one before, and on the pages of an answer', async () => {
    const first = await d.replyTo(d.server.slash(person, d.channel, 'ask', { question }))
    const second = await d.answerTo(d.server.say(person, d.channel, followUp, { replyTo: first.message }))
    const third = await d.answerTo(d.server.say(person, d.channel, 'and where did he say that?', { replyTo: second.message }))
    expect(third.text).toMatch(/Read together with what was asked before.*Ruto/)
    if (second.labels.includes('Next excerpts')) {
      const page = await d.replyTo(d.server.press(person, second.message, 'Next excerpts'))
      expect(page.text).toMatch(/Read together with what was asked before.*Ruto/)
    }
  })

  it('privately only for who asked privately: others learn nothing of it', async () => {
    const thread = d.server.addThread(d.channel)
    const alone = (text: string) => d.replyTo(d.server.slash(person, thread, 'ask', { question: text, private: true }))
    await alone(question)
    const other = await d.answerTo(d.server.say(d.server.addPerson('ben'), thread, followUp, { mentionBot: true }))
    expect(other.text).not.toContain('Read together')
    await alone(question)
    expect((await alone(followUp)).text).toMatch(/Read together with what was asked before.*Ruto/)
  })

  it('but not in a channel, where others ask in between', async () => {
    await d.answerTo(d.server.say(person, d.channel, question, { mentionBot: true }))
    const reply = await d.answerTo(d.server.say(person, d.channel, followUp, { mentionBot: true }))
    expect(reply.text).not.toContain('Read together')
  })
})

describe('the other commands', () => {
  it('/sources lists every document with its date, privately, page by page', async () => {
    const reply = await d.replyTo(d.server.slash(person, d.channel, 'sources'))
    expect(reply.ephemeral).toBe(true)
    expect(reply.text).toMatch(/9 documents/)
    expect(reply.text).toMatch(/as of \d+ \w+ \d{4}/)
  })

  it('/help tells every command that is for all, and offers questions to press', async () => {
    const reply = await d.replyTo(d.server.slash(person, d.channel, 'help'))
    expect(reply.ephemeral).toBe(true)
    for (const { name, moderators } of commands) expect(reply.text.includes(`\`/${name}\``)).toBe(!moderators)
    expect(reply.labels.filter((label) => label.endsWith('?'))).not.toEqual([])
  })

  it('a mention without a question is helped, one that says "sources" gets them', async () => {
    expect((await d.answerTo(d.server.say(person, d.channel, '', { mentionBot: true }))).text).toContain('/ask')
    expect((await d.answerTo(d.server.say(person, d.channel, 'sources', { mentionBot: true }))).text).toContain('9 documents')
  })
})

describe('while a question is typed', () => {
  it('one’s own recent questions, sample questions and headings are offered, none too long', async () => {
    const asked = 'How many officers did Jamaica send?'
    await d.replyTo(d.server.slash(person, d.channel, 'ask', { question: asked }))
    const completing = d.server.autocomplete(person, d.channel, 'ask', { question: 'jam' })
    await d.server.until(() => completing.choices !== null, 'choices')
    expect(completing.choices?.[0]).toEqual({ name: asked, value: asked })
    const anything = d.server.autocomplete(d.server.addPerson('new'), d.channel, 'ask', { question: '' })
    await d.server.until(() => anything.choices !== null, 'choices')
    expect(anything.choices?.length).toBe(25)
  })
})

describe('what is not meant for the desk', () => {
  it('is not answered: other bots, webhooks, system messages, itself, everyone’s talk, replies to others', async () => {
    const { server, channel } = d
    const before = server.botMessages(channel).length
    server.say(server.addPerson('another', { bot: true }), channel, question, { mentionBot: true })
    server.say(person, channel, question, { mentionBot: true, webhook: true })
    server.say(person, channel, question, { mentionBot: true, systemType: 7 })
    server.say(person, channel, question, { mentionBotRole: true })
    const talk = server.say(person, channel, question)
    server.say(person, channel, question, { replyTo: talk })
    const own = server.botMessages(channel)[0]
    if (own) server.redeliver(own)
    server.say(person, channel, `@everyone ${question}`)
    const last = await d.answerTo(server.say(person, channel, question, { mentionBot: true }))
    const answered = server.botMessages(channel)
    expect(answered).toHaveLength(before + 1)
    expect(see(answered.at(-1) ?? last.message).message).toBe(last.message)
  })
})

describe('the commands that Discord shows', () => {
  it('are all of the table, in three languages, for servers and for oneself; those of moderators for servers', () => {
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

  it('are registered once: a second start finds them as they should be', async () => {
    expect(d.server.registrations).toHaveLength(1)
    await d.restart()
    expect(d.server.registrations).toHaveLength(1)
  })
})
