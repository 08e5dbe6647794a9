import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Seen } from '../../fakes/discord/desk.js'
import { textsOf } from '../../fakes/discord/index.js'
import { type ModeratedDesk, openModerated } from './moderated.js'

const refused = /This is for moderators/
/** Each command of moderators, with options as somebody may give them. */
const doors = [
  ['summary', { document: 'The ferries', points: 3, share: true }],
  ['gaps', {}],
  ['digest', { action: 'now', share: true }],
  ['settings', { language: 'en' }],
] as const

let desk: ModeratedDesk
let d: ModeratedDesk['d']
const settings: Record<string, string> = {}

beforeAll(async () => {
  desk = await openModerated(settings)
  d = desk.d
})
afterAll(() => desk.close())
afterEach(() => expect(d.server.violations).toEqual([]))

describe('what is for moderators', () => {
  it.each(doors)('/%s is done for who may manage messages, and for who has a role that moderates', async (name, values) => {
    for (const person of [desk.moderator(), desk.holder()]) expect((await desk.use(person, name, values)).text).not.toMatch(refused)
  })

  it.each(doors)('/%s is refused to a member in a line that only they see, and logged', async (name, values) => {
    const before = d.server.botMessages(d.channel).length
    const used = d.server.slash(desk.member(), d.channel, name, values, { widened: true })
    const reply = await d.replyTo(used)
    expect(reply.text).toMatch(refused)
    expect(reply.ephemeral).toBe(true)
    expect(d.server.botMessages(d.channel)).toHaveLength(before)
    const logged = (line: string): boolean => line.includes('refused: not a moderator') && line.includes(used.id)
    await d.server.until(() => d.bot.stderr().split('\n').some(logged), 'a line in the log')
  })

  it('buttons and forms are refused to a member too, whatever way they came by them', async () => {
    const asked = desk.member()
    await desk.use(asked, 'ask', { question: 'Who waxes the sails of the moon boat?' })
    const moderator = desk.moderator()
    const list = await desk.use(moderator, 'gaps')
    const shown: Seen = { ...list, message: { ...list.message, onlyFor: null } }
    for (const label of ['Answer it', 'Dismiss']) {
      const reply = await desk.press(desk.member(), shown, label)
      expect(reply.text).toMatch(refused)
      expect(reply.ephemeral).toBe(true)
    }
    const opener = await desk.open(moderator, list, 'Answer it')
    const stranger = desk.member()
    const values = { answer: 'Nobody.', source: 'A book', link: 'https://a.example/', date: '2025-01-01' }
    expect((await desk.submit({ ...opener, person: stranger } as typeof opener, values)).text).toMatch(refused)
    expect((await desk.use(moderator, 'gaps')).text).toContain('moon boat')
  })

  it('/help names their commands to moderators alone', async () => {
    expect((await desk.use(desk.moderator(), 'help')).text).toContain('/gaps')
    expect((await desk.use(desk.member(), 'help')).text).not.toContain('/gaps')
  })
})

describe('a summary', () => {
  it.each([
    ['who asked alone', false],
    ['all where that is asked for', true],
  ])('is shown to %s, in as many messages as its points take, each in order and none lost', async (_, share) => {
    const asked = d.server.slash(desk.moderator(), d.channel, 'summary', { document: 'The quays', points: 8, share })
    const seen = await d.server.until(() => {
      const texts = asked.replies.flatMap(({ components }) => textsOf(components))
      const promised = Number(/(\d+) points/.exec(texts[0] ?? '')?.[1])
      return texts.filter((text) => /\*\*\d+\*\* ?/.test(text)).length === promised ? texts : null
    }, 'all points')
    expect(seen[0]).toContain('**Summary\\: The quays**')
    const numbers = seen.slice(1).map((text) => Number(/^\*\*(\d+)\*\*/m.exec(text)?.[1]))
    expect(numbers).toEqual(numbers.map((_, i) => i + 1))
    expect(asked.replies.length).toBeGreaterThan(1)
    expect(asked.replies.every(({ onlyFor }) => onlyFor === (share ? null : asked.person))).toBe(true)
  })

  it('of a topic and a document is shared with all where that is asked for', async () => {
    const seen = await desk.use(desk.moderator(), 'summary', {
      topic: 'Captain Alma Berg',
      document: 'The ferries',
      points: 3,
      share: true,
    })
    expect(seen.ephemeral).toBe(false)
    expect(seen.text).toMatch(/Summary\\: Captain Alma Berg, in The ferries/)
    expect(seen.text).toMatch(/^> .*Alma Berg/m)
  })

  it('is offered the documents to choose from, and a digest the time zones', async () => {
    const typing = d.server.autocomplete(desk.moderator(), d.channel, 'summary', { document: 'ferr' })
    expect(await d.server.until(() => typing.choices?.map(({ name }) => name), 'documents')).toEqual(['The ferries'])
    const zone = d.server.autocomplete(desk.moderator(), d.channel, 'digest', { zone: 'port-au' })
    expect(await d.server.until(() => zone.choices?.map(({ name }) => name), 'zones')).toContain('America/Port-au-Prince')
  })
})

describe('where the desk is in a second server, that anybody may have invited it to', () => {
  it('who manages messages counts no more, the log says once what to set, and a role that moderates still counts', async () => {
    const second = d.server.addGuild({ name: 'Stranger’s' })
    const theirs = d.server.addChannel(second)
    for (const channel of [theirs, d.channel]) expect((await desk.use(desk.moderator(), 'gaps', {}, channel)).text).toMatch(refused)
    expect((await desk.use(desk.holder(), 'gaps')).text).not.toMatch(refused)
    settings.MODERATOR_GUILD_IDS = d.guild.id
    const { bot: before } = d
    await d.restart()
    await d.server.until(() => before.stderr().includes('set MODERATOR_GUILD_IDS'), 'a line in the log on what to do')
    expect(before.stderr().match(/set MODERATOR_GUILD_IDS/g)).toHaveLength(1)
    expect((await desk.use(desk.moderator(), 'gaps', {}, theirs)).text).toMatch(refused)
    expect((await desk.use(desk.moderator(), 'gaps')).text).not.toMatch(refused)
    expect(d.bot.stderr()).not.toMatch(/MODERATOR_GUILD_IDS/)
  })
})
