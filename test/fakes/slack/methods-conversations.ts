import { messageFields } from './events.js'
import { historyScopes } from './messages.js'
import { type Args, findChannel, findPerson, type Methods, noted } from './method.js'
import type { Channel, Message } from './model.js'
import { Refusal } from './refusal.js'
import type { State } from './state.js'
import { directChannel } from './world.js'

const paging = ['channel', 'limit', 'cursor', 'oldest', 'latest', 'inclusive']

/** A channel that the app may read. @throws Refusal */
function readable(state: State, id: unknown): Channel {
  const channel = findChannel(state, id)
  const needed = historyScopes[channel.kind]
  if (!state.scopes.includes(needed)) throw new Refusal('missing_scope', { needed, provided: state.scopes.join(',') })
  if (!channel.member && channel.kind !== 'im') throw new Refusal('not_in_channel')
  return channel
}

/** The public messages of a channel, oldest first. */
const openMessages = (state: State, { id }: Channel): Message[] =>
  state.messages.filter(({ channel, onlyFor, removed }) => channel === id && onlyFor === null && !removed)

function page(state: State, all: readonly Message[], { cursor, limit }: Args, most: number): object {
  const from = cursor === undefined || cursor === '' ? 0 : Number(cursor)
  const to = from + Number(limit ?? most)
  const next = to < all.length ? String(to) : ''
  return {
    messages: all.slice(from, to).map((message) => messageFields(state, message, null)),
    has_more: next !== '',
    response_metadata: { next_cursor: next },
  }
}

export const conversationMethods: Methods = {
  'conversations.replies': {
    ...{ scope: null, token: 'bot', known: [...paging, 'ts'] },
    perform(state, args) {
      const found = openMessages(state, readable(state, args.channel)).filter(({ ts, threadTs }) => ts === args.ts || threadTs === args.ts)
      if (found.length === 0) throw new Refusal('thread_not_found')
      // The first message is always included, and then the oldest requested ones.
      const [oldest, latest] = [String(args.oldest ?? '0'), String(args.latest ?? '9')]
      const isEdge = (ts: string): boolean => args.inclusive === 'true' && (ts === oldest || ts === latest)
      const wanted = found.filter(({ ts }) => ts === args.ts || isEdge(ts) || (ts > oldest && ts < latest))
      return page(state, wanted, args, 1_000)
    },
  },
  'conversations.history': {
    ...{ scope: null, token: 'bot', known: paging },
    perform(state, args) {
      // Thread replies are not included, and the newest message comes first.
      const all = openMessages(state, readable(state, args.channel)).filter(({ threadTs, ts }) => threadTs === null || threadTs === ts)
      return page(state, all.filter(({ ts }) => ts > String(args.oldest ?? '0')).reverse(), args, 100)
    },
  },
  'conversations.open': {
    ...{ scope: 'im:write', token: 'bot', known: ['users', 'return_im'] },
    perform(state, args) {
      if (String(args.users).includes(',')) throw noted(state, 'conversations.open: the desk writes to one person alone')
      const person = findPerson(state, args.users)
      if (!person) throw new Refusal('user_not_found')
      if (person.deactivated) throw new Refusal('user_disabled')
      return { channel: { id: directChannel(state, person).id } }
    },
  },
}
