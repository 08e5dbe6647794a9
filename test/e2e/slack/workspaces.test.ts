import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { words } from '../../../src/i18n/words.js'
import type { Seen } from '../../fakes/platform.js'
import { see } from '../../fakes/slack/desk.js'
import type { Channel, Delivery, Person, Said, Team } from '../../fakes/slack/index.js'
import { type Installable, openInstallable } from '../../worlds/installed.js'

const question = 'Where did Ruto speak?'
const { status, passing, buttons } = words.en

describe('the desk in two workspaces', () => {
  let d: Installable
  let harbour: Team
  let lighthouse: Team
  const people = new Map<string, Person>()
  const channels = new Map<string, Channel>()
  beforeAll(async () => {
    d = await openInstallable({ LOG_LEVEL: 'info' })
    harbour = d.server.addTeam('Harbour')
    lighthouse = d.server.addTeam('Lighthouse')
    for (const team of [harbour, lighthouse]) {
      people.set(team.id, d.server.addPerson(`ana of ${team.name}`, { team }))
      channels.set(team.id, d.server.addChannel({ team }))
    }
  })
  afterEach(() => {
    expect(d.server.violations).toEqual([])
  })
  afterAll(() => d.close())

  const person = (team: Team): Person => people.get(team.id) as Person
  const channel = (team: Team): Channel => channels.get(team.id) as Channel
  const mention = (team: Team, text = question): Said => d.server.say(person(team), channel(team), text, { mentionBot: true })
  const answerTo = async (said: Said): Promise<Seen> => {
    const found = () => d.server.messagesIn(said.channel, said.ts).find(({ byBot }) => byBot)
    return see(await d.server.until(found, `a reply to "${said.text}"`))
  }
  const replyTo = async (delivery: Delivery): Promise<Seen> => see(await d.server.until(() => delivery.replies[0], 'a reply'))
  /** The tokens of all Web API calls, and the refused calls. */
  const callsOf = (from: number) => {
    const calls = d.server.requests.slice(from).filter(({ method, token }) => token !== null && method !== 'oauth.v2.access')
    return { tokens: [...new Set(calls.map(({ token }) => token))], errors: calls.flatMap(({ error }) => error ?? []) }
  }

  it('answers nothing and causes no retries before anybody installed it', async () => {
    const said = mention(harbour)
    await d.server.until(() => said.events.every(({ acked }) => acked), 'the events to be taken')
    expect(d.server.messagesIn(said.channel, said.ts)).toHaveLength(1)
  })

  it('serves an install page that asks Slack for the scopes of the manifest', async () => {
    const { url, state, cookie } = await d.beginInstall()
    expect(url.searchParams.get('client_id')).toBe(d.server.clientId)
    expect(url.searchParams.get('scope')?.split(',')).toContain('chat:write')
    expect(cookie).toBe(`slack-app-oauth-state=${state}`)
  })

  it('refuses an install link that was used, changed, denied, or begun in another browser', async () => {
    const begun = await d.beginInstall()
    const first = await d.comeBack({ ...begun, code: d.server.allow(harbour) })
    expect(first.status).toBe(200)
    const replayed = await d.comeBack({ ...begun, code: d.server.allow(lighthouse) })
    expect([replayed.status, await replayed.text()]).toEqual([400, expect.stringContaining('was used before')])
    const other = await d.beginInstall()
    const stolen = await d.comeBack({ ...other, cookie: begun.cookie, code: d.server.allow(lighthouse) })
    const forged = await d.comeBack({
      state: `${other.state}x`,
      cookie: `slack-app-oauth-state=${other.state}x`,
      code: d.server.allow(lighthouse),
    })
    const denied = await fetch(`${d.address}/slack/oauth_redirect?error=access_denied&state=${other.state}`, {
      headers: { cookie: other.cookie },
    })
    expect([stolen.status, forged.status, denied.status]).toEqual([400, 400, 400])
    const wrongCode = await d.comeBack({ ...(await d.beginInstall()), code: 'wrong' })
    const whole = await d.comeBack({ ...(await d.beginInstall()), code: d.server.allow(lighthouse, { isOrganization: true }) })
    expect([wrongCode.status, whole.status]).toEqual([500, 500])
    expect(await whole.text()).toContain('not in a whole organization')
    expect(lighthouse.token === null || (await d.standing([lighthouse.id])).length === 0).toBe(true)
    lighthouse.token = null
  })

  it('answers each workspace with its own token, also after a restart', async () => {
    expect((await d.install(lighthouse)).status).toBe(200)
    for (const again of [false, true]) {
      if (again) await d.restart()
      for (const team of [harbour, lighthouse]) {
        const from = d.server.requests.length
        expect((await answerTo(mention(team))).text).toContain(status.answered.title)
        const used = d.server.slash(person(team), channel(team), '/ask', question)
        expect((await replyTo(used)).text).toContain(status.answered.title)
        expect(callsOf(from)).toEqual({ tokens: [team.token], errors: [] })
      }
    }
  })

  it('keeps direct messages, follow-ups in threads and the home tab in their workspace', async () => {
    for (const team of [harbour, lighthouse]) {
      const from = d.server.requests.length
      const dm = d.server.openDm(person(team))
      const said = d.server.say(person(team), dm, question)
      await answerTo(said)
      const root = mention(team)
      await answerTo(root)
      const more = d.server.say(person(team), channel(team), 'And what did he say about the Bahamas?', { thread: root })
      await d.server.until(() => d.server.messagesIn(more.channel, root.ts).filter(({ byBot }) => byBot)[1], 'the next reply')
      d.server.openHome(person(team), dm, 'home')
      await d.server.until(() => d.server.homeOf(person(team)), 'a home tab')
      expect(callsOf(from)).toEqual({ tokens: [team.token], errors: [] })
    }
  })

  it('writes tokens to no file and no log, and does not keep who installed it', async () => {
    const secrets = [harbour.token, lighthouse.token].map(String)
    expect(await d.standing([...secrets, 'U0INSTALLER', d.server.clientSecret])).toEqual([])
    expect(await d.standing([harbour.id])).toEqual([harbour.id])
    for (const secret of secrets) expect(d.bot.stderr()).not.toContain(secret)
  })

  it('has moderators only in named workspaces, and uses the right token for cards, digests and notifications', async () => {
    await d.restart({ SLACK_MODERATOR_TEAMS: harbour.id })
    const [boss, stranger] = [harbour, lighthouse].map((team) => d.server.addPerson(`admin of ${team.name}`, { team, admin: true }))
    if (boss === undefined || stranger === undefined) throw new Error('nobody moderates')
    const refused = await replyTo(d.server.slash(stranger, channel(lighthouse), '/gaps'))
    expect(refused.text).toBe(words.en.notices.moderatorsOnly)
    const backroom = d.server.addChannel({ team: harbour })
    await replyTo(d.server.slash(boss, backroom, '/settings', 'moderators-here:true'))
    await d.restart({ SLACK_MODERATOR_TEAMS: harbour.id })

    const from = d.server.requests.length
    const asked = mention(harbour, 'Who sells umbrellas in Lima?')
    const reply = await answerTo(asked)
    expect(reply.labels).toContain(buttons.person)
    await replyTo(d.server.press(person(harbour), channel(harbour), reply.message as never, buttons.person))
    const cards = () =>
      d.server
        .botMessages(backroom)
        .map(see)
        .find(({ text }) => text.includes(passing.title))
    expect((await d.server.until(cards, 'a card')).text).toContain('umbrellas')
    const shown = d.server.botMessages(backroom).find((one) => see(one).text.includes(passing.title))
    if (shown === undefined) throw new Error('there is no card')
    d.server.press(boss, backroom, shown, buttons.answer)
    const form = await d.server.until(() => d.server.modals.find(({ open }) => open), 'a form')
    const source = { source: 'The market', link: 'https://gazette.example/lima', date: '2025-05-01' }
    d.server.submit(form, { ...source, question: 'Who sells umbrellas in Lima?', answer: 'Rosa Paz sells umbrellas in Lima.' })
    const told = () => d.server.messagesIn(asked.channel, asked.ts).find((one) => one.byBot && see(one).text.includes('Rosa Paz'))
    await d.server.until(told, 'the asker to be told')
    // Each workspace has its own moderators’ channel.
    expect((await answerTo(mention(lighthouse, 'Who sells umbrellas in Quito?'))).labels).not.toContain(buttons.person)
    const { errors } = callsOf(from)
    expect(errors).toEqual([])
    await replyTo(d.server.slash(boss, channel(harbour), '/digest', 'now share'))
    const posts = d.server.requests.slice(from).filter(({ method }) => method === 'chat.postMessage')
    for (const { token, body } of posts) {
      const own = d.server.channelOf(String(body.channel)).team
      expect([body.channel, token]).toEqual([body.channel, own === harbour.id ? harbour.token : lighthouse.token])
    }
  })

  it('forgets a workspace that uninstalls it at once, and leaves nothing of it in the file', async () => {
    const sealed = await d.sealedOf(lighthouse)
    expect(await d.standing([sealed])).toEqual([sealed])
    d.server.uninstall(lighthouse)
    await d.bot.saying(/was uninstalled from a workspace/)
    await d.server.until(() => d.server.unacknowledged().length === 0, 'the events to be taken')
    const from = d.server.requests.length
    const said = mention(lighthouse)
    await d.server.until(() => said.events.every(({ acked }) => acked), 'the events to be taken')
    expect((await answerTo(mention(harbour))).text).toContain(status.answered.title)
    expect(d.server.messagesIn(said.channel, said.ts).filter(({ byBot }) => byBot)).toEqual([])
    expect(callsOf(from).tokens).toEqual([harbour.token])
    expect(await d.standing([sealed])).toEqual([])
  })

  it('answers a workspace that installs it again, even if Slack reports the uninstall late', async () => {
    expect((await d.install(lighthouse)).status).toBe(200)
    expect((await answerTo(mention(lighthouse))).text).toContain(status.answered.title)
    d.server.tellUninstalled(lighthouse, { secondsAgo: 60 })
    await d.server.until(() => d.server.unacknowledged().length === 0, 'the event to be taken')
    expect((await answerTo(mention(lighthouse))).text).toContain(status.answered.title)
  })

  it('stays installed after a late report of an uninstall that it cannot check, and asks Slack to deliver it again', async () => {
    d.server.failNext('auth.test', { times: 1 })
    const from = d.server.requests.length
    d.server.tellUninstalled(lighthouse, { secondsAgo: 60 })
    const looks = () => d.server.requests.slice(from).filter(({ method }) => method === 'auth.test').length
    await d.server.until(() => looks() >= 2, 'a second look')
    await d.server.until(() => d.server.unacknowledged().length === 0, 'the event to be taken')
    expect((await answerTo(mention(lighthouse))).text).toContain(status.answered.title)
  })
})
