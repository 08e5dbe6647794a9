import { rename, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { words } from '../../../src/i18n/words.js'
import { modes, openSlack, type Seen, type SlackDesk, see } from '../../fakes/slack/desk.js'
import { type Channel, type Modal, type Person, typedIn } from '../../fakes/slack/index.js'
import { run } from '../../support/run.js'
import { ferries } from '../../worlds/ferries.js'
import { type KnowledgeCopy, makeKnowledgeCopy } from '../../worlds/knowledge-copy.js'

const question = 'Who paints the lighthouse of Oreby?'
const filled = {
  answer: 'Since 1921 the painter Ove Dahl paints the lighthouse of Oreby every spring.',
  source: 'The harbour book, page 12',
  link: 'https://harbour.example/book/12',
  date: '2026-01-31',
}

describe.each(modes)('with requests by %s, a question without an answer', (mode) => {
  let knowledge: KnowledgeCopy
  let d: SlackDesk
  let moderator: Person

  beforeAll(async () => {
    knowledge = await makeKnowledgeCopy(ferries)
    d = await openSlack({ mode, env: { KNOWLEDGE_DIR: knowledge.folder } })
  })
  beforeEach(() => {
    moderator = d.server.addPerson('nora', { admin: true, displayName: 'Nora Lind' })
  })
  afterAll(async () => {
    await d.close()
    await knowledge.remove()
  })
  afterEach(() => {
    expect(d.server.violations).toEqual([])
    expect(d.server.lateAcks).toEqual([])
  })

  const mention = (person: Person, text: string) => d.server.say(person, d.channel, text, { mentionBot: true })
  const gaps = (channel = d.channel): Promise<Seen> => d.replyTo(d.server.slash(moderator, channel, '/gaps'))
  const answerIt = async (list: Seen, channel = d.channel): Promise<Modal> =>
    d.formOf(d.server.press(moderator, channel, list.message, 'Answer it'))
  /** Hand a form in, and wait until it is closed or something wrong stands in it. */
  const submit = async (modal: Modal, typed: Readonly<Record<string, string>>): Promise<void> => {
    modal.errors = {}
    const delivery = d.server.submit(modal, typed)
    await d.server.until(() => delivery.acked, 'the form to be taken')
  }
  const toldIn = (channel: Channel, lead = /It can be answered now/) =>
    d.server.botMessages(channel).filter((message) => lead.test(see(message).text))

  it('is answered in place: a note is written, the desk answers with it at once, and those who asked are told once', async () => {
    const [ana, ben] = [d.server.addPerson('ana'), d.server.addPerson('ben')]
    const asked = mention(ana, question)
    expect((await d.answerTo(asked)).text).not.toContain(words.en.status.answered.title)
    await d.replyTo(d.server.slash(ben, d.channel, '/ask', question))

    const list = await gaps()
    expect(list.text).toContain(`${question}\nAsked 2 times`)
    const modal = await answerIt(list)
    expect(typedIn(modal).question).toBe(question)

    await submit(modal, { ...filled, date: '31 January' })
    expect(modal.open).toBe(true)
    expect(modal.errors).toEqual({ date: 'Write the day as year-month-day, such as 2026-01-31.' })
    expect(typedIn(modal)).toMatchObject({ ...filled, question, date: '31 January' })
    expect(await knowledge.notes()).toEqual({})

    const before = d.server.botMessages(d.channel).length
    await submit(modal, { date: filled.date })
    expect(modal.open).toBe(false)
    const done = await d.server.until(
      () =>
        d.server
          .botMessages(d.channel)
          .slice(before)
          .find(({ onlyFor }) => onlyFor !== null),
      'a line that it is done',
    )
    expect([done.onlyFor, see(done).text]).toEqual([moderator.id, words.en.moderation.answered(question)])

    const notes = Object.entries(await knowledge.notes())
    expect(notes).toHaveLength(1)
    expect(notes[0]?.[1]).toContain(filled.answer)
    expect(notes[0]?.[1]).toMatch(/approved_by: Nora Lind/)
    expect(await run(['check', '--knowledge', join(knowledge.folder, 'notes')])).toMatchObject({ code: 0 })

    const inThread = await d.server.until(
      () => d.server.messagesIn(d.channel.id, asked.ts).find((one) => /It can be answered now/.test(see(one).text)),
      'the asker to be told in the thread',
    )
    expect(see(inThread).text).toContain(filled.answer)
    expect(see(inThread).text).toContain(`You asked “${question}”`)
    expect(d.server.alive.splice(0)).toEqual([expect.stringContaining(ana.id)])
    await d.server.until(() => toldIn(d.server.openDm(ben)).length === 1, 'the other to be told by direct message')

    const again = await d.answerTo(mention(d.server.addPerson('eva'), question))
    expect(again.text).toContain(words.en.status.answered.title)
    expect(again.text).toContain(filled.answer)
    expect((await gaps()).text).toContain(words.en.gaps.none)
    // Whoever was to be told again would have been told by now, or will be after a restart.
    await d.restart()
    await d.answerTo(mention(d.server.addPerson('eva'), question))
    expect(toldIn(d.channel)).toHaveLength(1)
    expect(toldIn(d.server.openDm(ben))).toHaveLength(1)
    expect(toldIn(d.server.openDm(ana))).toEqual([])
  })

  it('is answered where the desk is no member too: the moderator is told by direct message that it is done', async () => {
    const elsewhere = d.server.addChannel({ member: false })
    await d.replyTo(d.server.slash(d.server.addPerson('ana'), d.channel, '/ask', 'Who tunes the organ of Oreby?'))
    const modal = await answerIt(await gaps(elsewhere), elsewhere)
    await submit(modal, { ...filled, answer: 'The sexton Pia Holm tunes the organ of Oreby.' })
    await d.server.until(() => toldIn(d.server.openDm(moderator), /The note is in use now/).length === 1, 'a direct message')
  })

  it('that somebody else has dealt with meanwhile is not answered again, and what was typed stays', async () => {
    await d.replyTo(d.server.slash(d.server.addPerson('ana'), d.channel, '/ask', 'Who feeds the swans of Oreby?'))
    const list = await gaps()
    const modal = await answerIt(list)
    const other = await gaps()
    await d.replyTo(d.server.press(moderator, d.channel, other.message, 'Dismiss'))
    const notes = await knowledge.notes()
    await submit(modal, filled)
    expect(modal.open).toBe(true)
    expect(modal.errors).toEqual({ answer: words.en.moderation.ended })
    expect(typedIn(modal)).toMatchObject(filled)
    expect(await knowledge.notes()).toEqual(notes)
    expect((await d.replyTo(d.server.press(moderator, d.channel, list.message, 'Answer it'))).text).toBe(words.en.moderation.ended)
  })

  it('is not lost where the note cannot be written: the form says so, and can be handed in again', async () => {
    await d.replyTo(d.server.slash(d.server.addPerson('ana'), d.channel, '/ask', 'Who mends the nets of Oreby?'))
    const modal = await answerIt(await gaps())
    const [notes, aside] = [join(knowledge.folder, 'notes'), join(knowledge.folder, 'aside')]
    await rename(notes, aside)
    await symlink(join(knowledge.folder, 'lamp.md', 'nowhere'), notes)
    await submit(modal, { ...filled, answer: 'The sailmaker Tor Vik mends the nets of Oreby.' })
    expect(modal.errors).toEqual({ answer: words.en.moderation.unwritten })
    await rm(notes)
    await rename(aside, notes)
    await submit(modal, {})
    expect(modal.open).toBe(false)
    expect(Object.values(await knowledge.notes()).join()).toContain('Tor Vik')
  })

  it('is in good hands with a form from before the desk was stopped', async () => {
    await d.replyTo(d.server.slash(d.server.addPerson('ana'), d.channel, '/ask', 'Who rings the bell of Oreby?'))
    const modal = await answerIt(await gaps())
    await d.restart()
    await submit(modal, { ...filled, answer: 'The sexton Pia Holm rings the bell of Oreby.' })
    expect(modal.open).toBe(false)
  })
})
