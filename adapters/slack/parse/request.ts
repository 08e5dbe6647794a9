import { createHash } from 'node:crypto'
import type { SlashCommand } from '@slack/bolt'
import type { Audience } from '../../../src/cards/to.js'
import { buttons, commandNamed } from '../../../src/commands/commands.js'
import { questionIn, readLine, readMessage, readNamed, typedAs } from '../../../src/commands/line.js'
import type { AskRequest, CommandRequest, PressRequest, SubmitRequest } from '../../../src/contract/request.js'
import { wordsOf } from '../../shared/parse/words-of.js'
import { readAction } from '../render/blocks.js'
import { type FilledView, readForm } from '../render/form.js'
import { bareId } from './ids.js'
import { mentions, namesAnybody, plainText, textOf, turnsToSomebody, type Written } from './text.js'

const platform = 'slack'

/** What the desk reads of a message event of any kind. */
export interface MessageEvent extends Written {
  /** `app_mention` is for the desk, no matter what its text looks like. */
  readonly type?: string
  readonly channel: string
  readonly ts: string
  readonly thread_ts?: string
  readonly user?: string
  readonly subtype?: string
  /** `im` for a direct conversation. */
  readonly channel_type?: string
  readonly edited?: { readonly user?: string; readonly ts?: string }
  /** What an edit made of a message, and what it was before. */
  readonly message?: Omit<MessageEvent, 'channel'>
  readonly previous_message?: Written
  /** Of a message that was deleted. */
  readonly deleted_ts?: string
}

/** A message that is meant for the desk, and where its answer goes. */
export interface Addressed {
  readonly request: AskRequest | CommandRequest
  readonly channel: string
  readonly ts: string
  readonly threadTs: string
  readonly direct: boolean
  readonly begins: boolean
  /** An edit made it a question to the desk: it may have been answered unasked. */
  readonly edited?: boolean
}

/** The message that was deleted; null if an event tells of something else. */
export function readDeletion({ subtype, channel, deleted_ts }: MessageEvent): { readonly channel: string; readonly ts: string } | null {
  return subtype === 'message_deleted' && deleted_ts !== undefined ? { channel, ts: deleted_ts } : null
}

/** The channel and thread of an address as `parseMessage` gives it, see `Came.answerTo`. */
export function readAddress(address: string): { readonly channel: string; readonly threadTs: string } {
  const [channel = '', threadTs = ''] = bareId(address).split(':')
  return { channel, threadTs }
}

/** Kinds of messages that people write; joins, deletions and bots' come with others. */
const written: ReadonlySet<string | undefined> = new Set([undefined, 'thread_broadcast', 'file_share', 'me_message'])

/**
 * What a message says to the desk; null if it is not meant for it. The same message may come as a mention, as a message and as an edit. All have
 * the same id, so that it is answered once.
 */
export function parseMessage(event: MessageEvent, ownId: string): Addressed | null {
  return event.subtype === 'message_changed' ? parseEdit(event, ownId) : parseWritten(event, ownId)
}

/** An edit is for the desk if it adds a mention; Slack sends a mention with the edit noted too, but not always. */
function parseEdit({ channel, channel_type, message, previous_message }: MessageEvent, ownId: string): Addressed | null {
  if (message === undefined || previous_message === undefined || channel_type === 'im') return null
  if (!mentions(message, ownId) || mentions(previous_message, ownId)) return null
  const { edited: _, ...asIfNew } = message
  const addressed = parseWritten({ ...asIfNew, channel }, ownId)
  return addressed && { ...addressed, edited: true }
}

/** How long the desk surely knows whether it has answered a message. */
const knownForSeconds = 60 * 60
const isSoon = (ts: string, editedTs = ''): boolean => Number(editedTs) - Number(ts) < knownForSeconds

