import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { startBot } from '../fakes/bot-process.js'
import { settingsFor as discordSettings } from '../fakes/discord/desk.js'
import { type DiscordServer, startDiscordServer } from '../fakes/discord/index.js'
import { settingsFor as slackSettings } from '../fakes/slack/desk.js'
import { type SlackServer, startSlackServer } from '../fakes/slack/index.js'
import { run } from '../support/run.js'

/** A desk on both platforms, in its own process. */
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
  ['answers 503', ({ failNext }) => failNext('GET /gateway/bot', 503, 0, 2), /Discord cannot be reached; the desk keeps trying/],
  ['breaks each connection', ({ loseRequestNext }) => loseRequestNext('GET /gateway/bot', { times: 2 }), /Discord cannot be reached/],
  [
    'is too busy',
    ({ rateLimitNext }) => rateLimitNext({ on: 'GET /gateway/bot', retryAfter: null, times: 2 }),
    /Discord cannot be reached/,
  ],
  ['allows no session for a while', ({ leaveSessions }) => leaveSessions(0, 6_000), /Discord lets the desk connect no more until/],
])('if Discord %s at the start, Slack is served meanwhile, and Discord as soon as it is back', async (_, trouble, said) => {
  const { bot, askDiscord, askSlack } = await startBoth(trouble)
  await bot.saying(/ready on slack/)
  await askSlack()
  await bot.saying(/ready on discord/)
  expect(bot.stderr()).toMatch(said)
  await askDiscord()
})

it.each<[string, (slack: SlackServer) => void]>([
  ['answers 503', ({ failNext }) => failNext('auth.test', { status: 503, times: 2 })],
  ['is too busy', ({ rateLimit }) => rateLimit('auth.test', { seconds: null, times: 2 })],
  ['opens no connection', ({ failNext }) => failNext('apps.connections.open', { status: 500, times: 2 })],
])('if Slack %s at the start, Discord is served meanwhile, and Slack as soon as it is back', async (_, trouble) => {
  const { bot, askDiscord, askSlack } = await startBoth((_discord, slack) => trouble(slack))
  await bot.saying(/ready on discord/)
  await askDiscord()
  await bot.saying(/ready on slack/)
  expect(bot.stderr()).toMatch(/Slack cannot be reached; the desk keeps trying/)
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

it('the log shows a lost and restored connection, and doctor says since when it is connected', async () => {
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
