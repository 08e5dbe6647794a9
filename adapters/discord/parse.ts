import type {
  AutocompleteInteraction,
  ButtonInteraction,
  ChatInputCommandInteraction,
  Message,
  MessageContextMenuCommandInteraction,
} from 'discord.js'
import type { Incoming } from '../../src/adapter.js'
import { buttons, commands, readCommand } from '../../src/commands.js'
import { findText, readCustomId } from './components.js'
import { type Audience, questionId, readHead, type ShownHead } from './render.js'

const platform = 'discord'
const threadKinds: ReadonlySet<number> = new Set([10, 11, 12])
const directMessage = 1

/** What a message says to the desk; null where it is not meant for it. */
export function parseMessage(message: Message, ownId: string): Incoming | null {
  const { author, content, channel, channelId } = message
  if (author.bot || author.system || message.webhookId !== null || message.system) return null
  const direct = channel.type === directMessage
  // With a reply that pings, Discord counts the desk as mentioned; everyone and roles are not the desk.
  if (!direct && !message.mentions.users.has(ownId)) return null
  const text = withoutTags(content, ownId)
  const repliedTo = message.reference?.messageId === undefined ? undefined : channel.messages.cache.get(message.reference.messageId)
  const head = repliedTo?.author.id === ownId ? headOf(repliedTo) : null
  return {
    id: message.id,
    platform,
    ...readCommand(text),
    person: author.id,
    place: channelId,
    ...(direct || threadKinds.has(channel.type) ? { thread: channelId } : {}),
    ...earlierIn(head),
  }
}

/** The text of a message without what stands for people, channels and pictures. */
function withoutTags(content: string, ownId: string): string {
  return content
    .replaceAll(new RegExp(`<@!?${ownId}>`, 'g'), ' ')
    .replace(/<(?:@[!&]?|#|a?:\w+:)\d+>/g, ' ')
    .trim()
}

/** What one of the desk's own messages says at its head. */
function headOf({ components }: Message): ShownHead {
  return readHead(
    findText(
      components.map((component) => component.toJSON()),
      questionId,
    ),
  )
}

function earlierIn(head: ShownHead | null): Pick<Incoming, 'earlier' | 'earlierTopic'> {
  if (head === null || head.question === null) return {}
  return { earlier: head.question, ...(head.topic === null ? {} : { earlierTopic: head.topic }) }
}

interface Acted {
  readonly id: string
  readonly user: { readonly id: string }
  readonly channelId: string | null
  readonly channel: { readonly type: number } | null
}

/**
 * Who did it and where, for everything that is pressed or typed as a command.
 * @param alone what is asked is for one person's eyes: it carries on only what that person asked alone
 */
function actor({ id, user, channelId, channel }: Acted, alone: boolean) {
  const conversing = channel !== null && (channel.type === directMessage || threadKinds.has(channel.type))
  const thread = alone ? `${channelId} ${user.id}` : channelId
  return {
    id,
    platform,
    person: user.id,
    ...(channelId === null ? {} : { place: channelId, ...(conversing && thread !== null ? { thread } : {}) }),
  }
}

/** What came in, and who is to see the reply. */
export interface Parsed {
  readonly incoming: Incoming
  readonly shows: 'privately' | 'openly' | 'in place' | 'as a form'
  readonly audience: Audience
}

export function parseCommand(interaction: ChatInputCommandInteraction): Parsed | null {
  const command = commands.find(({ name }) => name === interaction.commandName)
  if (!command) return null
  const text = command.name === 'ask' ? interaction.options.getString('question', true) : ''
  const openly = command.name === 'ask' && interaction.options.getBoolean('private') !== true
  return {
    incoming: { ...actor(interaction, !openly), command: command.name, text },
    shows: openly ? 'openly' : 'privately',
    audience: { private: !openly, sharedBy: null },
  }
}

/** Ask what a message says. */
export function parseMessageAction(interaction: MessageContextMenuCommandInteraction): Parsed {
  const { thread: _, ...who } = actor(interaction, true)
  return {
    incoming: { ...who, command: 'ask', text: withoutTags(interaction.targetMessage.content, '') },
    shows: 'privately',
    audience: { private: true, sharedBy: null },
  }
}

export function parseAutocomplete(interaction: AutocompleteInteraction): Incoming {
  return { ...actor(interaction, true), command: 'complete', text: interaction.options.getFocused() }
}

/** A press on one of the desk's buttons; null where it is none that the desk knows. */
export function parsePress(interaction: ButtonInteraction): Parsed | null {
  const pressed = readCustomId(interaction.customId)
  if (pressed === null) return null
  const { message } = interaction
  const alone = message.flags.has(ephemeral)
  const { shows: wanted } = buttons[pressed.name]
  const shows = wanted === 'alike' ? (alone ? 'privately' : 'openly') : wanted
  return {
    incoming: { ...actor(interaction, shows === 'privately'), command: pressed.name, text: pressed.token, ...earlierIn(headOf(message)) },
    shows,
    audience: {
      private: shows === 'in place' ? alone : shows === 'privately',
      sharedBy: pressed.name === 'share' ? interaction.user.id : null,
    },
  }
}

const ephemeral = 1 << 6
