import { addMessage, announce, removeMessage, removeThread } from './messages.js'
import type { Attachment, Channel, Message, Person } from './model.js'
import { allows } from './permissions.js'
import { makeId, type State } from './state.js'
import { addThread } from './world.js'

/** The options of a message. */
export interface SayOptions {
  /** Put a mention of the bot before the text. */
  readonly mentionBot?: boolean
  /** Put a mention of the bot’s role before the text, which does not count as a mention of the bot. */
  readonly mentionBotRole?: boolean
  readonly replyTo?: Message
  /** A forwarded message, which replaces the text. */
  readonly forward?: Message
  /** Whether the reply pings, which is the default. */
  readonly pingReply?: boolean
  /** By a webhook of this name instead of a person. */
  readonly webhook?: boolean
  /** One of Discord's own messages: 7 a member joined, 6 something was pinned, 18 a thread was made … */
  readonly systemType?: number
  readonly embeds?: readonly object[]
  /** Names of its files. */
  readonly files?: readonly string[]
}

/** How tests write messages. */
export function createTalk(state: State) {
  const mentionedIn = (text: string): Person[] => {
    const ids = [...text.matchAll(/<@!?(\d+)>/g)].map(([, id]) => id ?? '')
    return [...new Set(ids)].flatMap((id) => state.people.get(id) ?? [])
  }
  const file = (channel: Channel, filename: string): Attachment => {
    const id = makeId()
    return { id, filename, size: 100, url: `https://cdn.discordapp.com/attachments/${channel.id}/${id}/${filename}`, proxy_url: '' }
  }

  return {
    /** Somebody writes a message. @returns the message, with its later state */
    say(person: Person, channel: Channel, text: string, options: SayOptions = {}): Message {
      const { mentionBot, mentionBotRole, replyTo, forward, pingReply = true, webhook, systemType, embeds = [], files = [] } = options
      if (replyTo && replyTo.channel !== channel) throw new Error('A reply is written in the channel of what it replies to')
      const roleId = channel.guild?.botRoleId
      const marks = [mentionBot ? `<@${state.bot.id}>` : '', mentionBotRole && roleId ? `<@&${roleId}>` : '', text]
      const content = marks.filter((mark) => mark !== '').join(' ')
      if (forward && content !== '') throw new Error('People can add nothing to a message that they forward')
      if (content.length > 4_000) throw new Error('People can write 4000 characters at most, and 2000 without Nitro')
      return addMessage(state, {
        ...{
          channel,
          author: webhook ? { ...person, bot: true } : person,
          content,
          embeds,
          referenced: replyTo ?? null,
          forwarded: forward ?? null,
        },
        ...{ webhookId: webhook ? person.id : null, type: systemType ?? (replyTo ? 19 : 0) },
        attachments: files.map((name) => file(channel, name)),
        mentions: [...new Set([...mentionedIn(content), ...(replyTo && pingReply ? [replyTo.author] : [])])],
        mentionedRoles: [...content.matchAll(/<@&(\d+)>/g)].map(([, id]) => id ?? ''),
        mentionsEveryone: /@(?:everyone|here)\b/.test(content) && allows(person.permissions, 'MentionEveryone'),
      })
    },
    /** Somebody changes their message. @param at when, in Discord’s format */
    edit(message: Message, text: string, at = Date.now()): void {
      message.content = text
      message.mentions = mentionedIn(text)
      message.editedAt = at
      announce(state, 'MESSAGE_UPDATE', message)
    },
    /** Somebody writes a new post in a forum: a thread, and its first message, which has the thread’s id. */
    post(person: Person, forum: Channel, title: string, text: string): Message {
      if (forum.type !== 15) throw new Error('Posts are written in forums')
      const channel = addThread(state, forum, { name: title })
      return addMessage(state, { id: channel.id, channel, author: person, content: text, mentions: mentionedIn(text) })
    },
    /** Somebody deletes a thread, such as a post. */
    removeThread: (thread: Channel): void => removeThread(state, thread),
    /** Somebody deletes a message. */
    remove: (message: Message): void => removeMessage(state, message),
    /** The messages that only one person sees, in order. */
    messagesFor: (person: Person): Message[] => state.messages.filter(({ onlyFor, deleted }) => onlyFor === person && !deleted),
    /** The messages that everybody sees in a channel, in order. */
    messages: (channel: Channel): Message[] => shown(state, channel),
    /** The bot’s messages there that everybody sees, without "thinking". */
    botMessages: (channel: Channel): Message[] =>
      shown(state, channel).filter(({ author, flags }) => author === state.bot && (flags & 128) === 0),
  }
}

const shown = (state: State, channel: Channel): Message[] =>
  state.messages.filter((message) => message.channel === channel && !message.deleted && message.onlyFor === null)
