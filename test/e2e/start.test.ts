import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startBot } from '../fakes/bot-process.js'
import { settingsFor as discordSettings } from '../fakes/discord/desk.js'
import { type DiscordServerOptions, startDiscordServer } from '../fakes/discord/index.js'
import { freePort } from '../fakes/free-port.js'
import { type Mode, settingsFor as slackSettings } from '../fakes/slack/desk.js'
import { startSlackServer } from '../fakes/slack/index.js'

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

/** @returns how a start with these settings ended, and what it printed */
async function start(settings: Settings) {
  const dataDir = await mkdtemp(join(tmpdir(), 'start-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const bot = startBot({ DATA_DIR: dataDir, ...settings })
  return { code: await bot.ended, lines: bot.stderr().trim().split('\n') }
}

const strange = { DISCORD_GUILD_ID: '123456789012345678' }
const portTaken = async () => ({ ...(await slack('http')), PORT: await takenPort() })
/** Slack refuses Socket Mode like this. Its own client would keep trying. */
const refusing = (error: string) => () => slack('socket', error)

it.each<[string, () => Promise<Settings>, Settings, RegExp]>([
  ['Discord’s token is wrong', discord, { DISCORD_TOKEN: 'wrong.token' }, /Discord refused DISCORD_TOKEN.*Reset Token/],
  ['an intent is refused', () => discord({ allowedIntents: 1 }), {}, /Discord refused an intent/],
  ['channels are to be read and the intent is off', () => discord({}), { DISCORD_READ_CHANNELS: 'on' }, /Message Content Intent/],
  ['the desk is not in its server', discord, strange, /DISCORD_GUILD_ID names a server.*Invite/],
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
  ['the token lacks a scope', refusing('missing_scope'), {}, /SLACK_APP_TOKEN lacks the scope connections:write.*Make a new one/],
  ['the token was revoked', refusing('token_revoked'), {}, /Slack refused SLACK_APP_TOKEN \(token_revoked\)/],
  ['the token is of the wrong kind', refusing('not_allowed_token_type'), {}, /Slack refused SLACK_APP_TOKEN \(not_allowed_token_type\)/],
  ['the port is taken', portTaken, {}, /Port \d+ cannot be listened on \(EADDRINUSE\).*PORT/],
])('the desk exits with 2 and tells the operator in one line if %s', async (_, connect, wrong, said) => {
  expect(await start({ ...(await connect()), ...wrong })).toEqual({ code: 2, lines: [expect.stringMatching(said)] })
})

it('the operator learns which setting is missing if settings do not fit together', async () => {
  const { code, lines } = await start({ ...(await slack()), SLACK_APP_TOKEN: '' })
  expect(code).toBe(2)
  expect(lines).toEqual([expect.stringContaining('settings are wrong'), expect.stringContaining('SLACK_APP_TOKEN is missing')])
})
