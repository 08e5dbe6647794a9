import { z } from 'zod'
import { checkContent, noteUnknown } from './check.js'
import { messageFields } from './events.js'
import { secret } from './ids.js'
import { addBotMessage, checkThread, replaceMessage } from './messages.js'
import { type Args, findChannel, findPerson, type Methods, noted } from './method.js'
import { conversationMethods } from './methods-conversations.js'
import { fileMethods } from './methods-files.js'
import { installMethods, teamOfToken } from './methods-install.js'
import { peopleMethods } from './methods-people.js'
import { viewMethods } from './methods-views.js'
import { type Channel, type Message, permalinkOf } from './model.js'
import { Refusal } from './refusal.js'
import type { State } from './state.js'
import { seenBy } from './team.js'
import { directChannel, isIn } from './world.js'

const posting = ['channel', 'text', 'blocks', 'thread_ts', 'unfurl_links', 'unfurl_media']
const threads = ['channel_id', 'thread_ts']

const prompts = z
  .array(z.strictObject({ title: z.string().min(1), message: z.string().min(1) }))
  .min(1)
  .max(4)

export const methods: Methods = {
  ...conversationMethods,
  ...viewMethods,
  ...peopleMethods,
  ...fileMethods,
  ...installMethods,
  'auth.test': {
    ...{ scope: null, token: 'bot', known: [] },
    perform: ({ teamId, botUserId, botId, teams }) => ({
      ...{
        url: 'https://look-alike.example/',
        team: teams.get(teamId)?.name,
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
      const person = findPerson(state, args.user)
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
  'chat.delete': {
    ...{ scope: 'chat:write', token: 'bot', known: ['channel', 'ts'] },
    perform(state, args) {
      const channel = findChannel(state, args.channel)
      const message = state.messages.find(({ ts, channel: id, onlyFor }) => ts === args.ts && id === channel.id && onlyFor === null)
      if (!message || message.removed) throw new Refusal('message_not_found')
      if (!message.byBot) throw new Refusal('cant_delete_message')
      message.removed = true
      return { channel: channel.id, ts: message.ts }
    },
  },
  'chat.getPermalink': {
    ...{ scope: null, token: 'bot', known: ['channel', 'message_ts'] },
    perform(state, args) {
      const channel = findChannel(state, args.channel)
      const message = state.messages.find(({ ts, channel: id, onlyFor }) => ts === args.message_ts && id === channel.id && onlyFor === null)
      if (!message || message.removed) throw new Refusal('message_not_found')
      return { channel: channel.id, permalink: permalinkOf(message) }
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
      // In the agent view, prompts appear at the top of the conversation; with a thread they appear nowhere.
      if (args.thread_ts !== undefined) state.violations.push('assistant.threads.setSuggestedPrompts: thread_ts hides the prompts')
      if (channel.kind !== 'im') throw new Refusal('invalid_arguments')
      state.prompts.push({ channel: channel.id, prompts: given.data })
      return {}
    },
  },
}

/** A channel that the bot can write in. For a person’s id it is their direct conversation. @throws Refusal */
function openChannel(state: State, id: unknown): Channel {
  const person = findPerson(state, id)
  if (person?.deactivated) throw new Refusal('user_disabled')
  return writableChannel(person ? directChannel(state, person) : findChannel(state, id))
}

function writableChannel(channel: Channel): Channel {
  // A private channel without the app does not exist for it.
  if (!channel.member && channel.kind !== 'im') throw new Refusal(channel.kind === 'group' ? 'channel_not_found' : 'not_in_channel')
  if (channel.archived) throw new Refusal('is_archived')
  return channel
}

function post(state: State, what: string, channel: Channel, args: Args, onlyFor: string | null): Message {
  const content = checkContent(state, what, args)
  const threadTs = checkThread(state, what, channel, args.thread_ts)
  return addBotMessage(state, { channel, ...content, threadTs, onlyFor })
}

/** Execute a request. @throws Refusal */
export function callMethod(state: State, name: string, token: string | null, args: Args): object {
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined
  if (!method) {
    state.violations.push(`${name}: the look-alike knows no such method`)
    throw new Refusal('unknown_method')
  }
  if (method.token === 'none') {
    noteUnknown(state, name, args, method.known)
    return method.perform(state, args)
  }
  if (token === null) throw new Refusal('not_authed')
  const team = teamOfToken(state, token)
  if (method.token === 'bot' ? token === state.appToken : team !== null) throw new Refusal('not_allowed_token_type')
  if (state.revoked.has(token)) throw new Refusal('token_revoked')
  if (method.token === 'bot' ? team === null : token !== state.appToken) throw new Refusal('invalid_auth')
  if (method.scope !== null && !state.scopes.includes(method.scope))
    throw new Refusal('missing_scope', { needed: method.scope, provided: state.scopes.join(',') })
  noteUnknown(state, name, args, [...method.known, 'token'])
  return method.perform(team === null ? state : seenBy(state, team.id), args)
}
