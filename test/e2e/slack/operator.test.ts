import { afterEach, describe, expect, it } from 'vitest'
import { openSlack } from '../../fakes/slack/desk.js'

const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

it('the desk exits with 2 and names the cause if Slack disables the workspace', async () => {
  const d = await openSlack({ ownProcess: true })
  closers.push(d.close)
  d.server.failNext('apps.connections.open', { error: 'team_disabled', times: 5 })
  d.server.dropConnection()
  expect(await d.bot.ended).toBe(2)
  expect(d.bot.stderr()).toMatch(/Slack cannot be reached \(team_disabled\)/)
})

describe('a request that does not come from Slack', () => {
  it('is refused unread, and the operator is warned only once', async () => {
    const d = await openSlack({ mode: 'http', env: { LOG_LEVEL: 'debug' } })
    closers.push(d.close)
    const url = `${d.address}/slack/events`
    const body = { type: 'event_callback', event: { type: 'app_mention', text: 'zebraword' } }
    const told = () => d.bot.stderr().match(/a request was refused: [^"]*SLACK_SIGNING_SECRET/g) ?? []
    expect((await fetch(`${d.address}/healthz`)).status).toBe(200)
    expect((await fetch(`${d.address}/elsewhere`)).status).toBe(404)
    expect(told()).toEqual([])
    expect((await d.server.post(url, body, { signature: 'v0=0123' })).status).toBe(401)
    await d.bot.saying(/a request was refused/)
    expect((await d.server.post(url, body, { timestamp: 1_000_000_000 })).status).toBe(401)
    await d.answerTo(d.server.say(d.person, d.channel, 'Where did Ruto speak?', { mentionBot: true }))
    expect(told()).toHaveLength(1)
    expect(d.bot.stderr()).not.toContain('zebraword')
  })
})
