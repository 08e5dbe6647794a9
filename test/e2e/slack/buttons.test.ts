import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { modes, openSlack, type SlackDesk, see } from '../../fakes/slack/desk.js'
import type { Message, Person } from '../../fakes/slack/index.js'
import { ferries, ferryQuestion, shownFerries } from '../../worlds/ferries.js'
import { type KnowledgeCopy, makeKnowledgeCopy } from '../../worlds/knowledge-copy.js'

describe.each(modes)('with requests by %s', (mode) => {
  let knowledge: KnowledgeCopy
  let d: SlackDesk
  let person: Person

  beforeAll(async () => {
    knowledge = await makeKnowledgeCopy(ferries)
    d = await openSlack({ mode, env: { KNOWLEDGE_DIR: knowledge.folder, LOG_LEVEL: 'error' } })
  })
  beforeEach(() => {
    person = d.server.addPerson('ana')
  })
  afterAll(async () => {
    await d.close()
    await knowledge.remove()
  })
  afterEach(() => expect(d.server.violations).toEqual([]))

  const ask = () => d.replyTo(d.server.slash(person, d.channel, '/ask', ferryQuestion))
  const askOpenly = () => d.answerTo(d.server.say(person, d.channel, ferryQuestion, { mentionBot: true }))
  const press = ({ message }: { message: Message }, label: string) => d.replyTo(d.server.press(person, d.channel, message, label))

  it('Share in channel never shows an answer twice, even if the receipt is lost', async () => {
    const own = await ask()
    const before = d.server.botMessages(d.channel).length
    d.server.dropAfter('response_url')
    d.server.press(person, d.channel, own.message, 'Share in channel')
    await d.server.until(() => d.server.botMessages(d.channel).length > before, 'the shared answer')
    await press(own, 'More context')
    expect(d.server.botMessages(d.channel).filter(({ onlyFor }) => onlyFor === null)).toHaveLength(
      d.server
        .botMessages(d.channel)
        .slice(0, before)
        .filter(({ onlyFor }) => onlyFor === null).length + 1,
    )
    d.server.alive.splice(0)
  })

  it('a pressed button gets its answer if the response address fails: private, in place, or public', async () => {
    const [answer, own] = [await askOpenly(), await ask()]
    const fail = () => d.server.failNext('response_url')
    fail()
    const leafed = d.server.press(person, d.channel, answer.message, 'Next excerpts')
    await d.server.until(() => leafed.acked && answer.message.edits === 1, 'the message to change')
    expect(shownFerries(see(answer.message).text)).not.toEqual(shownFerries(answer.text))
    const others = d.server.botMessages(d.channel).length
    fail()
    d.server.press(person, d.channel, own.message, 'More context')
    const context = await d.server.until(() => d.server.botMessages(d.channel)[others], 'the context')
    expect(context.onlyFor).toBe(person.id)
    fail()
    d.server.press(person, d.channel, own.message, 'Share in channel')
    const shared = await d.server.until(() => d.server.botMessages(d.channel)[others + 1], 'the shared answer')
    expect(shared.onlyFor).toBeNull()
    d.server.alive.splice(0)
  })
})
