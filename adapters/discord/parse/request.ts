import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Message,
  MessageContextMenuCommandInteraction,
  MessageReferenceType,
  MessageType,
  ModalSubmitInteraction,
  PartialMessage,
} from 'discord.js'
import { type Audience, toOne } from '../../../src/cards/to.js'
import { buttons, commandNamed, type NoteForm, noteFields } from '../../../src/commands/commands.js'
import { questionIn, readMessage, typedAs } from '../../../src/commands/line.js'
import type { TypedOptions } from '../../../src/commands/values.js'
import type { AskRequest, CommandRequest, Earlier, Overheard, Request, Typing } from '../../../src/contract/request.js'
import { questionId } from '../render/card.js'
import { findText, readCustomId } from '../render/components.js'
import { readFormId } from '../render/modal.js'
import { readHead, type ShownHead } from '../render/reply.js'
import { actor, channelOf, isConversation, isDirect, isForumOf, type ModeratorRules, platform } from './actor.js'
import { textOf } from './text.js'

const forward: MessageReferenceType.Forward = 1
/** Discord's number for a message that somebody has written. */
const plainMessage: MessageType.Default = 0

/** What a message says to the desk; null if it is not meant for it. */
export function parseMessage(message: Message, ownId: string): AskRequest | CommandRequest | null {
  const { author, channel, channelId } = message
  if (author.bot || author.system || message.webhookId !== null || message.system) return null
  const direct = isDirect(channel)
  if (!direct && !mentions(message, ownId)) return null
  const { messageId, type } = message.reference ?? {}
  const repliedTo = messageId === undefined || type === forward ? undefined : channel.messages.cache.get(messageId)
  const head = repliedTo?.author.id === ownId ? headOf(repliedTo) : null
  return {
    id: message.id,
    platform,
    ...readMessage(textOf(message)),
    person: author.id,
    channel: channelOf(channel),
    // Everybody who sees the question also sees the later messages of the conversation.
    ...(isConversation(channel) ? { thread: channelId, answerTo: channelId } : {}),
    ...earlierIn(head),
  }
}

/**
 * A message in a channel that names nobody, or a new post in a forum. If the channel listens, it may be a question. Null for everything else. A mention
 * has a different id.
 */
export function parseUnasked(message: Message, ownId: string): { readonly request: AskRequest; readonly overheard: Overheard } | null {
  const { id, author, channel, channelId, type, webhookId, reference } = message
  const { users, roles, everyone } = message.mentions
  if (author.bot || author.system || author.id === ownId || webhookId !== null || type !== plainMessage || reference !== null) return null
  if (users.size > 0 || roles.size > 0 || everyone || isDirect(channel)) return null
  const isPost = channel.isThread() && isForumOf(channel) && id === channelId
  // Others who talk in a thread talk with each other.
  if (channel.isThread() && !isPost) return null
  const text = textOf(message)
  const where = { channel: channelOf(channel), thread: id, answerTo: id }
  return {
    request: { ...{ id: `${id} unasked`, platform, person: author.id, ...where }, ...{ kind: 'ask', text, unasked: true } },
    overheard: { channel: channelOf(channel), text, ...(isPost ? { title: channel.name } : {}) },
  }
}

/** With a reply that pings, Discord counts the desk as mentioned. Of roles, the one that Discord made for it stands for the desk. */
const mentions = (message: Message, ownId: string): boolean => message.mentions.users.has(ownId) || mentionsOwnRole(message, ownId)

const mentionsOwnRole = ({ mentions: { roles } }: Message, ownId: string): boolean => roles.some(({ tags }) => tags?.botId === ownId)

/** Whether Discord hides a message's text: it shows only the text of messages that mention the desk itself, not its role. */
export function isHidden(message: Message, ownId: string): boolean {
  return !message.mentions.users.has(ownId) && mentionsOwnRole(message, ownId) && message.content === ''
}

/** For this long the desk surely knows whether it has answered a message. */
const knownForMs = 60 * 60 * 1_000

/**
 * What an edited message says to the desk; null if the edit adds no mention. It has the id of the message, so that it is answered once.
 * @param before the message as it was; partial if nobody knows
 */
export function parseEdit(before: Message | PartialMessage, message: Message, ownId: string): AskRequest | CommandRequest | null {
  const { editedTimestamp, createdTimestamp, channel } = message
  // Discord tells of previews and pins in the same way.
  if (editedTimestamp === null || isDirect(channel)) return null
  if (before.partial ? editedTimestamp - createdTimestamp > knownForMs : mentions(before, ownId) && !isHidden(before, ownId)) return null
  return parseMessage(message, ownId)
}

/** This long after it was asked, an edit corrects a question. */
const correctedWithinMs = 5 * 60 * 1_000

