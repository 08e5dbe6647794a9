import { z } from 'zod'
import { checkContent, checkHome, noteUnknown } from './check.js'
import { messageFields } from './events.js'
import { makeId, secret } from './ids.js'
import { addBotMessage, checkThread, historyScopes, replaceMessage } from './messages.js'
import type { Block, Channel, Message } from './model.js'
import { Refusal } from './refusal.js'
import type { State } from './state.js'
import { directChannel, isIn } from './world.js'

type Args = Readonly<Record<string, unknown>>

/** A method of the Web API. */
interface Method {
  /** The scope it needs; null where it needs none, or one that hangs on the channel. */
  readonly scope: string | null
  /** Whose token it takes. */
  readonly token: 'bot' | 'app'
  /** The arguments that Slack knows. */
  readonly known: readonly string[]
  /** @returns what the answer holds besides `ok` @throws Refusal */
  readonly perform: (state: State, args: Args) => object
}

const posting = ['channel', 'text', 'blocks', 'thread_ts', 'unfurl_links', 'unfurl_media']
const threads = ['channel_id', 'thread_ts']

const prompts = z
  .array(z.strictObject({ title: z.string().min(1), message: z.string().min(1) }))
  .min(1)
  .max(4)

export const methods: Readonly<Record<string, Method>> = {
  'auth.test': {
    ...{ scope: null, token: 'bot', known: [] },
    perform: ({ teamId, botUserId, botId }) => ({
      ...{
        url: 'https://look-alike.example/',
        team: 'Look-alike',
        user: 'mission-desk',
        team_id: teamId,
        user_id: botUserId,
        bot_id: botId,
      },
      is_enterprise_install: false,
    }),
  },
  'apps.connections.open': {
    ...{ scope: null, token: 'app', known: [] },
    perform(state) {
      const ticket = secret()
      state.tickets.add(ticket)
      return { url: `${state.origin().replace('http', 'ws')}/link/?ticket=${ticket}&app_id=${state.appId}` }
    },
  },
  'chat.postMessage': {
    ...{ scope: 'chat:write', token: 'bot', known: posting },
    perform(state, args) {
      const channel = openChannel(state, args.channel)
      if (args.unfurl_links !== 'false') state.violations.push('chat.postMessage: unfurl_links is not off')
      const message = post(state, 'chat.postMessage', channel, args, null)
      return { channel: channel.id, ts: message.ts, message: messageFields(state, message, null) }
    },
  },
  'chat.postEphemeral': {
    ...{ scope: 'chat:write', token: 'bot', known: [...posting, 'user'] },
    perform(state, args) {
      const channel = writableChannel(findChannel(state, args.channel))
      const person = state.people.get(String(args.user))
      if (!person || !isIn(channel, person)) throw new Refusal('user_not_in_channel')
      const inThread = state.messages.filter((one) => one.channel === channel.id && one.threadTs === args.thread_ts && one.onlyFor === null)
      if (args.thread_ts !== undefined && inThread.length === 0)
        state.violations.push('chat.postEphemeral: is shown to nobody, as there is no thread yet')
      return { message_ts: post(state, 'chat.postEphemeral', channel, args, person.id).ts }
    },
  },
  'chat.update': {
    ...{ scope: 'chat:write', token: 'bot', known: ['channel', 'ts', 'text', 'blocks'] },
    perform(state, args) {
      const channel = writableChannel(findChannel(state, args.channel))
      const message = state.messages.find(({ ts, channel: id, onlyFor }) => ts === args.ts && id === channel.id && onlyFor === null)
      if (!message || message.removed) throw new Refusal('message_not_found')
      if (!message.byBot) throw new Refusal('cant_update_message')
      replaceMessage(message, checkContent(state, 'chat.update', args, false))
      return { channel: channel.id, ts: message.ts, text: message.text }
    },
  },
  'conversations.replies': {
    ...{ scope: null, token: 'bot', known: ['channel', 'ts', 'limit', 'cursor', 'oldest', 'latest', 'inclusive'] },
    perform(state, args) {
      const channel = findChannel(state, args.channel)
      const needed = historyScopes[channel.kind]
      if (!state.scopes.includes(needed)) throw new Refusal('missing_scope', { needed, provided: state.scopes.join(',') })
      if (!channel.member && channel.kind !== 'im') throw new Refusal('not_in_channel')
      const all = state.messages.filter(({ channel: id, onlyFor, removed }) => id === channel.id && onlyFor === null && !removed)
      const found = all.filter(({ ts, threadTs }) => ts === args.ts || threadTs === args.ts)
      if (found.length === 0) throw new Refusal('thread_not_found')
      // The first message always comes; of the others the oldest of those asked for.
      const wanted = found.filter(({ ts }) => ts === args.ts || ts > String(args.oldest ?? '0')).slice(0, Number(args.limit ?? 1_000))
      return { messages: wanted.map((message) => messageFields(state, message, null)), has_more: false }
    },
  },
  'assistant.threads.setStatus': {
    ...{ scope: 'chat:write', token: 'bot', known: [...threads, 'status'] },
    perform(state, args) {
      const channel = findChannel(state, args.channel_id)
      const threadTs = checkThread(state, 'assistant.threads.setStatus', channel, args.thread_ts)
      if (threadTs === null || typeof args.status !== 'string') throw new Refusal('invalid_arguments')
      state.statuses.push({ channel: channel.id, threadTs, status: args.status })
      return {}
    },
  },
  'assistant.threads.setTitle': {
    ...{ scope: 'assistant:write', token: 'bot', known: [...threads, 'title'] },
    perform(state, args) {
      const channel = findChannel(state, args.channel_id)
      const threadTs = checkThread(state, 'assistant.threads.setTitle', channel, args.thread_ts)
      if (channel.kind !== 'im' || threadTs === null || typeof args.title !== 'string' || args.title === '')
        throw new Refusal('invalid_arguments')
      state.titles.push({ channel: channel.id, threadTs, title: args.title })
      return {}
    },
  },
  'assistant.threads.setSuggestedPrompts': {
    ...{ scope: 'assistant:write', token: 'bot', known: [...threads, 'title', 'prompts'] },
    perform(state, args) {
      const channel = findChannel(state, args.channel_id)
      const given = prompts.safeParse(args.prompts)
      if (!given.success) throw noted(state, `assistant.threads.setSuggestedPrompts: ${given.error.message}`)
      // In the agent view prompts stand at the top of the conversation; with a thread they are shown nowhere.
      if (args.thread_ts !== undefined) state.violations.push('assistant.threads.setSuggestedPrompts: thread_ts hides the prompts')
      if (channel.kind !== 'im') throw new Refusal('invalid_arguments')
      state.prompts.push({ channel: channel.id, prompts: given.data })
      return {}
    },
  },
  'views.publish': {
    ...{ scope: null, token: 'bot', known: ['user_id', 'view', 'hash'] },
    perform(state, args) {
      const person = state.people.get(String(args.user_id))
      if (!person) throw new Refusal('user_not_found')
      checkHome(state, 'views.publish', args.view)
      const { blocks } = args.view as { blocks: readonly Block[] }
      const view = { id: makeId('V'), type: 'home' as const, blocks, hash: secret(4) }
      state.homes.set(person.id, view)
      return { view }
    },
  },
}

