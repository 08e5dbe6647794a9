import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'libsql'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startBotHere } from '../fakes/bot-here.js'
import { settingsFor as discordSettings } from '../fakes/discord/desk.js'
import { startDiscordServer } from '../fakes/discord/index.js'
import { freePort } from '../fakes/free-port.js'
import { settingsFor as slackSettings } from '../fakes/slack/desk.js'
import { startSlackServer } from '../fakes/slack/index.js'
import { openWeb } from '../fakes/web.js'
import { figureOf, readSamples, type Sample } from '../support/prometheus.js'

const question = 'Where did Ruto speak?'
/** Twenty seconds in total. */
const [mostTries, betweenTriesMs] = [400, 50]
const key = 'a-key-of-more-than-sixteen-letters'

/** A desk on Discord and in Slack, with a separate port for metrics. */
async function openBoth(env: Readonly<Record<string, string>> = {}) {
  const [discord, slack] = await Promise.all([startDiscordServer({ heartbeatMs: 200 }), startSlackServer()])
  const dataDir = await mkdtemp(join(tmpdir(), 'metrics-'))
  const port = await freePort()
  const bot = startBotHere({
    ...{ DATA_DIR: dataDir, METRICS_PORT: String(port), ...env },
    ...{ ...discordSettings(discord), ...slackSettings(slack, 'socket', 0) },
  })
  onTestFinished(async () => {
    await bot.stop()
    await Promise.all([discord.stop(), slack.stop()])
    await rm(dataDir, { recursive: true, force: true })
  })
  await bot.saying(/ready on discord/)
  await bot.saying(/ready on slack/)
  const url = `http://127.0.0.1:${port}`
  const page = async (): Promise<string> => (await fetch(`${url}/metrics`)).text()
  /** The page, as soon as one of its metrics has the wanted value. */
  const scrape = async (
    name: string,
    labels: Readonly<Record<string, string>>,
    isWanted: (value: number) => boolean,
  ): Promise<readonly Sample[]> => {
    for (let tries = 0; tries < mostTries; tries++) {
      const samples = readSamples(await page())
      const value = figureOf(samples, name, labels)
      if (value !== undefined && isWanted(value)) return samples
      await wait(betweenTriesMs)
    }
    throw new Error(`${name} ${JSON.stringify(labels)} is not as wanted in\n${await page()}`)
  }
  return { discord, slack, dataDir, url, page, scrape, bot }
}

