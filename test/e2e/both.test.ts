import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { words } from '../../src/i18n/words.js'
import { type Bot, startBot } from '../fakes/bot-process.js'
import { settingsFor as discordSettings } from '../fakes/discord/desk.js'
import { type DiscordServer, type Guild, startDiscordServer, textsOf } from '../fakes/discord/index.js'
import { freePort } from '../fakes/free-port.js'
import { settingsFor } from '../fakes/slack/desk.js'
import { type SlackServer, startSlackServer, textOf } from '../fakes/slack/index.js'
import { runProcess } from '../support/processes.js'
import { run } from '../support/run.js'

const question = 'Where did Ruto speak?'
let discord: DiscordServer
let slack: SlackServer
let guild: Guild
let dataDir: string
let settings: Record<string, string>

beforeAll(async () => {
  discord = await startDiscordServer()
  slack = await startSlackServer()
  guild = discord.addGuild()
  dataDir = await mkdtemp(join(tmpdir(), 'both-'))
  settings = {
    ...{ ...discordSettings(discord), DATA_DIR: dataDir },
    ...settingsFor(slack, 'socket', 0),
  }
})
afterAll(async () => {
  await Promise.all([discord.stop(), slack.stop()])
  await rm(dataDir, { recursive: true, force: true })
})

describe('with the settings of both platforms', () => {
  it('one program serves both platforms at once, answers the same on both, and exits with 0', async () => {
    const bot: Bot = startBot(settings)
    await bot.saying(/ready on discord/)
    await bot.saying(/ready on slack/)
    const channel = discord.addChannel(guild)
    const asked = discord.slash(discord.addPerson('ana'), channel, 'ask', { question })
    const typed = slack.slash(slack.addPerson('ana'), slack.addChannel(), '/ask', question)
    const onDiscord = await discord.until(() => asked.replies[0], 'a reply on Discord')
    const onSlack = await slack.until(() => typed.replies[0], 'a reply on Slack')
    const shown = textsOf(onDiscord.components).join('\n').replace(/[\\*]/g, '')
    for (const line of textOf(onSlack.blocks)
      .split('\n')
      .filter((text) => text.startsWith('Ruto spoke in Addis Ababa')))
      expect(shown).toContain(line)
    expect(shown).toContain(words.en.status.answered.title)
    expect(textOf(onSlack.blocks)).toContain(words.en.status.answered.title)
    expect(await bot.stop()).toBe(0)
    expect([discord.violations, slack.violations]).toEqual([[], []])
  })

  it('one wrong token stops the start with one line, on either platform', async () => {
    const bot = startBot({ ...settings, SLACK_APP_TOKEN: 'xapp-wrong' })
    expect(await bot.ended).toBe(2)
    expect(bot.stderr()).toMatch(/Slack refused SLACK_APP_TOKEN/)
  })
})

