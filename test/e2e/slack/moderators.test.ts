import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { commands } from '../../../src/commands/commands.js'
import { words } from '../../../src/i18n/words.js'
import { modes, openSlack, type Seen, type SlackDesk, see } from '../../fakes/slack/desk.js'
import type { Person } from '../../fakes/slack/index.js'
import { ferries, ferryQuestion } from '../../worlds/ferries.js'
import { type KnowledgeCopy, makeKnowledgeCopy } from '../../worlds/knowledge-copy.js'

/** Five things, each told at such length that no message holds all of them. */
const wares = ['barley', 'copper', 'indigo', 'timber', 'walnut']
const annals = wares.map(
  (ware, n) => `In 190${n} the merchants of ${ware} brought ${Array.from({ length: 160 }, (_, i) => `${ware}${i}`).join(', ')} to Oreby.`,
)
const unanswerable = 'What colour is the zeppelin?'

describe.each(modes)('with requests by %s', (mode) => {
  let knowledge: KnowledgeCopy
  let d: SlackDesk
  let named: Person
  let grouped: Person
  let member: Person

  beforeAll(async () => {
    knowledge = await makeKnowledgeCopy({ ...ferries, 'annals.md': `# The annals\n\n${annals.join('\n\n')}\n` })
    d = await openSlack({
      mode,
      env: (server) => {
        named = server.addPerson('nora')
        grouped = server.addPerson('greta')
        const group = server.addGroup([grouped])
        return { KNOWLEDGE_DIR: knowledge.folder, MODERATORS: named.id, SLACK_MODERATOR_GROUP: group }
      },
    })
  })
  // A person may only ask so much.
  beforeEach(() => {
    member = d.server.addPerson('mo')
  })
  afterAll(async () => {
    await d.close()
    await knowledge.remove()
  })
  afterEach(() => {
    expect(d.server.violations).toEqual([])
    expect(d.server.alive).toEqual([])
    expect(d.server.lateAcks).toEqual([])
  })

  const admin = (): Person => d.server.addPerson('ada', { admin: true })
  const typed = (person: Person, command: string, text = '', channel = d.channel): Promise<Seen> =>
    d.replyTo(d.server.slash(person, channel, command, text))
  /** A question that finds no answer, asked and answered. */
  const leaveGap = async (question = unanswerable): Promise<void> => {
    await d.answerTo(d.server.say(d.server.addPerson('ana'), d.channel, question, { mentionBot: true }))
  }
  const refusalsOf = ({ id }: Person): number =>
    d.bot.stderr().match(new RegExp(`"person":"${id}".*refused: not a moderator`, 'g'))?.length ?? 0

  describe('who moderates', () => {
    it('is whoever is named, is in the group, or is an admin or owner of the workspace', async () => {
      const owner = d.server.addPerson('otto', { owner: true })
      for (const person of [named, grouped, admin(), owner]) {
        const reply = await typed(person, '/gaps')
        expect(reply.text).not.toContain(words.en.notices.moderatorsOnly)
        expect(reply.message.onlyFor).toBe(person.id)
      }
    })

    it('is no member, and no admin of another workspace: they are refused privately and politely, and the log says so', async () => {
      const guest = d.server.addPerson('guest', { foreign: true, admin: true, owner: true })
      const shared = d.server.addChannel({ shared: true })
      for (const person of [member, guest]) {
        for (const { name, moderators } of commands) {
          if (!moderators) continue
          const reply = await typed(person, `/${name}`, name === 'digest' ? 'now share' : '', shared)
          expect(reply.text).toBe(words.en.notices.moderatorsOnly)
          expect(reply.message.onlyFor).toBe(person.id)
        }
        // The log comes by a way of its own.
        await d.server.until(() => refusalsOf(person) === commands.filter(({ moderators }) => moderators).length, 'a line a refusal')
      }
    })

    it('is told of the commands of moderators by /help; others are not', async () => {
      const help = (await typed(admin(), '/help')).text
      for (const { name } of commands) expect(help).toContain(`/${name}`)
      expect((await typed(member, '/help')).text).not.toContain('/gaps')
    })
  })

  describe('/summary', () => {
    it('shows the moderator alone points with their citations, also where the desk is no member', async () => {
      for (const channel of [d.channel, d.server.addChannel({ member: false })]) {
        const reply = await typed(named, '/summary', 'document:ferries points:3', channel)
        expect(reply.message.onlyFor).toBe(named.id)
        expect(reply.text).toMatch(/Summary: The ferries/)
        expect(reply.text).toMatch(/word for word, from 1 document/)
        expect(reply.text).toMatch(/The ferries › paragraph \d/)
      }
    })

    it('is shown to all with "share"', async () => {
      const reply = await typed(named, '/summary', 'lamp share')
      expect(reply.ephemeral).toBe(false)
      expect(reply.text).toContain('The lamp of Oreby burns all night.')
    })

    it('that takes several messages comes whole, in order, seen by the same people', async () => {
      const delivery = d.server.slash(named, d.channel, '/summary', 'document:annals points:5')
      const text = () => delivery.replies.map((one) => see(one).text).join('\n')
      const shown = () => wares.filter((ware) => text().includes(`${ware}159 to Oreby.`))
      await d.server.until(() => shown().length === wares.length, 'all five points')
      expect(delivery.replies.length).toBeGreaterThan(1)
      for (const { onlyFor } of delivery.replies) expect(onlyFor).toBe(named.id)
      expect(text().match(/^\d$/gm)).toEqual(['1', '2', '3', '4', '5'])
    })

    it('says what is wrong with an option, and that a topic is not held', async () => {
      expect((await typed(named, '/summary', 'lamp points:99')).text).toMatch(/points must be a whole number from 3 to 10/)
      expect((await typed(named, '/summary', 'zeppelin')).text).toMatch(/do not speak of “zeppelin”/)
    })
  })

  describe('/gaps', () => {
    it('lists questions without an answer with how often, when last and why; Dismiss takes one off the list, in place', async () => {
      const moderator = admin()
      await leaveGap()
      await leaveGap()
      const list = await typed(moderator, '/gaps')
      expect(list.text).toMatch(/What colour is the zeppelin\?\nAsked 2 times · last on \d+ \w+ \d{4} · /)
      const after = await d.replyTo(d.server.press(moderator, d.channel, list.message, 'Dismiss'))
      expect(after.message).toBe(list.message)
      expect(after.text).toContain(words.en.moderation.dismissed(unanswerable))
      expect(after.text).toContain(words.en.gaps.none)
    })

    it('is leafed through, forth and back', async () => {
      const moderator = admin()
      const subjects = ['zeppelins', 'volcanoes', 'kangaroos', 'glaciers', 'orchestras', 'submarines', 'windmills']
      for (const subject of subjects) await leaveGap(`Who invented ${subject}?`)
      const first = await typed(moderator, '/gaps')
      expect(first.text).toContain('7 questions wait for an answer (1–5)')
      const before = first.text
      const second = await d.replyTo(d.server.press(moderator, d.channel, first.message, 'More gaps'))
      expect(second.text).toContain('(6–7)')
      expect((await d.replyTo(d.server.press(moderator, d.channel, second.message, 'First gaps'))).text).toBe(before)
      for (const _ of subjects) await d.replyTo(d.server.press(moderator, d.channel, first.message, 'Dismiss'))
    })

    it('has buttons and a form that do nothing for a member who gets hold of them', async () => {
      const moderator = admin()
      await leaveGap('Who keeps the penguins?')
      const list = await typed(moderator, '/gaps')
      const stolen = { ...list.message, onlyFor: member.id }
      for (const label of ['Answer it', 'Dismiss']) {
        const reply = await d.replyTo(d.server.press(member, d.channel, stolen, label))
        expect(reply.text).toBe(words.en.notices.moderatorsOnly)
        expect(reply.message.onlyFor).toBe(member.id)
      }
      const form = await d.formOf(d.server.press(moderator, d.channel, list.message, 'Answer it'))
      const submitted = { answer: 'x', source: 'x', link: 'https://a.example', date: '2026-01-31' }
      const before = d.server.botMessages(d.channel).length
      d.server.submit({ ...form, person: member }, submitted)
      const refusal = await d.server.until(() => d.server.botMessages(d.channel)[before], 'a refusal')
      expect([refusal.onlyFor, see(refusal).text]).toEqual([member.id, words.en.notices.moderatorsOnly])
      expect((await typed(moderator, '/gaps')).text).toContain('penguins')
      await d.replyTo(d.server.press(moderator, d.channel, list.message, 'Dismiss'))
    })

    it('opens no form, and says to press again, where Slack’s three seconds are over', async () => {
      const moderator = admin()
      await leaveGap('Who keeps the penguins?')
      const list = await typed(moderator, '/gaps')
      d.server.failNext('views.open', { error: 'expired_trigger_id' })
      const reply = await d.replyTo(d.server.press(moderator, d.channel, list.message, 'Answer it'))
      expect(reply.text).toMatch(/Please press the button again/)
      await d.formOf(d.server.press(moderator, d.channel, list.message, 'Answer it'))
      await d.replyTo(d.server.press(moderator, d.channel, list.message, 'Dismiss'))
    })
  })

  describe('/settings', () => {
    it('language:es has the desk’s own words in Spanish there, excerpts as they are', async () => {
      const channel = d.server.addChannel()
      expect((await typed(admin(), '/settings', 'language:es', channel)).text).toContain('español')
      const asked = await typed(member, '/ask', ferryQuestion, channel)
      expect(asked.text).toMatch(/Respuesta encontrada[\s\S]*Captain Alma Berg/)
      expect(asked.labels).toContain('Más contexto')
      expect((await d.replyTo(d.server.press(member, channel, asked.message, 'Más contexto'))).text).toContain('párrafo')
      expect((await typed(member, '/gaps', '', channel)).text).toBe(words.es.notices.moderatorsOnly)
      expect((await typed(member, '/ask', ferryQuestion)).text).toContain('Answered.')
    })

    it('tells how the channel is answered; changed, mentions are answered in the channel and /ask to all', async () => {
      const channel = d.server.addChannel()
      const moderator = admin()
      expect((await typed(moderator, '/settings', '', channel)).text).toMatch(/answered in a thread[\s\S]*to the person who asks alone/)
      const changed = await typed(moderator, '/settings', 'answers:channel private:false', channel)
      expect(changed.text).toMatch(/From now on[\s\S]*answered in the channel\.[\s\S]*shows its answer to everybody/)
      expect(changed.message.onlyFor).toBe(moderator.id)
      d.server.say(member, channel, ferryQuestion, { mentionBot: true })
      const answer = await d.server.until(
        () => d.server.botMessages(channel).find(({ onlyFor, threadTs }) => onlyFor === null && threadTs === null),
        'an answer in the channel',
      )
      expect(see(answer).text).toContain('Captain Alma Berg')
      expect((await typed(member, '/ask', ferryQuestion, channel)).ephemeral).toBe(false)
      expect((await typed(member, '/ask', `${ferryQuestion} private:true`, channel)).ephemeral).toBe(true)
      // Another channel keeps its custom.
      expect((await typed(member, '/ask', ferryQuestion)).ephemeral).toBe(true)
      expect((await typed(member, '/ask', `${ferryQuestion} private:false`)).ephemeral).toBe(false)
    })

    it('keeps a thread together: a mention within one is answered there', async () => {
      const channel = d.server.addChannel()
      await typed(admin(), '/settings', 'answers:channel', channel)
      const talk = d.server.say(member, channel, 'Good morning')
      const reply = await d.answerTo(d.server.say(member, channel, ferryQuestion, { mentionBot: true, thread: talk }))
      expect(reply.message.threadTs).toBe(talk.ts)
    })

    it('says what is wrong with a value', async () => {
      expect((await typed(named, '/settings', 'answers:everywhere')).text).toMatch(/answers must be thread or channel/)
    })
  })
})