describe('the metrics of a desk', () => {
  it('count what people asked, and what the platforms took, refused and slowed down', async () => {
    const { discord, slack, scrape, page } = await openBoth()
    const [ana, ben] = [discord.addPerson('ana'), slack.addPerson('ben')]
    const [channel, room] = [discord.addChannel(discord.addGuild()), slack.addChannel()]
    const asked = discord.slash(ana, channel, 'ask', { question })
    await discord.until(() => asked.replies[0], 'a reply on Discord')
    discord.rateLimitNext({ on: /^POST \/channels\/\d+\/messages/, retryAfter: 0.05 })
    const said = discord.say(ana, channel, 'What colour is the xylophone of Vladivostok?', { mentionBot: true })
    await discord.until(() => discord.botMessages(said.channel)[0], 'an answer on Discord')
    slack.failNext('chat.postMessage', { status: 503 })
    slack.say(ben, room, question, { mentionBot: true })
    await slack.until(() => slack.botMessages(room)[0], 'an answer in Slack')
    const samples = await scrape('mission_desk_delivery_seconds_count', { platform: 'slack' }, (value) => value === 1)
    const figure = (name: string, labels = {}): number | undefined => figureOf(samples, `mission_desk_${name}`, labels)
    expect(figure('questions_total', { platform: 'discord', verdict: 'answered' })).toBe(1)
    expect(figure('questions_total', { platform: 'slack', verdict: 'answered' })).toBe(1)
    expect(figure('answer_seconds_count', { platform: 'discord' })).toBe(2)
    expect(figure('answer_seconds_count', { platform: 'slack' })).toBe(1)
    expect(figure('delivery_seconds_count', { platform: 'discord' })).toBe(2)
    // The failed send was repeated half a second later.
    expect(figure('delivery_seconds_sum', { platform: 'slack' })).toBeGreaterThan(0.4)
    expect([figure('sends_total', { platform: 'discord' }), figure('sends_total', { platform: 'slack' })]).toEqual([2, 1])
    expect([figure('retries_total', { platform: 'discord' }), figure('retries_total', { platform: 'slack' })]).toEqual([1, 1])
    expect([figure('rate_limited_total', { platform: 'discord' }), figure('rate_limited_total', { platform: 'slack' })]).toEqual([1, 0])
    expect([figure('connected', { platform: 'discord' }), figure('connected', { platform: 'slack' })]).toEqual([1, 1])
    expect(figure('gaps_open')).toBe(1)
    expect([figure('inbox_open'), figure('inbox_oldest_seconds'), figure('outbox_waiting'), figure('store_up')]).toEqual([0, 0, 0, 1])
    expect(figure('documents')).toBeGreaterThan(0)
    expect(figure('passages')).toBeGreaterThan(figure('documents') ?? 0)
    expect(figure('embeddings', { state: 'none' })).toBe(1)
    expect(figureOf(samples, 'nodejs_eventloop_lag_p99_seconds')).toBeDefined()
    const pinged = await scrape('mission_desk_gateway_ping_seconds', { platform: 'discord' }, (value) => value >= 0)
    expect(figureOf(pinged, 'mission_desk_gateway_ping_seconds', { platform: 'discord' })).toBeLessThan(1)
    const text = await page()
    for (const secret of [ana.id, ben.id, channel.id, room.id, 'Ruto', 'xylophone', 'ana', 'ben'])
      expect(text).not.toMatch(new RegExp(`\\b${secret}\\b`))
  })

  it('count each way of sending and each kind of trouble of the platforms once', async () => {
    const { discord, slack, scrape } = await openBoth()
    const [ana, ben] = [discord.addPerson('ana'), slack.addPerson('ben')]
    const [channel, room] = [discord.addChannel(discord.addGuild()), slack.addChannel()]
    const complete = discord.autocomplete(ana, channel, 'ask', { question: 'Where' })
    await discord.until(() => complete.choices, 'choices')
    discord.failNext(/^POST \/interactions\//, 503)
    const asked = discord.slash(ana, channel, 'ask', { question })
    await discord.until(() => asked.replies[0], 'a reply on Discord')
    slack.rateLimit('response_url', { seconds: 1 })
    const typed = slack.slash(ben, room, '/ask', question)
    await slack.until(() => typed.replies[0], 'a reply in Slack')
    slack.failNext('chat.postMessage', { error: 'ratelimited' })
    slack.say(ben, room, question, { mentionBot: true })
    await slack.until(() => slack.botMessages(room).find(({ threadTs }) => threadTs !== null), 'an answer in Slack')
    const samples = await scrape('mission_desk_delivery_seconds_count', { platform: 'slack' }, (value) => value === 2)
    const figures = (platform: string) =>
      ['sends', 'retries', 'rate_limited'].map((name) => figureOf(samples, `mission_desk_${name}_total`, { platform }))
    expect(figures('discord')).toEqual([1, 1, 0])
    expect(figures('slack')).toEqual([2, 2, 2])
  })

  it('report a lost connection', async () => {
    const { discord, slack, scrape } = await openBoth()
    discord.dropConnection()
    slack.dropConnection()
    await scrape('mission_desk_connection_losses_total', { platform: 'discord' }, (value) => value === 1)
    await scrape('mission_desk_connection_losses_total', { platform: 'slack' }, (value) => value === 1)
    await scrape('mission_desk_connected', { platform: 'discord' }, (value) => value === 1)
    await scrape('mission_desk_connected', { platform: 'slack' }, (value) => value === 1)
  })

  it('count what the store cannot do, and show the age of the oldest waiting request', async () => {
    const { discord, dataDir, scrape } = await openBoth()
    const channel = discord.addChannel(discord.addGuild())
    discord.rateLimitNext({ on: /^POST \/channels\/\d+\/messages/, retryAfter: 3 })
    discord.say(discord.addPerson('ana'), channel, question, { mentionBot: true })
    const waiting = await scrape('mission_desk_inbox_oldest_seconds', {}, (value) => value > 0.5)
    expect(figureOf(waiting, 'mission_desk_inbox_open')).toBe(1)
    const holder = new Database(join(dataDir, 'desk.db'))
    holder.exec('begin immediate')
    try {
      discord.say(discord.addPerson('ben'), channel, question, { mentionBot: true })
      await scrape('mission_desk_store_errors_total', { operation: 'keepRequest' }, (value) => value > 0)
    } finally {
      holder.close()
    }
  })

  it('have labels without any person, channel or text', async () => {
    const { discord, page } = await openBoth()
    const asked = discord.slash(discord.addPerson('ana'), discord.addChannel(discord.addGuild()), 'ask', { question })
    await discord.until(() => asked.replies[0], 'a reply')
    const own = readSamples(await page()).filter(({ name }) => name.startsWith('mission_desk_'))
    const texts = new Set(own.flatMap(({ labels }) => Object.entries(labels).flatMap(([label, text]) => (label === 'le' ? [] : [text]))))
    const known = ['discord', 'slack', 'answered', 'likely', 'related', 'none', 'computing', 'ready', 'failed']
    expect([...texts].filter((text) => !known.includes(text))).toEqual([])
  })
})

describe('the metrics port', () => {
  it('says whether the desk is ready, without the web too', async () => {
    const { url } = await openBoth()
    const [health, ready] = await Promise.all([fetch(`${url}/healthz`), fetch(`${url}/readyz`)])
    expect([health.status, await health.text(), ready.status]).toEqual([200, 'ok\n', 200])
    expect(await ready.json()).toMatchObject({ ready: true, store: true, platforms: { discord: true, slack: true } })
    expect((await fetch(`${url}/anything`)).status).toBe(404)
    expect((await fetch(`${url}/metrics`, { method: 'POST' })).status).toBe(405)
  })

  it('gives metrics only to holders of the key, if one is set, and readiness to everybody', async () => {
    const { url } = await openBoth({ METRICS_KEY: key })
    const get = (authorization?: string) => fetch(`${url}/metrics`, { headers: authorization === undefined ? {} : { authorization } })
    const answers = await Promise.all([get(), get(`Bearer ${key}x`), get(`Bearer ${key.slice(1)}`), get(key), get(`Bearer ${key}`)])
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 200])
    expect(await (answers[1] as Response).text()).not.toContain('mission_desk_')
    expect((await fetch(`${url}/readyz`)).status).toBe(200)
  })

  it('stops the start with advice if another program uses it', async () => {
    const { url } = await openBoth()
    const web = String(await freePort())
    const bot = startBotHere({ DATA_DIR: await mkdtemp(join(tmpdir(), 'metrics-')), WEB_PORT: web, METRICS_PORT: new URL(url).port })
    expect(await bot.ended).toBe(2)
    expect(bot.stderr()).toMatch(/Port \d+ of 127\.0\.0\.1 cannot be listened on \(EADDRINUSE\)\. Change METRICS_PORT or METRICS_HOST\./)
  })
})