describe('mission-desk doctor', () => {
  const doctor = (env: Record<string, string>) => run(['doctor'], { env: { DATA_DIR: dataDir, ...env } })

  it('says that everything is fine, and changes nothing', async () => {
    const before = [discord.registrations.length, slack.connects]
    const { code, stdout, stderr } = await runProcess(['doctor'], { env: settings })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const part of ['Knowledge', 'Memory', 'Discord', 'Slack', 'All is well.']) expect(stdout).toContain(part)
    expect(stdout).toMatch(/✓ DISCORD_TOKEN is good: Mission Desk/)
    expect(stdout).toMatch(/✓ privileged intents: the desk needs none; none is switched on/)
    expect(stdout).toMatch(/✓ invited to 1 server/)
    expect(stdout).toMatch(/✓ 10 commands are registered everywhere/)
    expect(stdout).toMatch(/✓ SLACK_BOT_TOKEN is good: mission-desk in Look-alike/)
    expect(stdout).toMatch(/✓ all 13 scopes are there/)
    expect(stdout).toMatch(/✓ SLACK_APP_TOKEN is good/)
    expect(stdout).not.toContain('→')
    for (const secret of [discord.token, slack.botToken, slack.appToken]) expect(stdout).not.toContain(secret)
    expect([discord.registrations.length, slack.connects]).toEqual(before)
  })

  it('says what is missing on each platform and what to do, and exits with 1', async () => {
    const empty = await startDiscordServer()
    const poor = await startSlackServer({ scopes: ['app_mentions:read', 'chat:write'] })
    const env = {
      ...{ ...discordSettings(empty) },
      ...{ ...settingsFor(poor, 'socket', 0), SLACK_APP_TOKEN: 'xapp-wrong' },
    }
    const { code, stdout } = await doctor(env)
    expect(code).toBe(1)
    const link = /https:\/\/discord\.com\/oauth2\/authorize\?client_id=\d+&scope=bot\+applications\.commands&permissions=309237746688/
    expect(stdout).toMatch(new RegExp(`✗ not invited to any server\\n {4}→ Open ${link.source} and choose`))
    expect(stdout).toMatch(/✗ the commands registered everywhere are not those of this version\n {4}→ .*discord register/)
    expect(stdout).toMatch(
      /✗ scopes are missing: assistant:write, channels:history, channels:read, commands, files:write, groups:history, groups:read, im:history, im:write, usergroups:read, users:read\n {4}→ Paste manifest/,
    )
    expect(stdout).toMatch(/✗ Socket Mode cannot be opened\n {4}→ Slack refused SLACK_APP_TOKEN/)
    expect(stdout).toMatch(/4 problems to fix\./)
    await Promise.all([empty.stop(), poor.stop()])
  })

  it('reports wrong tokens, and platforms that cannot be reached', async () => {
    const { code, stdout } = await doctor({
      ...settings,
      DISCORD_TOKEN: 'wrong',
      SLACK_API_URL: `http://127.0.0.1:${await freePort()}/api/`,
    })
    expect(code).toBe(1)
    expect(stdout).toMatch(/✗ Discord does not let the desk in\n {4}→ Discord refused DISCORD_TOKEN/)
    expect(stdout).toMatch(/✗ Slack does not let the desk in\n {4}→ Slack cannot be reached \(ECONNREFUSED\)/)
  })

  it('says whether the HTTP port is free, serves the desk, or is taken', async () => {
    const port = await freePort()
    const env = settingsFor(slack, 'http', port)
    const poor = await startSlackServer({ scopes: ['chat:write'] })
    expect((await doctor(settingsFor(poor, 'http', port))).stdout).toMatch(/→ Paste what `mission-desk slack manifest --url …` prints/)
    await poor.stop()
    expect((await doctor(env)).stdout).toMatch(new RegExp(`✓ port ${port} is free for the desk`))
    const bot = startBot({ ...env, DATA_DIR: dataDir })
    await bot.saying(/ready on slack/)
    expect((await doctor(env)).stdout).toMatch(new RegExp(`✓ the desk answers on port ${port}`))
    expect(await bot.stop()).toBe(0)
    const taken = Number(new URL(slack.apiUrl).port)
    const { code, stdout } = await doctor({ ...env, PORT: String(taken) })
    expect(code).toBe(1)
    expect(stdout).toMatch(new RegExp(`✗ port ${taken} is taken by another program`))
  })

  it('says that no platform is set up, and checks knowledge and memory all the same', async () => {
    const { code, stdout } = await doctor({})
    expect(code).toBe(0)
    expect(stdout).toMatch(/✓ 2 documents with \d+ passages, no problem/)
    expect(stdout).toMatch(/desk\.db can be used/)
    expect(stdout).toMatch(/No platform is set up/)
  })

  it('names each problem of the knowledge', async () => {
    const { code, stdout } = await doctor({ KNOWLEDGE_DIR: join(dataDir, 'nowhere') })
    expect(code).toBe(1)
    expect(stdout).toMatch(/Knowledge\n {2}✗ .*\n {4}→ .*nowhere/)
  })
})
