import type { SlashCommand } from '@slack/bolt'
import type { Audience } from '../../../src/cards/to.js'
import { buttons, commandNamed } from '../../../src/commands/commands.js'
import { readLine, readMessage, typedAs } from '../../../src/commands/line.js'
import type { AskRequest, CommandRequest, PressRequest, SubmitRequest } from '../../../src/contract/request.js'
import { readAction } from '../render/blocks.js'
import { type FilledView, readForm } from '../render/form.js'

const platform = 'slack'

/** What the desk reads of a message event, whichever kind brought it. */
export interface MessageEvent {
  readonly channel: string
  readonly ts: string
  readonly thread_ts?: string
  readonly user?: string
  readonly text?: string
  readonly subtype?: string
  readonly bot_id?: string
  /** `im` for a direct conversation. */
  readonly channel_type?: string
  readonly edited?: unknown
  /** Of a message that was deleted. */
  readonly deleted_ts?: string
}

/** A message that is meant for the desk, and where its answer goes. */
export type Addressed = NonNullable<ReturnType<typeof parseMessage>>

/** The message that was deleted; null where an event tells of something else. */
export function readDeletion({ subtype, channel, deleted_ts }: MessageEvent): { readonly channel: string; readonly ts: string } | null {
  return subtype === 'message_deleted' && deleted_ts !== undefined ? { channel, ts: deleted_ts } : null
}

/** The channel and thread of an address as `parseMessage` gives it, see `Came.answerTo`. */
export function readAddress(address: string): { readonly channel: string; readonly threadTs: string } {
  const [channel = '', threadTs = ''] = address.split(':')
  return { channel, threadTs }
}

/** Kinds of messages that people write; edits, joins, deletions and bots' come with others. */
const written: ReadonlySet<string | undefined> = new Set([undefined, 'thread_broadcast', 'file_share'])

/**
 * What a message says to the desk; null where it is not meant for it. The same message may come as a mention and as a message: both
 * have the same id.
 */
export function parseMessage(event: MessageEvent, ownId: string) {
  const { channel, ts, thread_ts, user, text = '', subtype, bot_id, edited } = event
  if (user === undefined || user === ownId || bot_id !== undefined || edited !== undefined || !written.has(subtype)) return null
  const direct = event.channel_type === 'im'
  const mentioned = text.includes(`<@${ownId}>`)
  // In a thread others talk with each other too; what names somebody else is not for the desk.
  const overheard = !direct && !mentioned
  if (overheard && (thread_ts === undefined || /<@[UW]/.test(text))) return null
  // The thread that the answer goes to: the message's own, or one that begins with it.
  const threadTs = thread_ts ?? ts
  const address = `${channel}:${threadTs}`
  const request: AskRequest | CommandRequest = {
    ...{ id: `${channel}:${ts}`, platform, person: user, channel, thread: address, answerTo: address },
    ...(overheard ? { kind: 'ask', text: plainText(text, ownId), overheard } : readMessage(plainText(text, ownId))),
  }
  return { request, channel, ts, threadTs, direct, begins: threadTs === ts }
}

/** Slack's markup as the text that its writer saw: links as their labels, people and channels left out. */
function plainText(text: string, ownId: string): string {
  return text
    .replaceAll(`<@${ownId}>`, ' ')
    .replace(/<(?:@|!|#)[^>]*>/g, ' ')
    .replace(/<(?:https?|mailto):[^|>]*\|([^>]*)>/g, '$1')
    .replace(/<((?:https?|mailto):[^>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()
}

export type CommandEvent = Pick<SlashCommand, 'command' | 'user_id' | 'channel_id' | 'trigger_id'> & { readonly text?: string }

/**
 * A typed command; null where the desk has none of that name. `private`: to the person alone, or to all; null where nothing was asked for,
 * and the channel's settings decide.
 */
export function parseCommand({ command, text = '', user_id, channel_id, trigger_id }: CommandEvent, ownId: string) {
  const known = commandNamed(command.slice(1))
  if (!known) return null
  const options = readLine(known, plainText(text, ownId))
  const isEmpty = known.name === 'ask' && options.question === undefined
  const typed = isEmpty ? typedAs('help', {}) : typedAs(known.name, options)
  const request: AskRequest | CommandRequest = { id: trigger_id, platform, ...typed, person: user_id, channel: channel_id }
  return {
    request,
    private: typed.kind === 'ask' ? flagOf(options.private) : options.share !== 'true',
  }
}

const flagOf = (typed: string | undefined): boolean | null => (typed === undefined ? null : typed.toLowerCase() !== 'false')

export interface ShortcutEvent {
  readonly trigger_id: string
  readonly user: { readonly id: string }
  readonly channel: { readonly id: string }
  readonly message: { readonly text?: string; readonly thread_ts?: string }
}

/** Ask what a message says. */
export function parseShortcut({ trigger_id, user, channel, message }: ShortcutEvent, ownId: string): AskRequest {
  return { id: trigger_id, platform, kind: 'ask', text: plainText(message.text ?? '', ownId), person: user.id, channel: channel.id }
}

export interface PressEvent {
  readonly trigger_id: string
  readonly user: { readonly id: string; readonly name?: string }
  readonly channel?: { readonly id: string }
  readonly container: { readonly is_ephemeral?: boolean; readonly message_ts?: string; readonly thread_ts?: string }
  readonly actions: readonly { readonly action_id: string; readonly value?: string }[]
}

/** A press on one of the desk's buttons, and who is to see what comes of it; null where it is none that the desk knows. */
export function parsePress({ trigger_id, user, channel, container, actions }: PressEvent) {
  const [action] = actions
  const pressed = action ? readAction(action.action_id, action.value ?? '') : null
  if (pressed === null) return null
  const alone = container.is_ephemeral === true
  const wanted = buttons[pressed.name].shows
  const shows = wanted === 'alike' ? (alone ? 'privately' : 'openly') : wanted
  const where = channel === undefined ? {} : { channel: channel.id }
  const { name: button, token, asked } = pressed
  const earlier = asked === null ? {} : { earlier: asked }
  const request: PressRequest = { id: trigger_id, platform, kind: 'press', button, token, person: user.id, ...where, ...earlier }
  const audience: Audience = {
    private: shows === 'in place' ? alone : shows === 'privately',
    sharedBy: button === 'share' ? user.id : null,
  }
  return {
    ...{ request, shows, audience },
    /** Null where it was pressed in the desk's home. */
    channel: channel?.id ?? null,
    threadTs: container.thread_ts,
    /** The message it was pressed on; undefined where one person alone sees it, or where it is none. */
    pressedTs: alone ? undefined : container.message_ts,
  }
}

export type SubmitEvent = { readonly trigger_id: string; readonly user: { readonly id: string }; readonly view: FilledView }

/** A form that was filled in, and where it was opened from. */
export function parseSubmit({ trigger_id, user, view }: SubmitEvent) {
  const { token, form, origin } = readForm(view)
  const where = origin.channel === null ? {} : { channel: origin.channel }
  const request: SubmitRequest = { id: trigger_id, platform, kind: 'submit', token, form, person: user.id, ...where }
  return { request, origin }
}