describe('the web', () => {
  it('serves the metrics only with the key, and counts its own requests', async () => {
    const desk = await openWeb({ METRICS_KEY: key })
    onTestFinished(desk.close)
    await (await fetch(`${desk.url}/?${new URLSearchParams({ q: question })}`)).text()
    const get = (authorization: string) => fetch(`${desk.url}/metrics`, { headers: { authorization } })
    expect((await fetch(`${desk.url}/metrics`)).status).toBe(401)
    expect((await get('Bearer another-key-of-sixteen-letters')).status).toBe(401)
    const answer = await get(`Bearer ${key}`)
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/)
    expect(figureOf(readSamples(await answer.text()), 'mission_desk_questions_total', { platform: 'web', verdict: 'answered' })).toBe(1)
  })

  it('serves no metrics without a key, or if they have their own port', async () => {
    const desk = await openWeb()
    onTestFinished(desk.close)
    expect((await fetch(`${desk.url}/metrics`)).status).toBe(404)
    const other = await openWeb({ METRICS_KEY: key, METRICS_PORT: String(await freePort()) })
    onTestFinished(other.close)
    expect((await fetch(`${other.url}/metrics`, { headers: { authorization: `Bearer ${key}` } })).status).toBe(404)
  })

  it('warns at the start if a key is set and nothing serves the metrics', async () => {
    const discord = await startDiscordServer()
    const bot = startBotHere({ ...discordSettings(discord), METRICS_KEY: key, DATA_DIR: await mkdtemp(join(tmpdir(), 'metrics-')) })
    onTestFinished(async () => {
      await bot.stop()
      await discord.stop()
    })
    await bot.saying(/METRICS_KEY is set, but nothing serves \/metrics/)
  })
})
