import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { words } from '../../src/i18n/words.js'
import { type DiscordDesk, openDiscord } from '../fakes/discord/desk.js'
import type { Message as DiscordMessage } from '../fakes/discord/index.js'
import { openSlack, type SlackDesk } from '../fakes/slack/desk.js'
import { annals } from '../worlds/annals.js'
import { withFolder } from '../worlds/knowledge-files.js'

const question = 'Where did Ruto speak?'
const sending = /^POST \/channels\/\d+\/messages$/
const opened = words.en.status.answered.title

describe('a reply that Discord refuses', () => {
  let d: DiscordDesk
  beforeAll(async () => {
    d = await openDiscord()
  })
  afterAll(() => d.close())
  const toldDirectly = async (ask: () => void): Promise<DiscordMessage> => {
    const person = d.server.dm(d.person)
    const before = d.server.botMessages(person).length
    ask()
    return d.server.until(() => d.server.botMessages(person)[before], 'a direct message')
  }

  it.each([
    ['locked threads', 400, 50_083],
    ['slow mode', 400, 20_016],
    ['AutoMod', 400, 200_000],
    ['an age-restricted reference', 400, 160_010],
    ['missing access', 403, 50_001],
  ])('in a channel for %s reaches the asker by direct message, and the log names the cause', async (_, status, code) => {
    d.server.failNext(sending, status, code)
    const message = await toldDirectly(() => d.server.say(d.person, d.channel, question, { mentionBot: true }))
    expect(JSON.stringify(message.components)).toContain(opened)
    await d.bot.saying(new RegExp(`Discord: .*\\(${code}\\)`))
  })

  it('for its form is sent as text alone', async () => {
    d.server.failNext(sending, 400, 50_035)
    const said = d.server.say(d.person, d.channel, question, { mentionBot: true })
    const reply = await d.server.until(() => d.server.botMessages(d.channel).find(({ referenced }) => referenced === said), 'a reply')
    expect(reply.content).toContain(opened)
  })

  it('because it is too late for the command appears in the channel', async () => {
    const before = d.server.botMessages(d.channel).length
    d.server.failNext(/callback$/, 404, 10_062)
    d.server.slash(d.person, d.channel, 'ask', { question })
    const message = await d.server.until(() => d.server.botMessages(d.channel)[before], 'a message')
    expect(JSON.stringify(message.components)).toContain(opened)
  })
})

describe('a refused page', () => {
  const followUps = /^POST \/webhooks\/\d+\/[^/]+$/

  it.each([
    ['is sent as text alone if its form is refused', 1, false],
    ['is reported on the first one if nothing of it is accepted', 100, true],
  ])('on Discord %s', (_, times, isTold) =>
    withFolder({ 'annals.md': annals }, async (knowledge) => {
      const d = await openDiscord({ env: { KNOWLEDGE_DIR: knowledge } })
      try {
        const moderator = d.server.addPerson('mona', { permissions: ['ManageMessages'] })
        d.server.failNext(followUps, 400, 50_035, times)
        const values = { document: 'The annals', points: 5 }
        const asked = d.server.slash(moderator, d.channel, 'summary', values, { widened: true })
        const shown = () => asked.replies.map((one) => `${one.content}${JSON.stringify(one.components)}`).join('\n')
        await d.server.until(() => shown().includes(isTold ? words.en.notices.incomplete : 'walnut159'), 'the end')
      } finally {
        await d.close()
      }
    }),
  )
})

describe('where the desk may not post', () => {
  const mayNotPost = words.en.moderation.mayNotPost

  it('on Discord, no digest is scheduled, no settings change, and no thread is started', async () => {
    const d = await openDiscord()
    try {
      const moderator = d.server.addPerson('mona', { permissions: ['ManageMessages'] })
      const use = async (command: string, values: Readonly<Record<string, string>>): Promise<string> =>
        (await d.replyTo(d.server.slash(moderator, d.channel, command, values, { widened: true }))).text
      expect(await use('settings', { answers: 'thread' })).not.toContain(mayNotPost)
      d.server.setPermissions(d.channel, { denied: ['SendMessagesInThreads'] })
      expect(await use('digest', { action: 'schedule' })).toContain(mayNotPost)
      expect(await use('settings', { answers: 'channel' })).toContain(mayNotPost)
      await d.answerTo(d.server.say(d.person, d.channel, question, { mentionBot: true }))
      expect(d.server.channels().filter(({ type }) => type === 11)).toEqual([])
    } finally {
      await d.close()
    }
  })

  it('in Slack, no digest is scheduled and no settings change', async () => {
    const d = await openSlack()
    try {
      const moderator = d.server.addPerson('mona', { admin: true })
      const elsewhere = d.server.addChannel({ member: false })
      for (const line of ['/digest schedule', '/settings answers:channel']) {
        const [command = '', text = ''] = line.split(' ')
        expect((await d.replyTo(d.server.slash(moderator, elsewhere, command, text))).text).toContain(mayNotPost)
        expect((await d.replyTo(d.server.slash(moderator, d.channel, command, text))).text).not.toContain(mayNotPost)
      }
    } finally {
      await d.close()
    }
  })
})

