import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startBot } from '../fakes/bot-process.js'
import { settingsFor as discordSettings } from '../fakes/discord/desk.js'
import { type DiscordServer, type DiscordServerOptions, startDiscordServer } from '../fakes/discord/index.js'
import { freePort } from '../fakes/free-port.js'
import { type Mode, settingsFor as slackSettings } from '../fakes/slack/desk.js'
import { type SlackServer, startSlackServer } from '../fakes/slack/index.js'
import { run } from '../support/run.js'

type Settings = Readonly<Record<string, string>>

async function discord(options: DiscordServerOptions = {}): Promise<Settings> {
  const server = await startDiscordServer(options)
  onTestFinished(server.stop)
  return discordSettings(server)
}

/** @param error with which Slack refuses each connection */
async function slack(mode: Mode = 'socket', error: string | null = null): Promise<Settings> {
  const server = await startSlackServer()
  onTestFinished(server.stop)
  if (error !== null) server.failNext('apps.connections.open', { error, times: 50 })
  return slackSettings(server, mode, await freePort())
}

async function takenPort(): Promise<string> {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise((resolve) => taken.close(() => resolve())))
  return String((taken.address() as { port: number }).port)
}

/** @returns how a start with these settings ended, and what it said */
async function start(settings: Settings) {
  const dataDir = await mkdtemp(join(tmpdir(), 'start-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const bot = startBot({ DATA_DIR: dataDir, ...settings })
  return { code: await bot.ended, lines: bot.stderr().trim().split('\n') }
}

const strange = { DISCORD_GUILD_ID: '123456789012345678' }
const portTaken = async () => ({ ...(await slack('http')), PORT: await takenPort() })
/** As Slack refuses Socket Mode. Its own client would go on trying. */
const refusing = (error: string) => () => slack('socket', error)

it.each<[string, () => Promise<Settings>, Settings, RegExp]>([
  ['Discord’s token is wrong', discord, { DISCORD_TOKEN: 'wrong.token' }, /Discord refused DISCORD_TOKEN.*Reset Token/],
  ['an intent is refused', () => discord({ allowedIntents: 1 }), {}, /Discord refused an intent/],
  ['the desk is not in the server it is to serve', discord, strange, /DISCORD_GUILD_ID names a server.*Invite/],
  [
    'Slack’s bot token is wrong',
    slack,
    { SLACK_BOT_TOKEN: 'xoxb-wrong' },
    /Slack refused SLACK_BOT_TOKEN \(invalid_auth\).*OAuth & Permissions/,
  ],
  [
    'Slack’s app token is wrong',
    slack,
    { SLACK_APP_TOKEN: 'xapp-wrong' },
    /Slack refused SLACK_APP_TOKEN \(invalid_auth\).*connections:write/,
  ],
  ['the token lacks a scope', refusing('missing_scope'), {}, /SLACK_APP_TOKEN has not the scope connections:write.*Make a new one/],
  ['the token was revoked', refusing('token_revoked'), {}, /Slack refused SLACK_APP_TOKEN \(token_revoked\)/],
  ['the token is of another kind', refusing('not_allowed_token_type'), {}, /Slack refused SLACK_APP_TOKEN \(not_allowed_token_type\)/],
  ['the port is taken', portTaken, {}, /Port \d+ cannot be listened on \(EADDRINUSE\).*PORT/],
])('the operator is told in one line, and the desk ends with 2, where %s', async (_, connect, wrong, said) => {
  expect(await start({ ...(await connect()), ...wrong })).toEqual({ code: 2, lines: [expect.stringMatching(said)] })
})

it('the operator is told which setting is missing where settings do not go together', async () => {
  const { code, lines } = await start({ ...(await slack()), SLACK_APP_TOKEN: '' })
  expect(code).toBe(2)
  expect(lines).toEqual([expect.stringContaining('settings are wrong'), expect.stringContaining('SLACK_APP_TOKEN is missing')])
})

/** A desk on both platforms, in a process of its own. */
async function startBoth(trouble: (discord: DiscordServer, slack: SlackServer) => void) {
  const [discordServer, slackServer] = await Promise.all([startDiscordServer(), startSlackServer()])
  const dataDir = await mkdtemp(join(tmpdir(), 'start-'))
  trouble(discordServer, slackServer)
  const bot = startBot({
    DATA_DIR: dataDir,
    LOG_LEVEL: 'info',
    ...discordSettings(discordServer),
    ...slackSettings(slackServer, 'socket', 0),
  })
  onTestFinished(async () => {
    await bot.stop()
    await Promise.all([discordServer.stop(), slackServer.stop()])
    await rm(dataDir, { recursive: true, force: true })
  })
  const askDiscord = async (): Promise<void> => {
    const asked = discordServer.slash(discordServer.addPerson('ana'), discordServer.addChannel(discordServer.addGuild()), 'ask', {
      question,
    })
    await discordServer.until(() => asked.replies[0], 'a reply on Discord')
  }
  const askSlack = async (): Promise<void> => {
    const asked = slackServer.slash(slackServer.addPerson('ana'), slackServer.addChannel(), '/ask', question)
    await slackServer.until(() => asked.replies[0], 'a reply in Slack')
  }
  return { bot, dataDir, discordServer, slackServer, askDiscord, askSlack }
}

const question = 'Where did Ruto speak?'

it.each<[string, (discord: DiscordServer) => void, RegExp]>([
  ['answers 503', ({ failNext }) => failNext('GET /gateway/bot', 503, 0, 3), /Discord cannot be reached; the desk goes on trying/],
  ['breaks each connection', ({ loseRequestNext }) => loseRequestNext('GET /gateway/bot', { times: 3 }), /Discord cannot be reached/],
  [
    'is too busy',
    ({ rateLimitNext }) => rateLimitNext({ on: 'GET /gateway/bot', retryAfter: null, times: 3 }),
    /Discord cannot be reached/,
  ],
  [
    'lets the desk begin no session for a while',
    ({ leaveSessions }) => leaveSessions(0, 6_000),
    /Discord lets the desk connect no more until/,
  ],
])('where Discord %s at the start, Slack is served meanwhile, and Discord when it is back', async (_, trouble, said) => {
  const { bot, askDiscord, askSlack } = await startBoth(trouble)
  await bot.saying(/ready on slack/)
  await askSlack()
  await bot.saying(/ready on discord/)
  expect(bot.stderr()).toMatch(said)
  await askDiscord()
})

it.each<[string, (slack: SlackServer) => void]>([
  ['answers 503', ({ failNext }) => failNext('auth.test', { status: 503, times: 3 })],
  ['is too busy', ({ rateLimit }) => rateLimit('auth.test', { seconds: null, times: 3 })],
  ['opens no connection', ({ failNext }) => failNext('apps.connections.open', { status: 500, times: 3 })],
])('where Slack %s at the start, Discord is served meanwhile, and Slack when it is back', async (_, trouble) => {
  const { bot, askDiscord, askSlack } = await startBoth((_discord, slack) => trouble(slack))
  await bot.saying(/ready on discord/)
  await askDiscord()
  await bot.saying(/ready on slack/)
  expect(bot.stderr()).toMatch(/Slack cannot be reached; the desk goes on trying/)
  await askSlack()
})

it('a desk that waits for a platform can be stopped', async () => {
  const { bot } = await startBoth((discord, slack) => {
    discord.failNext('GET /gateway/bot', 503, 0, 1_000)
    slack.failNext('auth.test', { status: 503, times: 1_000 })
  })
  await bot.saying(/Slack cannot be reached/)
  bot.signal('SIGTERM')
  expect(await bot.ended).toBe(0)
})

it('that a connection is lost and back is in the log, and doctor tells since when', async () => {
  const { bot, dataDir, discordServer, slackServer } = await startBoth(() => {})
  await bot.saying(/ready on slack/)
  await bot.saying(/ready on discord/)
  discordServer.dropConnection()
  slackServer.dropConnection()
  for (const name of ['Discord', 'Slack'])
    for (const what of ['the connection was lost', 'the connection is back']) await bot.saying(new RegExp(`${name}: ${what}`))
  const env = { DATA_DIR: dataDir, ...discordSettings(discordServer), ...slackSettings(slackServer, 'socket', 0) }
  const { stdout } = await run(['doctor'], { env })
  expect(stdout.match(/the running desk has been connected since/g)).toHaveLength(2)
})
