import type { IncomingMessage, ServerResponse } from 'node:http'
import { acknowledge, editOriginal, originalOf } from './interactions.js'
import { commandList } from './limits.js'
import { createMessage, createReply, editMessage } from './messages.js'
import { Refusal, refusals } from './refusal.js'
import type { Interaction, State } from './state.js'
import { type Channel, channelJson, makeId, messageJson, userJson } from './world.js'

interface Call {
  readonly state: State
  readonly ids: readonly string[]
  readonly body: unknown
  readonly query: URLSearchParams
}

/** What to answer; undefined for 204. */
type Route = (call: Call) => unknown

const channelOf = ({ state, ids }: Call): Channel => {
  const channel = state.channels.get(ids[0] ?? '')
  if (!channel) throw refusals.unknownChannel()
  return channel
}

const interactionOf = ({ state, ids }: Call): Interaction => {
  const found = state.interactions.get(ids[1] ?? '')
  if (!found) throw refusals.invalidToken()
  return found
}

function writeCommands({ state, ids, body }: Call): unknown[] {
  const parsed = commandList.safeParse(body)
  if (!parsed.success) {
    state.violations.push(`commands: ${parsed.error.message}`)
    throw refusals.invalidBody('commands')
  }
  const inGuild = ids.length > 1
  state.registrations++
  const stored = parsed.data.map((command) => ({
    ...{ id: makeId(), application_id: ids[0], version: makeId(), default_member_permissions: null, nsfw: false },
    ...{ name_localizations: null, description: '', description_localizations: null },
    ...command,
    ...(inGuild ? { guild_id: ids[1] } : {}),
  }))
  state.commands.set(ids[1] ?? '', stored)
  return stored
}

const routes: readonly (readonly [string, RegExp, Route])[] = [
  ['GET', /^\/users\/@me$/, ({ state }) => userJson(state.bot)],
  ['GET', /^\/(?:oauth2\/)?applications\/@me$/, ({ state }) => ({ ...state.application, name: 'Mission Desk', bot: userJson(state.bot) })],
  ['POST', /^\/users\/@me\/channels$/, openDirect],
  ['GET', /^\/channels\/(\d+)$/, (call) => channelJson(channelOf(call))],
  ['POST', /^\/channels\/(\d+)\/typing$/, (call) => void call.state.typing.push(channelOf(call).id)],
  ['POST', /^\/channels\/(\d+)\/messages$/, (call) => messageJson(createMessage(call.state, channelOf(call), call.body), false)],
  ['PATCH', /^\/channels\/(\d+)\/messages\/(\d+)$/, editInChannel],
  ['GET', /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands$/, ({ state, ids }) => state.commands.get(ids[1] ?? '') ?? []],
  ['PUT', /^\/applications\/(\d+)(?:\/guilds\/(\d+))?\/commands$/, writeCommands],
  ['POST', /^\/interactions\/(\d+)\/([^/]+)\/callback$/, (call) => void acknowledge(call.state, interactionOf(call), call.body)],
  ['POST', /^\/webhooks\/(\d+)\/([^/]+)$/, followUp],
  ['GET', /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/, (call) => messageJson(originalOf(interactionOf(call)), false)],
  [
    'PATCH',
    /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/,
    (call) => messageJson(editOriginal(call.state, interactionOf(call), call.body), false),
  ],
  [
    'DELETE',
    /^\/webhooks\/(\d+)\/([^/]+)\/messages\/@original$/,
    (call) => {
      originalOf(interactionOf(call)).deleted = true
    },
  ],
]

function openDirect({ state, body }: Call): unknown {
  const { recipient_id: id } = body as { recipient_id: string }
  const found = [...state.channels.values()].find((channel) => channel.recipient?.id === id)
  if (!found) throw refusals.unknownChannel()
  return channelJson(found)
}

function editInChannel({ state, ids, body }: Call): unknown {
  const message = state.messages.find((m) => m.id === ids[1] && m.author === state.bot)
  if (!message) throw refusals.unknownMessage()
  return messageJson(editMessage(state, message, body), false)
}

function followUp(call: Call): unknown {
  const interaction = interactionOf(call)
  if (interaction.acks === 0) throw refusals.unknownWebhook()
  return messageJson(createReply(call.state, interaction, call.body), false)
}

/** Answer one request of the bot. */
export async function answerRequest(state: State, request: IncomingMessage, response: ServerResponse, gatewayUrl: string): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://look-alike')
  const path = decodeURIComponent(url.pathname).replace(/^\/api(?:\/v\d+)?/, '')
  const method = request.method ?? 'GET'
  const body = await readBody(request)
  const sent = { method, path, body, status: 0 }
  state.requests.push(sent)
  const fault = takeFault(state, `${method} ${path}`)
  const reply = (status: number, json?: unknown, headers: Record<string, string> = {}): void => {
    sent.status = status
    if (fault?.kind === 'lost-answer') request.socket.destroy()
    else if (json === undefined) response.writeHead(204, headers).end()
    else response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(json))
    state.changed()
  }
  if (fault?.kind === 'rate-limit') {
    const headers = { 'retry-after': String(fault.retryAfter), 'x-ratelimit-scope': 'user' }
    return reply(429, { message: 'You are being rate limited.', retry_after: fault.retryAfter, global: false }, headers)
  }
  if (fault?.kind === 'no-answer') return state.changed()
  if (fault?.kind === 'error') return reply(fault.status, { message: 'A fault', code: fault.code })
  try {
    // Interactions carry their own token.
    const open = path.startsWith('/interactions/') || path.startsWith('/webhooks/')
    if (!open && request.headers.authorization !== `Bot ${state.token}`) throw refusals.unauthorized()
    if (method === 'GET' && path === '/gateway/bot') return reply(200, gatewayInfo(gatewayUrl))
    for (const [of, pattern, route] of routes) {
      const match = of === method ? pattern.exec(path) : null
      if (match) return reply(200, route({ state, ids: match.slice(1).filter((id) => id !== undefined), body, query: url.searchParams }))
    }
    state.violations.push(`a request the look-alike does not know: ${method} ${path}`)
    throw new Refusal(404, 0, '404: Not Found')
  } catch (error) {
    if (!(error instanceof Refusal)) {
      state.violations.push(`${method} ${path}: ${String(error)}`)
      return reply(500, { message: String(error), code: 0 })
    }
    reply(error.status, { message: error.message, code: error.code })
  }
}

const gatewayInfo = (url: string) => ({
  url,
  shards: 1,
  session_start_limit: { total: 1_000, remaining: 999, reset_after: 86_400_000, max_concurrency: 1 },
})

function takeFault(state: State, line: string) {
  const place = state.faults.findIndex(({ on }) => on.test(line))
  return place < 0 ? undefined : state.faults.splice(place, 1)[0]
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  return text === '' ? undefined : (JSON.parse(text) as unknown)
}
