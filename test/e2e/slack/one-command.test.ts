import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { commands } from '../../../src/commands/commands.js'
import { words } from '../../../src/i18n/words.js'
import { openSlack, type SlackDesk } from '../../fakes/slack/desk.js'
import { everyBlock, type Person } from '../../fakes/slack/index.js'

const question = 'Where did Ruto speak?'
const namedAlone = new RegExp(`(?<!/\\w+ )/(?:${commands.map(({ name }) => name).join('|')})\\b`)

describe.each([
  ['/desk', {}],
  ['/mission', { SLACK_COMMAND: 'mission' }],
] as const)('with all commands behind %s', (command, env) => {
  let d: SlackDesk
  let moderator: Person

  beforeAll(async () => {
    d = await openSlack({
      env: (server) => {
        moderator = server.addPerson('mona', { admin: true })
        return env
      },
    })
  })
  afterAll(() => d.close())
  afterEach(() => {
    expect(d.server.violations).toEqual([])
    expect(d.server.lateAcks).toEqual([])
  })
  const typed = (text: string, by: Person = d.person) => d.replyTo(d.server.slash(by, d.channel, command, text))

  it('a member asks with or without the word ask, in private or for all', async () => {
    for (const text of [`ask ${question}`, question]) {
      const reply = await typed(text)
      expect(reply.onlyFor).toBe(d.person.id)
      expect(reply.text).toContain(words.en.status.answered.title)
    }
    expect((await typed(`ask ${question} private:false`)).onlyFor).toBeNull()
  })

  it('a moderator uses every command', async () => {
    for (const [text, says] of [
      ['summary share', words.en.summary.title],
      ['gaps', words.en.gaps.none],
      ['settings', words.en.settingsTitle(false)],
      ['sources', 'documents'],
    ] as const)
      expect((await typed(text, moderator)).text).toContain(says)
  })

  it('the short names work too, if the app still has them', async () => {
    expect((await d.replyTo(d.server.slash(d.person, d.channel, '/ask', question))).text).toContain(words.en.status.answered.title)
  })
})

describe('when commands are only behind /mission', () => {
  let d: SlackDesk
  let moderator: Person

  beforeAll(async () => {
    d = await openSlack({
      env: (server) => {
        moderator = server.addPerson('mona', { admin: true })
        return { SLACK_COMMAND: 'mission' }
      },
    })
  })
  afterAll(() => d.close())

  it('help, settings, notices and the home tab name them as they must be typed', async () => {
    const help = await d.replyTo(d.server.slash(moderator, d.channel, '/mission', 'help'))
    for (const { name } of commands) expect(help.text).toContain(`/mission ${name}`)
    for (const text of ['help', 'settings', 'digest', 'digest no']) {
      const reply = await d.replyTo(d.server.slash(moderator, d.channel, '/mission', text))
      expect(reply.text).not.toMatch(namedAlone)
    }
    d.server.openHome(moderator, d.server.openDm(moderator), 'home')
    const blocks = await d.server.until(() => d.server.homeOf(moderator), 'the home tab')
    const home = everyBlock(blocks).map((one) => (typeof one.text === 'string' ? one.text : ''))
    expect(home.join('\n')).toContain('/mission ask')
    expect(home.join('\n')).not.toMatch(namedAlone)
  })
})
