import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/knowledge/read.js'
import { see } from '../../fakes/discord/desk.js'
import { buttonsOf, type Channel, type Message } from '../../fakes/discord/index.js'
import { filled, type ModeratedDesk, openModerated } from './moderated.js'

const question = 'Who paints the lighthouse of Oreby?'
const answer = 'The lighthouse of Oreby is painted by Ulla Brandt.\n\nShe paints the lighthouse of Oreby each spring, in white.'
/** More than a list shows at once, none like another. */
const strange = [
  ...['Where do penguins knit sweaters?', 'Why is cobalt expensive?', 'How tall are giraffes?', 'Who invented chess?'],
  ...['When did dinosaurs vanish?', 'Which planet has rings?'],
]
const source = { source: 'The painted tower', link: 'https://gazette.example/tower' }

let desk: ModeratedDesk
let d: ModeratedDesk['d']

beforeAll(async () => {
  desk = await openModerated()
  d = desk.d
})
afterAll(() => desk.close())
afterEach(() => expect(d.server.violations).toEqual([]))

const toldIn = (channel: Channel): Message[] => d.server.botMessages(channel).filter((message) => see(message).text.includes('You asked'))

describe('a question that gets no answer', () => {
  it('is answered by a moderator in place, found from then on, and each who asked is told once, where they asked', async () => {
    const [ana, ben, mona] = [desk.member('ana'), desk.member('ben'), desk.moderator()]
    await desk.use(mona, 'settings', { answers: 'thread' })
    const said = d.server.say(ana, d.channel, question, { mentionBot: true })
    const thread = await d.server.until(() => d.server.channels().find(({ id }) => id === said.id), 'a thread')
    const first = await d.server.until(() => d.server.botMessages(thread)[0], 'a reply')
    expect(see(first).text).not.toContain('Ulla')
    expect((await desk.use(ben, 'ask', { question, private: true })).ephemeral).toBe(true)

    const list = await desk.use(mona, 'gaps')
    expect(list.ephemeral).toBe(true)
    expect(list.text).toContain('**1 question waits for an answer**')
    expect(list.text).toContain('Who paints the lighthouse of Oreby?')
    expect(list.text).toMatch(/Asked 2 times · last on \d/)

    const opened = await desk.open(mona, list, 'Answer it')
    expect(filled(opened)).toMatchObject({ question, answer: '', date: '' })
    const refused = await desk.submit(opened, { ...source, answer, date: '1 May 2025' })
    expect(refused.ephemeral).toBe(true)
    expect(refused.text).toMatch(/Date of the source\\: .*2026-01-31/)
    for (const typed of ['1 May 2025', 'Ulla Brandt', 'She paints', 'The painted tower']) expect(refused.text).toContain(typed)
    const again = await desk.open(mona, refused, 'Edit it')
    expect(filled(again)).toEqual({ ...source, question, answer, date: '1 May 2025' })

    const done = await desk.submit(again, { date: '2025-05-01' })
    expect(done.ephemeral).toBe(true)
    expect(done.text).toContain('Answered')
    const notes = await readdir(join(desk.folder, 'notes'))
    expect(notes).toEqual(['who-paints-the-lighthouse-of-oreby.md'])
    const file = await readFile(join(desk.folder, 'notes', notes[0] ?? ''))
    expect(readDocument(`notes/${notes[0]}`, file, 'required').problems).toEqual([])
    expect(file.toString()).toMatch(/approved_by: Mona Moderator/)

    const now = await desk.use(desk.member(), 'ask', { question })
    expect(now.text.replaceAll('*', '')).toContain('painted by Ulla Brandt')
    expect(see(list.message).labels).toContain('Answer it')

    const inThread = await d.server.until(() => toldIn(thread)[0], 'a letter in the thread')
    expect(see(inThread).text).toContain(`<@${ana.id}> You asked “${question}” on `)
    expect(see(inThread).text).toContain('> The lighthouse of Oreby is painted by Ulla Brandt.')
    expect(inThread.mentions).toEqual([ana])
    const direct = await d.server.until(() => toldIn(d.server.dm(ben))[0], 'a letter by direct message')
    expect(direct.mentions).toEqual([])
    expect(see(direct).text).toContain('Ulla Brandt')
    expect(toldIn(d.server.dm(ana))).toEqual([])
    expect((await desk.use(mona, 'gaps')).text).toContain('No question waits for an answer.')
    await d.restart()
    expect([toldIn(thread).length, toldIn(d.server.dm(ben)).length]).toEqual([1, 1])
  })

  it('is dismissed in place, and is not shown again', async () => {
    for (const question of strange) await desk.use(desk.member(), 'ask', { question })
    const mona = desk.moderator()
    const list = await desk.use(mona, 'gaps')
    expect(list.text).toContain('(1–5)')
    const rest = await desk.press(mona, list, 'More gaps')
    expect(rest.message).toBe(list.message)
    const back = await desk.press(mona, rest, 'First gaps')
    const dismiss = buttonsOf(back.message.components).find(({ label }) => label === 'Dismiss')?.custom_id ?? ''
    const after = await desk.press(mona, back, dismiss)
    expect(after.message).toBe(list.message)
    const gone = /Dismissed\\: “(.*)”/.exec(after.text)?.[1] ?? 'nothing'
    expect(strange).toContain(gone)
    expect(after.text.split(gone)).toHaveLength(2)
    expect(after.text).toContain('**5 questions wait for an answer**')
  })
})
