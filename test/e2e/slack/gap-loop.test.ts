import { rename, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { words } from '../../../src/i18n/words.js'
import { modes, openSlack, type SlackDesk, see } from '../../fakes/slack/desk.js'
import { type Channel, type Message, type Modal, type Person, typedIn } from '../../fakes/slack/index.js'
import { ferries } from '../../worlds/ferries.js'
import { type KnowledgeCopy, makeKnowledgeCopy } from '../../worlds/knowledge-copy.js'

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
    d = await openSlack({ mode, env: { KNOWLEDGE_DIR: knowledge.folder, DATA_DIR: knowledge.data } })
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

  const gaps = (channel = d.channel) => d.replyTo(d.server.slash(moderator, channel, '/gaps'))
  const answerIt = async ({ message }: { message: Message }, channel = d.channel): Promise<Modal> =>
    d.formOf(d.server.press(moderator, channel, message, 'Answer it'))
  /** Submit a form, and wait until it is closed or shows an error. */
  const submit = async (modal: Modal, typed: Readonly<Record<string, string>>): Promise<void> => {
    modal.errors = {}
    const delivery = d.server.submit(modal, typed)
    await d.server.until(() => delivery.acked, 'the form to be taken')
  }
  const toldIn = (channel: Channel, lead = /Now there is an answer/) =>
    d.server.botMessages(channel).filter((message) => lead.test(see(message).text))

  it('is answered even if the desk is not in the channel, and the moderator gets a direct message', async () => {
    const elsewhere = d.server.addChannel({ member: false })
    await d.replyTo(d.server.slash(d.server.addPerson('ana'), d.channel, '/ask', 'Who tunes the organ of Oreby?'))
    const modal = await answerIt(await gaps(elsewhere), elsewhere)
    await submit(modal, { ...filled, answer: 'The sexton Pia Holm tunes the organ of Oreby.' })
    await d.server.until(() => toldIn(d.server.openDm(moderator), /The note is in use now/).length === 1, 'a direct message')
  })

  it('is not answered again if somebody else has answered it, and the typed text is kept', async () => {
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

  it('is not lost if the note cannot be written: the form says so, and can be submitted again', async () => {
    await d.replyTo(d.server.slash(d.server.addPerson('ana'), d.channel, '/ask', 'Who mends the nets of Oreby?'))
    const modal = await answerIt(await gaps())
    const [notes, aside] = [join(knowledge.data, 'notes'), join(knowledge.data, 'aside')]
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

  it('can be answered with a form from before a restart', async () => {
    await d.replyTo(d.server.slash(d.server.addPerson('ana'), d.channel, '/ask', 'Who rings the bell of Oreby?'))
    const modal = await answerIt(await gaps())
    await d.restart()
    await submit(modal, { ...filled, answer: 'The sexton Pia Holm rings the bell of Oreby.' })
    expect(modal.open).toBe(false)
  })
})
