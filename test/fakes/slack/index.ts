import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createWaiting } from '../../support/waiting.js'
import { createActs } from './acts.js'
import { createDeliveries } from './delivery.js'
import { createFaults } from './faults.js'
import { answerRequest } from './http.js'
import { makeId, secret } from './ids.js'
import { createInstalls } from './installs.js'
import type { UploadedFile } from './model.js'
import { createSignedPosts } from './signed.js'
import { createSocketMode } from './socket.js'
import type { Limits, State } from './state.js'
import { createTalk } from './talk.js'
import { createWorld } from './world.js'

export type { Delivery } from './delivery.js'
export { typedIn } from './modals.js'
export { type Block, buttonsOf, type Channel, everyBlock, type Message, type Modal, type Person, permalinkOf, textOf } from './model.js'
export type { Team } from './state.js'
export type { Said } from './talk.js'

/** How the look-alike differs from its defaults. */
export interface SlackServerOptions extends Partial<Limits> {
  /** The scopes that the app was installed with; by default those of its manifest. */
  readonly scopes?: readonly string[]
  /** The app’s event subscriptions; by default those of its manifest. */
  readonly events?: readonly string[]
}

export type SlackServer = Awaited<ReturnType<typeof startSlackServer>>

const minute = 60_000
const shown = 15
const manifestScopes = [
  ...['app_mentions:read', 'assistant:write', 'channels:history', 'channels:read', 'chat:write', 'commands', 'files:write'],
  ...['groups:history', 'groups:read', 'im:history', 'im:write', 'usergroups:read', 'users:read'],
]

const manifestEvents = [...['app_home_opened', 'app_mention', 'member_joined_channel', 'message.channels', 'message.groups', 'message.im']]

/** Start a local look-alike of Slack: Web API, Socket Mode and signed requests, as strict as Slack. */
export async function startSlackServer(options: SlackServerOptions = {}) {
  const limits: Limits = {
    ...{ ackWithinMs: options.ackWithinMs ?? 3_000, responseUrlMs: options.responseUrlMs ?? 30 * minute },
    ...{ triggerMs: options.triggerMs ?? 3_000, fileReadyMs: options.fileReadyMs ?? 500 },
  }
  const http = createServer((request, response) => void answerRequest(state, request, response))
  const waiting = createWaiting(() => describeSeen(state))
  /** The target of signed requests; null for Socket Mode. */
  let target: string | null = null
  const transport = () => (target === null ? socketMode.transport : signed.transport)
  const violations: string[] = []
  const deliveries = createDeliveries({ limits, violations, changed: waiting.changed }, transport)
  const state: State = {
    ...{ botToken: `xoxb-${secret()}`, appToken: `xapp-1-${secret()}`, signingSecret: secret(16), verificationToken: secret(12) },
    ...{ appId: makeId('A'), teamId: makeId('T'), foreignTeamId: makeId('T'), botUserId: makeId('U'), botId: makeId('B') },
    ...{
      limits,
      scopes: options.scopes ?? manifestScopes,
      events: options.events ?? manifestEvents,
      people: new Map(),
      channels: new Map(),
      messages: [],
      homes: new Map(),
    },
    ...{ clientId: '1234567890.1234567890', clientSecret: secret(16), teams: new Map(), codes: new Map(), revoked: new Set<string>() },
    ...{ groups: new Map(), triggers: new Map(), modals: [], files: new Map() },
    ...{ responseUrls: new Map(), tickets: new Set<string>(), requests: [], violations, alive: [], withheld: [], faults: [], pace: null },
    ...{ statuses: [], titles: [], prompts: [], deliveries, changed: waiting.changed },
    origin: () => `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
  }
  const { teamId, botUserId, botId, botToken } = state
  state.teams.set(teamId, { id: teamId, name: 'Look-alike', botUserId, botId, token: botToken })
  const socketMode = createSocketMode(state)
  const signed = createSignedPosts(state, () => target)
  http.on('upgrade', socketMode.upgrade)
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')

  return {
    ...createWorld(state),
    ...createTalk(state),
    ...createActs(state),
    ...createInstalls(state),
    ...{ clientId: state.clientId, clientSecret: state.clientSecret },
    ...createFaults(state),
    until: waiting.until,
    apiUrl: `${state.origin()}/api/`,
    ...{ botToken: state.botToken, appToken: state.appToken, signingSecret: state.signingSecret, botUserId: state.botUserId },
    /** The bot’s requests, in order. */
    requests: state.requests,
    /** What the bot sent that Slack would refuse, or that could do harm. A test expects it to be empty. */
    violations,
    /** Mentions in the bot’s messages. A test expects those that it knows. */
    alive: state.alive,
    /** Modals, in the order of their opening. */
    modals: state.modals,
    /** Uploaded files, by id. */
    files: state.files as ReadonlyMap<string, UploadedFile>,
    /** Events that the app did not get, because it lacks a scope. */
    withheld: state.withheld,
    ...{ statuses: state.statuses, titles: state.titles, prompts: state.prompts },
    /** Deliveries that were not acknowledged in time. */
    lateAcks: deliveries.lateAcks,
    /** Deliveries that are not acknowledged yet. */
    unacknowledged: () => deliveries.all.filter(({ acked }) => !acked),
    /** Lose the first acknowledgement of each of the next events, so that Slack sends them again. */
    loseFirstAcks: deliveries.loseFirstAcks,
    /** Send signed requests to this address from now on, instead of using Socket Mode. */
    sendTo(url: string): void {
      target = url
    },
    /** Post a signed or forged request directly. */
    post: signed.post,
    get connections(): number {
      return socketMode.connections
    },
    /** How often the bot connected. */
    get connects(): number {
      return socketMode.connects
    },
    requestRefresh: socketMode.requestRefresh,
    dropConnection: socketMode.drop,
    /** Accept nothing more from any connection and send nothing, as if the other end had vanished. */
    stall: socketMode.stall,
    silenceNext: socketMode.silenceNext,
    /** Cut all connections and close. */
    async stop(): Promise<void> {
      deliveries.stop()
      signed.stop()
      socketMode.close()
      http.closeAllConnections()
      http.close()
      await once(http, 'close')
    },
  }
}

/** Recent events, for the error after a timeout. */
function describeSeen({ requests, deliveries, violations, alive, withheld }: State): string {
  const lately = requests.slice(-shown).map(({ method, status, error }) => `  ${method} → ${status} ${error ?? ''}`)
  const sent = deliveries.all.slice(-shown).map(({ name, acked, attempts }) => `  ${name} ×${attempts}${acked ? ' acked' : ''}`)
  return [`requests (${requests.length}):`, ...lately, 'delivered:', ...sent, JSON.stringify({ violations, alive, withheld })].join('\n')
}