describe('a reply that Slack refuses', () => {
  let d: SlackDesk
  beforeAll(async () => {
    d = await openSlack()
  })
  afterAll(() => d.close())
  const direct = () => d.server.botMessages(d.server.openDm(d.person))
  const mention = () => mentionIn(d)

  it.each(['invalid_blocks', 'msg_too_long', 'msg_blocks_too_long'])('with %s is sent as text alone', async (error) => {
    d.server.failNext('chat.postMessage', { error })
    const { message } = await d.answerTo(mention())
    expect([message.blocks, message.text.includes(opened)]).toEqual([[], true])
    await d.bot.saying(new RegExp(`Slack: the form of a reply was refused \\(${error}\\)`))
  })

  it.each(['no_permission', 'not_in_channel', 'restricted_action', 'is_archived'])(
    'in a channel and its threads with %s reaches the asker by direct message, and the log names the cause',
    async (error) => {
      const before = direct().length
      d.server.failNext('chat.postMessage', { error, times: 2 })
      mention()
      const message = await d.server.until(() => direct()[before], 'a direct message')
      expect(message.text).toContain(opened)
      await d.bot.saying(new RegExp(`Slack: the desk may not write in this channel \\(${error}\\)`))
    },
  )

  it('in a thread that takes no replies appears in the channel', async () => {
    d.server.failNext('chat.postMessage', { error: 'cannot_reply_to_message' })
    const said = mention()
    await d.server.until(() => d.server.botMessages(d.channel).some(({ threadTs, ts }) => threadTs === null && ts > said.ts), 'a message')
  })

  it('arrives by direct message if the response address fails and the desk is not in the channel', async () => {
    const elsewhere = d.server.addChannel({ member: false })
    const before = direct().length
    d.server.failNext('response_url', { status: 500 })
    d.server.slash(d.person, elsewhere, '/ask', `${question} private:false`)
    expect((await d.server.until(() => direct()[before], 'a direct message')).text).toContain(opened)
  })
})

describe('a Slack command with a public answer', () => {
  it('is not answered twice if the desk is killed before it knows that the answer arrived', async () => {
    const d = await openSlack({ ownProcess: true })
    try {
      d.server.dropAfter('response_url')
      d.server.ignoreNext('conversations.history')
      const asked = d.server.slash(d.person, d.channel, '/ask', `${question} private:false`)
      await d.server.until(() => asked.replies[0], 'the answer')
      await d.server.until(() => d.server.requests.some(({ method }) => method === 'conversations.history'), 'a look for the answer')
      d.bot.signal('SIGKILL')
      await d.bot.ended
      d.server.heal()
      const looks = d.server.requests.length
      await d.restart()
      await d.server.until(() => d.server.requests.slice(looks).some(({ method }) => method === 'conversations.history'), 'another look')
      await d.answerTo(mentionIn(d))
      expect(d.server.botMessages(d.channel).filter(({ threadTs, text }) => threadTs === null && text.includes(opened))).toHaveLength(1)
    } finally {
      await d.close()
    }
  })
})

const mentionIn = (d: SlackDesk) => d.server.say(d.person, d.channel, question, { mentionBot: true })

describe('a call that Slack does not answer', () => {
  it('for the status delays no answer', async () => {
    const d = await openSlack()
    try {
      d.server.ignoreNext('assistant.threads.setStatus')
      const said = d.server.say(d.person, d.server.openDm(d.person), question)
      await d.server.until(() => d.server.requests.some(({ method }) => method === 'assistant.threads.setStatus'), 'a status')
      await d.answerTo(said)
      // The answer arrived while the status was still hanging.
      expect(d.server.requests.find(({ method }) => method === 'assistant.threads.setStatus')?.status).toBe(0)
    } finally {
      await d.close()
    }
  })
})