describe('where Slack cannot tell who moderates', () => {
  const missing = ['app_mentions:read', 'assistant:write', 'channels:history', 'chat:write', 'commands']

  it('only those who are named do, and the operator is told once of each scope that is missing', async () => {
    let named: Person | undefined
    const d = await openSlack({
      scopes: missing,
      env: (server) => {
        named = server.addPerson('nora')
        return { MODERATORS: named.id, SLACK_MODERATOR_GROUP: server.addGroup([]) }
      },
    })
    const admin = d.server.addPerson('ada', { admin: true })
    for (const _ of [1, 2]) expect((await d.replyTo(d.server.slash(admin, d.channel, '/gaps'))).text).toBe(words.en.notices.moderatorsOnly)
    expect((await d.replyTo(d.server.slash(named as Person, d.channel, '/gaps'))).text).toContain(words.en.gaps.none)
    const told = (scope: string): number => d.bot.stderr().match(new RegExp(`scope ${scope}:`, 'g'))?.length ?? 0
    for (const scope of ['users:read', 'usergroups:read']) {
      await d.server.until(() => told(scope) > 0, `a line on ${scope}`)
      expect(told(scope)).toBe(1)
    }
    expect(d.server.violations).toEqual([])
    await d.close()
  })

  it('nobody else does while Slack is in trouble; once it is over they do', async () => {
    const d = await openSlack()
    const admin = d.server.addPerson('ada', { admin: true })
    d.server.failNext('users.info')
    expect((await d.replyTo(d.server.slash(admin, d.channel, '/gaps'))).text).toBe(words.en.notices.moderatorsOnly)
    expect((await d.replyTo(d.server.slash(admin, d.channel, '/gaps'))).text).toContain(words.en.gaps.none)
    await d.close()
  })
})
