import { afterAll, afterEach, beforeAll, expect, it, onTestFinished } from 'vitest'
import { words } from '../../../src/i18n/words.js'
import { openSlack, type SlackDesk } from '../../fakes/slack/desk.js'
import type { Channel, Message } from '../../fakes/slack/index.js'
import { ferries, ferryQuestion } from '../../worlds/ferries.js'
import { type KnowledgeCopy, makeKnowledgeCopy } from '../../worlds/knowledge-copy.js'

let knowledge: KnowledgeCopy
let d: SlackDesk
beforeAll(async () => {
  knowledge = await makeKnowledgeCopy(ferries)
  d = await openSlack({ env: { KNOWLEDGE_DIR: knowledge.folder } })
})
afterAll(async () => {
  await d.close()
  await knowledge.remove()
})
afterEach(() => expect([d.server.violations, d.server.lateAcks]).toEqual([[], []]))

const listening = async (desk: SlackDesk, channel: Channel): Promise<string> => {
  const moderator = desk.server.addPerson('nora', { admin: true })
  return (await desk.replyTo(desk.server.slash(moderator, channel, '/settings', 'listen:questions'))).text
}
const settled = async (desk = d): Promise<void> => {
  for (const _ of [1, 2]) await desk.answerTo(desk.server.say(desk.person, desk.channel, ferryQuestion, { mentionBot: true }))
}
const answers = ({ channel, ts }: Message, desk = d): number => desk.server.messagesIn(channel, ts).filter(({ byBot }) => byBot).length

it('questions are answered in a listening private channel too', async () => {
  const channel = d.server.addChannel({ kind: 'group' })
  expect(await listening(d, channel)).toContain(words.en.place.listens)
  const said = d.server.say(d.person, channel, ferryQuestion)
  await d.answerTo(said)
})

it('group mentions, shared messages, edits and Slack’s own messages get no answer', async () => {
  const channel = d.server.addChannel()
  await listening(d, channel)
  const edited = d.server.say(d.person, channel, 'The ferry was late')
  const said = [
    edited,
    d.server.say(d.person, channel, `<!subteam^S012AB3CD|@crew> ${ferryQuestion}`),
    d.server.say(d.person, channel, `<!here> ${ferryQuestion}`),
    d.server.say(d.person, channel, ferryQuestion, {
      blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'user', user_id: 'U0BEN' }] }] }],
    }),
    d.server.say(d.person, channel, '', { attachments: [{ is_share: true, text: ferryQuestion }] }),
    d.server.say(d.person, channel, ferryQuestion, { subtype: 'channel_join' }),
  ]
  d.server.edit(d.person, channel, edited, ferryQuestion)
  await settled()
  expect(said.map((one) => answers(one))).toEqual(said.map(() => 0))
  // An edit that mentions the desk is a question to it.
  d.server.edit(d.person, channel, edited, `<@${d.server.botUserId}> ${ferryQuestion}`)
  await d.answerTo(edited)
})

it('/settings says what to do if the app may not read channels, and without message events nothing is answered', async () => {
  const poor = await openSlack({
    scopes: ['app_mentions:read', 'chat:write', 'commands', 'im:history', 'im:write', 'users:read'],
    env: { KNOWLEDGE_DIR: knowledge.folder },
  })
  onTestFinished(poor.close)
  expect(await listening(poor, poor.channel)).toBe(words.en.listening.mayNotRead)

  const deaf = await openSlack({ events: ['app_home_opened', 'app_mention', 'message.im'], env: { KNOWLEDGE_DIR: knowledge.folder } })
  onTestFinished(deaf.close)
  await listening(deaf, deaf.channel)
  const said = deaf.server.say(deaf.person, deaf.channel, ferryQuestion)
  await settled(deaf)
  expect([answers(said, deaf), deaf.server.withheld.length > 0]).toEqual([0, true])
})
