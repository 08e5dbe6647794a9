import { acknowledge, answerOf, deleteAnswer, editAnswer, followUp } from './callbacks.js'
import { deleteCommand, listCommands, postCommand, putCommands } from './commands.js'
import { messageForBot, userJson } from './json.js'
import type { Upload } from './messages.js'
import type { Interaction } from './model.js'
import { refusals } from './refusal.js'
import * as channels from './routes-channels.js'
import { intents, type State } from './state.js'

/** A request to be answered. */
export interface Call {
  readonly state: State
  /** The variable parts of the path, in order. */
  readonly ids: readonly string[]
  readonly body: unknown
  readonly files: readonly Upload[]
  readonly query: URLSearchParams
}

/** Null for a response without a body. */
export interface Answer {
  readonly status: number
  readonly json: unknown
}

type Route = readonly [method: string, path: RegExp, bearer: boolean, answer: (call: Call) => Answer]

const ok = (json: unknown): Answer => ({ status: 200, json })
const done = (_: unknown): Answer => ({ status: 204, json: null })

const commandPath = /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands$/
const onePath = /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands\/(\d+)$/
const answerPath = /^\/webhooks\/(\d+)\/([^/]+)\/messages\/(@original|\d+)$/

/** The switches of the Developer Portal, as flags of the application. */
const contentFlag = 1 << 19

const application = ({ state }: Call) => ({
  ...{ id: state.applicationId, name: state.bot.name, icon: null, description: '', bot_public: true, bot_require_code_grant: false },
  ...{
    bot: userJson(state.bot),
    owner: { ...userJson(state.bot), id: '1', bot: false },
    team: null,
    verify_key: '0',
    flags: (state.allowedIntents & intents.content) === 0 ? 0 : contentFlag,
  },
  ...{ approximate_guild_count: state.guilds.length, interactions_endpoint_url: null, integration_types_config: { 0: {}, 1: {} } },
})

const gateway = ({ state }: Call) => ({
  ...{
    url: state.gatewayUrl(),
    shards: Math.max(1, Math.ceil(state.guilds.filter(({ hasBot }) => hasBot).length / state.limits.guildsAShard)),
  },
  session_start_limit: { total: 1_000, max_concurrency: state.limits.maxConcurrency, ...sessionsLeft(state) },
})

function sessionsLeft({ sessionsLeft: left }: Call['state']) {
  if (left === null) return { remaining: 1_000, reset_after: 0 }
  // The time counts from the bot’s first request, however long it takes to start.
  left.until ??= Date.now() + left.resetAfterMs
  const wait = Math.max(0, left.until - Date.now())
  return { remaining: wait === 0 ? 1_000 : left.remaining, reset_after: wait }
}

/** Whose commands: null for the global ones. */
function guildOf({ state, ids }: Call): string | null {
  if (ids[0] !== state.applicationId) throw refusals.unknownApplication()
  if (ids[1] === undefined) return null
  const guild = state.guilds.find(({ id }) => id === ids[1])
  if (!guild) throw refusals.unknownGuild()
  if (!guild.hasBot) throw refusals.noAccess()
  return guild.id
}

/** The interaction whose token is in a webhook’s path. */
function byToken({ state, ids }: Call): Interaction {
  if (ids[0] !== state.applicationId) throw refusals.unknownWebhook()
  const interaction = state.interactions.get(ids[1] ?? '')
  if (!interaction || Date.now() - interaction.createdAt > state.limits.tokenLifetimeMs) throw refusals.invalidToken()
  return interaction
}

function callback(call: Call): Answer {
  const { state, ids, body, files, query } = call
  const interaction = state.interactions.get(ids[1] ?? '')
  if (!interaction || interaction.id !== ids[0]) throw refusals.unknownInteraction()
  const made = acknowledge(state, interaction, body, files)
  return query.get('with_response') === 'true' ? ok(made) : done(made)
}

const translated = ({ query }: Call): boolean => query.get('with_localizations') === 'true'

/** All routes of the look-alike. If `bearer` is true, the bot’s token is required. */
export const routes: readonly Route[] = [
  ['GET', /^\/gateway$/, false, ({ state }) => ok({ url: state.gatewayUrl() })],
  ['GET', /^\/gateway\/bot$/, true, (call) => ok(gateway(call))],
  [
    'GET',
    /^\/users\/@me$/,
    true,
    ({ state }) => ok({ ...userJson(state.bot), verified: true, mfa_enabled: true, locale: 'en-US', flags: 0 }),
  ],
  ['GET', /^\/users\/@me\/guilds$/, true, ({ state }) => ok(state.guilds.filter((g) => g.hasBot).map(({ id, name }) => ({ id, name })))],
  ['GET', /^\/(?:oauth2\/)?applications\/@me$/, true, (call) => ok(application(call))],
  ['POST', /^\/users\/@me\/channels$/, true, (call) => ok(channels.openDirect(call))],
  ['GET', /^\/channels\/(\d+)$/, true, (call) => ok(channels.show(call))],
  ['POST', /^\/channels\/(\d+)\/typing$/, true, (call) => done(channels.type(call))],
  ['GET', /^\/channels\/(\d+)\/messages$/, true, (call) => ok(channels.listMessages(call))],
  ['GET', /^\/channels\/(\d+)\/messages\/(\d+)$/, true, (call) => ok(channels.showMessage(call))],
  ['POST', /^\/channels\/(\d+)\/messages$/, true, (call) => ok(channels.postMessage(call))],
  ['PATCH', /^\/channels\/(\d+)\/messages\/(\d+)$/, true, (call) => ok(channels.patchMessage(call))],
  ['DELETE', /^\/channels\/(\d+)\/messages\/(\d+)$/, true, (call) => done(channels.deleteMessage(call))],
  ['POST', /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/, true, (call) => ({ status: 201, json: channels.startThread(call) })],
  ['GET', commandPath, true, (call) => ok(listCommands(call.state, guildOf(call), translated(call)))],
  ['PUT', commandPath, true, (call) => ok(putCommands(call.state, guildOf(call), call.body))],
  ['POST', commandPath, true, (call) => ok(postCommand(call.state, guildOf(call), call.body))],
  ['DELETE', onePath, true, (call) => done(deleteCommand(call.state, guildOf(call), call.ids[2] ?? ''))],
  ['POST', /^\/interactions\/(\d+)\/([^/]+)\/callback$/, false, callback],
  ['POST', /^\/webhooks\/(\d+)\/([^/]+)$/, false, (call) => ok(shown(call, followUp(call.state, byToken(call), call.body, call.files)))],
  ['GET', answerPath, false, (call) => ok(shown(call, answerOf(call.state, byToken(call), call.ids[2] ?? '')))],
  [
    ...(['PATCH', answerPath, false] as const),
    (call) => ok(shown(call, editAnswer(call.state, byToken(call), call.ids[2] ?? '', call.body, call.files))),
  ],
  ['DELETE', answerPath, false, (call) => done(deleteAnswer(call.state, byToken(call), call.ids[2] ?? ''))],
]

const shown = ({ state }: Call, message: Parameters<typeof messageForBot>[0]) => messageForBot(message, state)