function noted(state: State, why: string): Refusal {
  state.violations.push(why)
  return new Refusal('invalid_arguments')
}

/** The channel of this id. @throws Refusal */
function findChannel(state: State, id: unknown): Channel {
  const channel = state.channels.get(String(id))
  if (!channel) throw new Refusal('channel_not_found')
  return channel
}

/** A channel that the bot may write in: of a person's id, the direct conversation with them. @throws Refusal */
function openChannel(state: State, id: unknown): Channel {
  const person = state.people.get(String(id))
  return writableChannel(person ? directChannel(state, person) : findChannel(state, id))
}

function writableChannel(channel: Channel): Channel {
  // Where the app is no member, a private channel does not exist for it.
  if (!channel.member && channel.kind !== 'im') throw new Refusal(channel.kind === 'group' ? 'channel_not_found' : 'not_in_channel')
  if (channel.archived) throw new Refusal('is_archived')
  return channel
}

function post(state: State, what: string, channel: Channel, args: Args, onlyFor: string | null): Message {
  const content = checkContent(state, what, args)
  const threadTs = checkThread(state, what, channel, args.thread_ts)
  return addBotMessage(state, { channel, ...content, threadTs, onlyFor })
}

/** Do what a request asks. @throws Refusal */
export function callMethod(state: State, name: string, token: string | null, args: Args): object {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined
  if (!method) {
    state.violations.push(`${name}: the look-alike knows no such method`)
    throw new Refusal('unknown_method')
  }
  if (token === null) throw new Refusal('not_authed')
  const other = method.token === 'bot' ? state.appToken : state.botToken
  if (token === other) throw new Refusal('not_allowed_token_type')
  if (token !== (method.token === 'bot' ? state.botToken : state.appToken)) throw new Refusal('invalid_auth')
  if (method.scope !== null && !state.scopes.includes(method.scope))
    throw new Refusal('missing_scope', { needed: method.scope, provided: state.scopes.join(',') })
  noteUnknown(state, name, args, [...method.known, 'token'])
  return method.perform(state, args)
}
