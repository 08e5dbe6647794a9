import { makeId, makeTs, secret } from './ids.js'
import type { Block, Channel, Message, Person } from './model.js'
import type { Payload, State } from './state.js'

/** Events in Slack’s format. */

const types = { channel: 'channel', group: 'group', im: 'im', mpim: 'mpim' } as const

/** The envelope of an event. @param from whose event it is; for another workspace, the envelope names it */
export function eventBody(state: State, event: Payload, from: Pick<Person, 'team'> | null = null): Payload & { readonly event_id: string } {
  const foreign = from !== null && from.team !== state.teamId
  return {
    ...{ token: state.verificationToken, team_id: foreign ? from.team : state.teamId, context_team_id: state.teamId },
    ...{ context_enterprise_id: null, enterprise_id: null, api_app_id: state.appId, event, type: 'event_callback' },
    ...{ event_id: makeId('Ev'), event_time: Math.floor(Date.now() / 1_000) },
    authorizations: [{ enterprise_id: null, team_id: state.teamId, user_id: state.botUserId, is_bot: true, is_enterprise_install: false }],
    ...{ is_ext_shared_channel: foreign || isShared(state, event), event_context: `4-${secret(12)}` },
  }
}

function isShared(state: State, { channel }: Payload): boolean {
  return typeof channel === 'string' && state.channels.get(channel)?.shared === true
}

/** The common fields of a message event and a mention, also inside an edit. */
export function messageFields(state: State, message: Message, from: Person | null): Payload {
  const { user, ts, text, threadTs, subtype, botId, byBot } = message
  const foreign = from !== null && from.team !== state.teamId
  const parent = threadTs === null ? undefined : state.messages.find((one) => one.ts === threadTs && one.channel === message.channel)
  return {
    ...{ user, type: 'message', ts, text, team: from?.team ?? state.teamId },
    ...(byBot || botId !== null ? {} : { client_msg_id: crypto.randomUUID() }),
    ...contentOf(message),
    ...(subtype === null ? {} : { subtype }),
    ...(botId === null ? {} : { bot_id: botId, app_id: byBot ? state.appId : 'A0OTHERAPP1', bot_profile: { id: botId, name: 'bot' } }),
    ...(threadTs === null ? {} : { thread_ts: threadTs, ...(parent ? { parent_user_id: parent.user } : {}) }),
    ...(foreign ? { user_team: from.team, source_team: from.team } : {}),
  }
}

/** The content of a message besides its text. */
export function contentOf({ text, blocks, attachments }: Message): Payload {
  const own = blocks.length > 0 ? withIds(blocks) : text === '' ? [] : [richTextOf(text)]
  return { ...(own.length > 0 ? { blocks: own } : {}), ...(attachments.length > 0 ? { attachments } : {}) }
}

/** A `message` event. @param more fields that are added or replaced */
export function messageEvent(state: State, channel: Channel, message: Message, more: Payload, from: Person | null = null): Payload {
  const where = { channel: channel.id, event_ts: message.ts, channel_type: types[channel.kind] }
  return { ...messageFields(state, message, from), ...where, ...more }
}

/** An `app_mention` event: like the message, without the kind of channel. */
export function mentionEvent(state: State, channel: Channel, message: Message, more: Payload, from: Person | null = null): Payload {
  return { ...messageFields(state, message, from), type: 'app_mention', channel: channel.id, event_ts: message.ts, ...more }
}

export function changedEvent(channel: Channel, previous: Payload, next: Payload): Payload {
  const [ts, where] = [makeTs(), { channel: channel.id, channel_type: types[channel.kind] }]
  const edited = { user: next.user, ts: `${ts.split('.')[0]}.000000` }
  const message = { ...next, edited }
  return { type: 'message', subtype: 'message_changed', message, previous_message: previous, ...where, hidden: true, ts, event_ts: ts }
}

export function deletedEvent(channel: Channel, message: Message, previous: Payload): Payload {
  const [ts, where] = [makeTs(), { channel: channel.id, channel_type: types[channel.kind] }]
  const what = { type: 'message', subtype: 'message_deleted', previous_message: previous, deleted_ts: message.ts }
  return { ...what, ...where, hidden: true, ts, event_ts: ts }
}

/** Blocks as Slack stores them: each block and each button has an id. */
export function withIds(blocks: readonly Block[]): Block[] {
  return blocks.map((block, i) => {
    const elements = block.elements?.map((one, j) =>
      one.type === 'button' || one.type === 'feedback_buttons' ? { action_id: `a${i}.${j}`, ...one } : one,
    )
    const { accessory } = block as { accessory?: Block }
    const beside = accessory?.type === 'button' ? { accessory: { action_id: `a${i}`, ...accessory } } : {}
    return { block_id: `b${i}`, ...block, ...(elements ? { elements } : {}), ...beside }
  })
}

/** The rich text that Slack sends with a typed message. */
function richTextOf(text: string): Block {
  const elements = text
    .split(/(<@[A-Z0-9]+>)/)
    .filter((part) => part !== '')
    .map((part) => (/^<@[A-Z0-9]+>$/.test(part) ? { type: 'user', user_id: part.slice(2, -1) } : { type: 'text', text: part }))
  return { type: 'rich_text', block_id: secret(3), elements: [{ type: 'rich_text_section', elements }] }
}