/** The new text of a question to the desk after an edit, if it is another question; otherwise null. The edit is a request of its own. */
export function parseCorrection(before: Message | PartialMessage, message: Message, ownId: string): AskRequest | CommandRequest | null {
  const { editedTimestamp, createdTimestamp, channel } = message
  if (editedTimestamp === null || editedTimestamp - createdTimestamp > correctedWithinMs || before.partial) return null
  const wasAsked = isDirect(channel) || mentions(before, ownId)
  if (!wasAsked || isHidden(message, ownId) || textOf(before) === textOf(message)) return null
  const read = parseMessage(message, ownId)
  return read && { ...read, id: `${read.id} edited ${editedTimestamp}` }
}

/** What one of the desk's own messages says at its head. */
function headOf({ components }: Message): ShownHead {
  const shown = components.map((component) => component.toJSON())
  return readHead(findText(shown, questionId))
}

const earlierIn = (head: ShownHead | null): { readonly earlier?: Earlier } =>
  head === null || head.question === null ? {} : { earlier: { question: head.question, topic: head.topic } }

/** What came in, and who is to see the reply. */
export interface Parsed {
  readonly request: Request
  readonly shows: 'privately' | 'openly' | 'in place' | 'as a form'
  readonly audience: Audience
}

/** @param privateByDefault whether only the asker sees the answer, if the option `private` is not given */
export function parseCommand(interaction: ChatInputCommandInteraction, rules: ModeratorRules, privateByDefault: boolean): Parsed | null {
  const command = commandNamed(interaction.commandName)
  if (!command) return null
  const options: TypedOptions = Object.fromEntries(interaction.options.data.map(({ name, value }) => [name, String(value)]))
  const asksAlone = options.private === undefined ? privateByDefault : options.private === 'true'
  const openly = command.name === 'ask' ? !asksAlone : command.moderators && options.share === 'true'
  return {
    request: { ...actor(interaction, rules, !openly), ...typedAs(command.name, options) },
    shows: openly ? 'openly' : 'privately',
    audience: { private: !openly, sharedBy: null },
  }
}

/** Ask what a message says. */
export function parseMessageAction(interaction: MessageContextMenuCommandInteraction, rules: ModeratorRules): Parsed {
  const { thread: _, ...who } = actor(interaction, rules, true)
  return { request: { ...who, kind: 'ask', text: questionIn(textOf(interaction.targetMessage)) }, ...toPerson }
}

/** The typed text; a question if the option is unknown. */
export function parseAutocomplete(interaction: AutocompleteInteraction): Typing {
  const { name, value } = interaction.options.getFocused(true)
  const option = commandNamed(interaction.commandName)?.options.find((one) => one.name === name)
  return { text: value, completes: option?.completes ?? 'question', person: interaction.user.id }
}

/** A press on one of the desk's buttons; null if it is none that the desk knows. */
export function parsePress(interaction: ButtonInteraction, rules: ModeratorRules): Parsed | null {
  const pressed = readCustomId(interaction.customId)
  if (pressed === null) return null
  const { message } = interaction
  const alone = message.flags.has('Ephemeral')
  const { shows: wanted } = buttons[pressed.name]
  const shows = wanted === 'alike' ? (alone ? 'privately' : 'openly') : wanted
  const apart = shows === 'privately' || shows === 'as a form'
  return {
    request: {
      ...actor(interaction, rules, apart),
      ...{ kind: 'press', button: pressed.name, token: pressed.token },
      ...(alone || interaction.guildId === null ? {} : { message: linkOf(interaction) }),
      ...earlierIn(headOf(message)),
    },
    shows,
    audience: { private: shows === 'in place' ? alone : apart, sharedBy: pressed.name === 'share' ? interaction.user.id : null },
  }
}

/**
 * The address of the question that a button belongs to. The desk's message may reply to that question, or stand in a thread that begins
 * with it. Otherwise it is the address of the message itself.
 */
function linkOf({ guildId, channelId, channel, message }: ButtonInteraction): string {
  const replied = message.reference?.messageId
  const beginning = replied === undefined && channel?.isThread() && channel.ownerId === message.author.id ? channel.parentId : null
  return `https://discord.com/channels/${guildId}/${beginning === null ? `${channelId}/${replied ?? message.id}` : `${beginning}/${channelId}`}`
}

/** A submitted form; null if it is none of the desk's. */
export function parseSubmit(interaction: ModalSubmitInteraction, rules: ModeratorRules): Parsed | null {
  const token = readFormId(interaction.customId)
  if (token === null) return null
  const { fields } = interaction.fields
  const typed = noteFields.map(({ name }) => {
    const field = fields.get(name)
    return [name, field !== undefined && 'value' in field ? String(field.value) : '']
  })
  const form = Object.fromEntries(typed) as NoteForm
  return { request: { ...actor(interaction, rules, true), kind: 'submit', token, form }, ...toPerson }
}

/** Only for the person who did it. */
export const toPerson = { shows: 'privately', audience: toOne } as const
