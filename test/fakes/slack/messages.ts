import { eventBody, messageEvent } from './events.js'
import { makeTs } from './ids.js'
import type { Block, Channel, Message } from './model.js'
import type { State } from './state.js'

/** The data of a new message. */
export interface Draft {
  readonly channel: Channel
  readonly user: string
  readonly text: string
  readonly blocks?: readonly Block[]
  readonly attachments?: readonly object[]
  readonly threadTs?: string | null
  readonly onlyFor?: string | null
  readonly byBot?: boolean
  readonly subtype?: string | null
  readonly botId?: string | null
}

export function addMessage(state: State, { channel, ...draft }: Draft): Message {
  const message: Message = {
    ...{
      ts: makeTs(),
      channel: channel.id,
      blocks: [],
      attachments: [],
      threadTs: null,
      onlyFor: null,
      byBot: false,
      subtype: null,
      botId: null,
    },
    ...{ edits: 0, removed: false },
    ...draft,
  }
  state.messages.push(message)
  return message
}

/** A message of the bot. Slack sends a public one back to the bot as an event. */
export function addBotMessage(state: State, draft: Omit<Draft, 'user' | 'byBot'>): Message {
  const message = addMessage(state, { ...draft, user: state.botUserId, byBot: true, botId: state.botId })
  if (message.onlyFor === null) echo(state, draft.channel, message)
  return message
}

function echo(state: State, channel: Channel, message: Message): void {
  if (!channel.member) return
  const event = messageEvent(state, channel, message, {})
  const { event_id, ...body } = eventBody(state, event)
  if (hears(state, channel)) state.deliveries.deliver('events_api', 'message', { ...body, event_id }, { id: event_id, echo: true })
}

/** Whether the app receives messages in this kind of channel: it has the scope, and subscribes to the event. */
export const hears = (state: State, { kind }: Channel): boolean =>
  state.scopes.includes(historyScopes[kind]) && state.events.includes(messageEvents[kind])
const messageEvents = { channel: 'message.channels', group: 'message.groups', im: 'message.im', mpim: 'message.mpim' } as const
export const historyScopes = { channel: 'channels:history', group: 'groups:history', im: 'im:history', mpim: 'mpim:history' } as const

/** Change a message in place. */
export function replaceMessage(message: Message, { text, blocks }: { readonly text?: string; readonly blocks?: readonly Block[] }): void {
  if (text !== undefined) message.text = text
  if (blocks !== undefined) message.blocks = blocks
  message.edits++
}

/** Record a thread without a parent, or below a reply. */
export function checkThread(state: State, what: string, channel: Channel, threadTs: unknown): string | null {
  if (threadTs === undefined || threadTs === null || threadTs === '') return null
  const ts = String(threadTs)
  const root = state.messages.find((one) => one.ts === ts && one.channel === channel.id)
  if (!root) state.violations.push(`${what}: thread_ts ${ts} is no message in this channel`)
  else if (root.threadTs !== null && root.threadTs !== ts)
    state.violations.push(`${what}: thread_ts ${ts} is a reply, not the thread's first message`)
  else if (root.onlyFor !== null) state.violations.push(`${what}: thread_ts ${ts} is a message that one person sees`)
  return ts
}
