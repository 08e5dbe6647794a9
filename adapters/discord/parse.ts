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
import { type Audience, questionId, readQuestion } from './render.js'

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
  const earlier = repliedTo?.author.id === ownId ? shownQuestion(repliedTo) : null
  return {
    id: message.id,
    platform,
    ...readCommand(text),
    person: author.id,
    place: channelId,
    ...(direct || threadKinds.has(channel.type) ? { thread: channelId } : {}),
    ...(earlier === null ? {} : { earlier }),
  }
}

/** The text of a message without what stands for people, channels and pictures. */
function withoutTags(content: string, ownId: string): string {
  return content
    .replaceAll(new RegExp(`<@!?${ownId}>`, 'g'), ' ')
    .replace(/<(?:@[!&]?|#|a?:\w+:)\d+>/g, ' ')
    .trim()
}

/** The question that one of the desk's own messages shows; null where it shows none. */
function shownQuestion({ components }: Message): string | null {
  return readQuestion(
    findText(
      components.map((component) => component.toJSON()),
      questionId,
    ),
  )
}

/** Who did it and where, for everything that is pressed or typed as a command. */
function actor(interaction: { id: string; user: { id: string }; channelId: string | null; channel: { type: number } | null }) {
  const { id, user, channelId, channel } = interaction
  const conversing = channel !== null && (channel.type === directMessage || threadKinds.has(channel.type))
  return {
    id,
    platform,
    person: user.id,
    ...(channelId === null ? {} : { place: channelId, ...(conversing ? { thread: channelId } : {}) }),
  }
}

/** What came in, and who is to see the reply. */
export interface Parsed {
  readonly incoming: Incoming
  readonly shows: 'privately' | 'openly' | 'in place'
  readonly audience: Audience
}

export function parseCommand(interaction: ChatInputCommandInteraction): Parsed | null {
  const command = commands.find(({ name }) => name === interaction.commandName)
  if (!command) return null
  const text = command.name === 'ask' ? interaction.options.getString('question', true) : ''
  const openly = command.name === 'ask' && interaction.options.getBoolean('private') !== true
  return {
    incoming: { ...actor(interaction), command: command.name, text },
    shows: openly ? 'openly' : 'privately',
    audience: { private: !openly, sharedBy: null },
  }
}

/** Ask what a message says. */
export function parseMessageAction(interaction: MessageContextMenuCommandInteraction): Parsed {
  const { thread: _, ...who } = actor(interaction)
  return {
    incoming: { ...who, command: 'ask', text: withoutTags(interaction.targetMessage.content, '') },
    shows: 'privately',
    audience: { private: true, sharedBy: null },
  }
}

export function parseAutocomplete(interaction: AutocompleteInteraction): Incoming {
  return { ...actor(interaction), command: 'complete', text: interaction.options.getFocused() }
}

/** A press on one of the desk's buttons; null where it is none that the desk knows. */
export function parsePress(interaction: ButtonInteraction): Parsed | null {
  const pressed = readCustomId(interaction.customId)
  if (pressed === null) return null
  const { message } = interaction
  const alone = message.flags.has(ephemeral)
  const { shows: wanted } = buttons[pressed.name]
  const shows = wanted === 'alike' ? (alone ? 'privately' : 'openly') : wanted
  const earlier = shownQuestion(message)
  return {
    incoming: { ...actor(interaction), command: pressed.name, text: pressed.token, ...(earlier === null ? {} : { earlier }) },
    shows,
    audience: {
      private: shows === 'in place' ? alone : shows === 'privately',
      sharedBy: pressed.name === 'share' ? interaction.user.id : null,
    },
  }
}

const ephemeral = 1 << 6
