import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createLog } from '../../src/lib/log.js'
import { openStore } from '../../src/store/open-store.js'
import { startBotHere } from '../fakes/bot-here.js'
import type { Bot } from '../fakes/bot-process.js'
import { freePort } from '../fakes/free-port.js'
import { type SlackServer, startSlackServer, type Team } from '../fakes/slack/index.js'

export const tokensKey = '0123456789abcdef'.repeat(4)

/** A look-alike of Slack, and a desk that people can install in its workspaces. */
export interface Installable {
  readonly server: SlackServer
  readonly address: string
  readonly dataDir: string
  readonly env: Readonly<Record<string, string>>
  bot: Bot
  /** Start the program again. @param more settings in addition to the usual ones, or instead of them */
  restart(more?: Readonly<Record<string, string>>): Promise<void>
  /** Open the install page. @returns the state that goes to Slack, and the browser’s cookie */
  beginInstall(): Promise<{ readonly state: string; readonly cookie: string; readonly url: URL }>
  /** Return from Slack. */
  comeBack(of: { readonly code: string; readonly state: string; readonly cookie: string }): Promise<Response>
  /** Install the desk in a workspace, like a person. */
  install(team: Team): Promise<Response>
  /** Which of these texts are in the bytes of the database files. */
  standing(texts: readonly string[]): Promise<string[]>
  /** The stored data of a workspace. */
  sealedOf(team: Team): Promise<string>
  close(): Promise<void>
}

/** @param more settings in addition to the usual ones */
export async function openInstallable(more: Readonly<Record<string, string>> = {}): Promise<Installable> {
  const server = await startSlackServer()
  const dataDir = await mkdtemp(join(tmpdir(), 'installed-'))
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  server.sendTo(address)
  const env = {
    ...{ SLACK_CLIENT_ID: server.clientId, SLACK_CLIENT_SECRET: server.clientSecret, SLACK_STATE_SECRET: 'the-state-secret-of-tests' },
    ...{ SLACK_TOKENS_KEY: tokensKey, SLACK_SIGNING_SECRET: server.signingSecret, SLACK_API_URL: server.apiUrl, PORT: String(port) },
    ...{ DATA_DIR: dataDir, ...more },
  }
  const start = async (other: Readonly<Record<string, string>> = {}): Promise<Bot> => {
    const bot = startBotHere({ ...env, ...other })
    await bot.saying(/ready on slack/)
    return bot
  }
  const desk: Installable = {
    ...{ server, address, dataDir, env },
    bot: await start(),
    async restart(other) {
      await desk.bot.stop()
      desk.bot = await start(other)
    },
    async beginInstall() {
      const response = await fetch(`${address}/slack/install`)
      const link = /https:\/\/slack\.com\/oauth\/v2\/authorize[^"]*/.exec(await response.text())?.[0] ?? ''
      const url = new URL(link.replaceAll('&amp;', '&'))
      return { url, state: url.searchParams.get('state') ?? '', cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' }
    },
    comeBack: ({ code, state, cookie }) =>
      fetch(`${address}/slack/oauth_redirect?${new URLSearchParams({ code, state })}`, { headers: { cookie } }),
    async install(team) {
      return desk.comeBack({ ...(await desk.beginInstall()), code: server.allow(team) })
    },
    async standing(texts) {
      const names = (await readdir(dataDir)).filter((name) => name.startsWith('desk.db'))
      const files = await Promise.all(names.map((name) => readFile(join(dataDir, name))))
      return texts.filter((text) => files.some((file) => file.includes(text)))
    },
    async sealedOf({ id }) {
      const store = await openStore({ dataDir, databaseUrl: undefined, log: createLog('silent') })
      const found = await store.installation('slack', id).finally(() => store.close())
      return found?.sealed ?? ''
    },
    async close() {
      await desk.bot.stop()
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
  return desk
}
