import { createServer } from 'node:http'
import { WebClient } from '@slack/web-api'
import type { Finding } from '../../src/contract/adapter.js'
import { fine, type KeptInstallations } from '../../src/contract/platform.js'
import { DeskError } from '../../src/lib/errors.js'
import { callDeadlineMs } from '../shared/lifecycle.js'
import { healthyText } from './http.js'
import type { SlackConnection, SlackInstall, SlackOptions } from './options.js'
import { scopes } from './render/manifest.js'
import { openInstalled } from './tokens.js'
import { explainConnection, explainInstalled } from './trouble.js'

const newManifest: Readonly<Record<SlackConnection['mode'], string>> = {
  socket: 'Paste manifest.yml again under App Manifest, then press Install App again.',
  http: 'Paste what `mission-desk slack manifest --url …` prints under App Manifest, then press Install App again.',
}
const healthWithinMs = 2_000
const retryConfig = { retries: 1, minTimeout: 200 }

/** Look at what the desk needs of Slack, without changing anything there. Never throws for what Slack says. */
export async function examineSlack(
  { botToken, install = null, connection, apiUrl }: SlackOptions,
  kept: KeptInstallations,
): Promise<readonly Finding[]> {
  const options = { retryConfig, timeout: callDeadlineMs, ...(apiUrl === undefined ? {} : { slackApiUrl: apiUrl }) }
  const found = install === null ? examineBot(new WebClient(botToken ?? '', options), connection.mode) : examineAll(install, kept, options)
  return [...(await found), ...(await examineConnection(connection, options))]
}

/** Each workspace that the desk was installed in: whether its token can be opened, and Slack takes it. */
async function examineAll({ tokensKeys }: SlackInstall, kept: KeptInstallations, options: object): Promise<readonly Finding[]> {
  const all = await kept.all()
  if (all.length === 0) return [fine('the desk is installed in no workspace yet: open /slack/install at its address')]
  const findings: Finding[] = []
  for (const installed of all) {
    const { server } = installed
    try {
      const { user, team } = await new WebClient(openInstalled(installed, tokensKeys).bot?.token, options).auth.test()
      findings.push(fine(`the token of the workspace ${server} is good: ${user} in ${team}`))
    } catch (error) {
      const todo = error instanceof DeskError ? error.message : explainInstalled(error, server)
      findings.push({ text: `the token of the workspace ${server} cannot be used`, todo })
    }
  }
  return findings
}

async function examineBot(client: WebClient, mode: SlackConnection['mode']): Promise<readonly Finding[]> {
  try {
    const { user, team, response_metadata } = await client.auth.test()
    const granted = new Set(response_metadata?.scopes ?? [])
    const missing = scopes.filter((scope) => !granted.has(scope))
    return [
      fine(`SLACK_BOT_TOKEN is good: ${user} in ${team}`),
      missing.length === 0
        ? fine(`all ${scopes.length} scopes are there`)
        : { text: `scopes are missing: ${missing.join(', ')}`, todo: newManifest[mode] },
      fine('Slack does not say which commands an app has: they come with the manifest'),
    ]
  } catch (error) {
    return [{ text: 'Slack does not let the desk in', todo: explainConnection(error, 'SLACK_BOT_TOKEN').message }]
  }
}

async function examineConnection(connection: SlackConnection, options: object): Promise<readonly Finding[]> {
  if (connection.mode === 'http') return [await examinePort(connection.port)]
  try {
    // The address that this opens is never used, and expires.
    await new WebClient(connection.appToken, options).apps.connections.open({})
    return [fine('SLACK_APP_TOKEN is good: Socket Mode can be opened')]
  } catch (error) {
    return [{ text: 'Socket Mode cannot be opened', todo: explainConnection(error, 'SLACK_APP_TOKEN').message }]
  }
}

async function examinePort(port: number): Promise<Finding> {
  const healthy = await fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(healthWithinMs) }).then(
    async (response) => (await response.text()) === healthyText,
    () => false,
  )
  if (healthy) return fine(`the desk answers on port ${port}`)
  const server = createServer()
  const trouble = await new Promise<string | null>((resolve) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) => resolve(code ?? 'unknown'))
    server.listen(port, () => server.close(() => resolve(null)))
  })
  if (trouble === null)
    return fine(`port ${port} is free for the desk; the first request will show whether Slack reaches it and SLACK_SIGNING_SECRET is right`)
  const why = trouble === 'EADDRINUSE' ? 'is taken by another program' : `cannot be listened on (${trouble})`
  return { text: `port ${port} ${why}`, todo: 'Name another one with PORT, and tell the proxy in front of it.' }
}