function parseWritten(event: MessageEvent, ownId: string): Addressed | null {
  const { type, channel, ts, thread_ts, user, subtype, bot_id, edited } = event
  // Slack's texts are texts; nothing that comes without one was typed.
  if (event.text === null || user === undefined || user === ownId || bot_id !== undefined || !written.has(subtype)) return null
  const direct = event.channel_type === 'im'
  const mentioned = type === 'app_mention' || mentions(event, ownId)
  if (edited !== undefined && !(type === 'app_mention' && isSoon(ts, edited.ts))) return null
  // In a thread others talk with each other too; what names somebody else is not for the desk.
  const overheard = !direct && !mentioned
  if (overheard && (thread_ts === undefined || namesAnybody(event))) return null
  // The thread that the answer goes to: the message's own, or one that begins with it.
  const threadTs = thread_ts ?? ts
  const address = `${channel}:${threadTs}`
  const said = textOf(event)
  const request: AskRequest | CommandRequest = {
    ...{ id: `${channel}:${ts}`, platform, person: user, channel, thread: address, answerTo: address },
    ...(overheard ? { kind: 'ask', text: said, overheard } : readMessage(said)),
  }
  return { request, channel, ts, threadTs, direct, begins: threadTs === ts, ...(edited === undefined ? {} : { edited: true }) }
}

export interface JoinEvent {
  readonly user: string
  readonly channel: string
}

/**
 * The request behind the desk's greeting in a channel that it was invited to. Null if somebody else joined. Its id is made of the channel's, and
 * the desk remembers it for a day. So a second invitation on one day brings no second greeting.
 */
export function parseJoined({ user, channel }: JoinEvent, ownId: string): CommandRequest | null {
  if (user !== ownId) return null
  return { id: `${channel} joined`, platform, ...{ kind: 'command', name: 'help', options: {} }, channel }
}

/** Slack's own bot, which reminds and greets. */
const slackbot = 'USLACKBOT'

/** The id of a message that names nobody. It holds a hash of the words, because an edit may change them. @param address the channel and time. */
export const unaskedId = (address: string, text: string): string =>
  `${address} unasked ${createHash('sha256').update(wordsOf(text)).digest('hex').slice(0, 8)}`

/** A message that names nobody, in a channel. If the desk listens there, it may be a question. Null for all else. A mention has a different id. */
export function parseUnasked(event: MessageEvent, ownId: string): Addressed | null {
  const { type, channel, channel_type, ts, thread_ts, user, subtype, bot_id, edited, attachments = [] } = event
  if (type === 'app_mention' || (channel_type !== 'channel' && channel_type !== 'group') || thread_ts !== undefined) return null
  if (user === undefined || user === ownId || user === slackbot || bot_id !== undefined || edited !== undefined) return null
  if ((subtype !== undefined && subtype !== 'file_share') || turnsToSomebody(event) || attachments?.some(({ is_share }) => is_share))
    return null
  const address = `${channel}:${ts}`
  const text = textOf(event)
  const request: AskRequest = {
    ...{ id: unaskedId(address, text), platform, person: user, channel, thread: address, answerTo: address, message: address },
    ...{ kind: 'ask', text, unasked: true },
  }
  return { request, channel, ts, threadTs: ts, direct: false, begins: true }
}

export type CommandEvent = Pick<SlashCommand, 'command' | 'user_id' | 'channel_id' | 'trigger_id'> & { readonly text?: string }

/**
 * A typed command: by its short name, or as the first word after the command that takes all others, such as `/desk`. Null if the desk has none of that
 * name. `private` says whether only the person sees the answer. It is null if nothing was chosen: then the channel's settings decide.
 * @param all the name of the command that takes all others
 */
export function parseCommand({ command, text = '', user_id, channel_id, trigger_id }: CommandEvent, all: string) {
  const name = command.slice(1)
  const line = plainText(text)
  const short = commandNamed(name)
  if (name !== all && short === undefined) return null
  const { command: known, options } = short === undefined ? readNamed(line) : { command: short, options: readLine(short, line) }
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
  readonly message: Written & { readonly thread_ts?: string }
}

/** Ask what a message says. */
export function parseShortcut({ trigger_id, user, channel, message }: ShortcutEvent): AskRequest {
  return { id: trigger_id, platform, kind: 'ask', text: questionIn(textOf(message)), person: user.id, channel: channel.id }
}

export interface PressEvent {
  readonly trigger_id: string
  readonly user: { readonly id: string; readonly name?: string }
  readonly channel?: { readonly id: string }
  readonly container: { readonly is_ephemeral?: boolean; readonly message_ts?: string; readonly thread_ts?: string }
  readonly actions: readonly { readonly action_id: string; readonly value?: string }[]
}

/** A press on one of the desk's buttons, and who sees its result. Null if the desk does not know the button. */
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
    /** Null if it was pressed in the desk's home. */
    channel: channel?.id ?? null,
    threadTs: container.thread_ts,
    /** The message it was pressed on; undefined if one person alone sees it, or if it is none. */
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
