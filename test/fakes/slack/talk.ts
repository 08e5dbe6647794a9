import type { Delivery } from './delivery.js'
import { changedEvent, deletedEvent, eventBody, mentionEvent, messageEvent, messageFields } from './events.js'
import { addMessage, hears } from './messages.js'
import type { Block, Channel, Message, Person } from './model.js'
import type { Payload, State } from './state.js'
import { seenBy } from './team.js'
import { isIn } from './world.js'

/** The options of a message. */
export interface SayOptions {
  /** Put a mention of the bot before the text. */
  readonly mentionBot?: boolean
  /** The parent message of its thread. */
  readonly thread?: Message
  /** One of Slack's own messages, such as `channel_join`. */
  readonly subtype?: string
  readonly blocks?: readonly Block[]
  readonly attachments?: readonly object[]
}

/** A message, and the events that reported it to the bot. */
export interface Said extends Message {
  readonly by: Person
  readonly events: readonly Delivery[]
}

/** How tests write messages. */
export function createTalk(state: State) {
  const deliver = (here: State, event: Payload, from: Person | null): Delivery => {
    const body = eventBody(here, event, from)
    return state.deliveries.deliver('events_api', String(event.type), body, { id: body.event_id })
  }
  /** Without membership, scope or subscription the bot receives nothing. */
  const tellChannel = (channel: Channel, event: Payload, from: Person | null): Delivery[] => {
    if (!channel.member) return []
    if (hears(state, channel)) return [deliver(seenBy(state, channel.team), event, from)]
    state.withheld.push(`${String(event.type)} in ${channel.name}`)
    return []
  }
  const botId = (person: Person): string | null => (person.bot ? `B${person.id.slice(1)}` : null)

  return {
    /** Somebody writes a message. A mention is a separate event beside the message. */
    say(person: Person, channel: Channel, text: string, options: SayOptions = {}): Said {
      const { mentionBot, thread, subtype, blocks = [], attachments = [] } = options
      const here = seenBy(state, channel.team)
      if (!isIn(channel, person)) throw new Error(`${person.name} is not in ${channel.name}`)
      const whole = mentionBot ? `<@${here.botUserId}> ${text}` : text
      const threadTs = thread ? (thread.threadTs ?? thread.ts) : null
      const draft = { channel, user: person.id, text: whole, threadTs, subtype: subtype ?? null, botId: botId(person), blocks, attachments }
      const message = addMessage(state, draft)
      const mentions = whole.includes(`<@${here.botUserId}>`) && channel.kind !== 'im' && channel.member && subtype === undefined
      const events = [
        ...(mentions ? [deliver(here, mentionEvent(here, channel, message, {}, person), person)] : []),
        ...tellChannel(channel, messageEvent(here, channel, message, {}, person), person),
      ]
      return Object.assign(message, { events, by: person })
    },
    /** Somebody invites the bot, or with `who` another person. The bot learns of it with the scope for that kind of channel. */
    invite(by: Person, channel: Channel, who: Person | null = null): Delivery | null {
      const here = seenBy(state, channel.team)
      if (who === null) channel.member = true
      const user = who?.id ?? here.botUserId
      const message = addMessage(state, { channel, user, text: `<@${user}> has joined the channel`, subtype: 'channel_join' })
      tellChannel(channel, messageEvent(here, channel, message, { inviter: by.id }), who)
      const isHeard = state.scopes.includes(channel.kind === 'group' ? 'groups:read' : 'channels:read')
      if (!isHeard || !channel.member || !state.events.includes('member_joined_channel')) return null
      const where = { channel: channel.id, channel_type: 'C', team: here.teamId, event_ts: message.ts }
      return deliver(here, { type: 'member_joined_channel', user, inviter: by.id, ...where }, null)
    },
    /** The bot is removed from a channel. */
    removeBot(channel: Channel): void {
      channel.member = false
    },
    /** Somebody edits their message. */
    edit(person: Person, channel: Channel, message: Message, text: string): void {
      const here = seenBy(state, channel.team)
      const previous = messageFields(here, message, person)
      message.text = text
      const next = messageFields(here, message, person)
      tellChannel(channel, changedEvent(channel, previous, next), person)
      // A mention in an edited message is sent again, with the edit.
      const edited = { edited: { user: person.id, ts: message.ts } }
      if (text.includes(`<@${here.botUserId}>`)) deliver(here, mentionEvent(here, channel, message, edited, person), person)
    },
    /** Somebody deletes a message. */
    remove(person: Person, channel: Channel, message: Message): void {
      message.removed = true
      tellChannel(channel, deletedEvent(channel, message, messageFields(seenBy(state, channel.team), message, person)), person)
    },
    /** Resend one event to the bot. */
    redeliverEvent: (event: Delivery): void => state.deliveries.redeliver(event),
    /** Resend events to the bot, like Slack if it believes that they were lost. */
    redeliver(said: Said, times = 1): void {
      for (const event of said.events) state.deliveries.redeliver(event, times)
    },
    /** Somebody opens the conversation with the bot, at one of its tabs. */
    openHome(person: Person, channel: Channel, tab: 'home' | 'messages'): Delivery {
      const view = state.homes.get(person.id)
      const seen = tab === 'home' && view ? { view } : {}
      const time = { event_ts: `${Date.now() / 1_000}` }
      return deliver(
        seenBy(state, channel.team),
        { type: 'app_home_opened', user: person.id, channel: channel.id, tab, ...seen, ...time },
        person,
      )
    },
    /** The bot’s messages in a channel, in order, public and private ones. */
    botMessages: (channel: Channel): Message[] =>
      state.messages.filter(({ channel: id, byBot, removed }) => id === channel.id && byBot && !removed),
    /** The messages that only one person sees, in order. */
    messagesFor: (person: Person): Message[] => state.messages.filter(({ onlyFor, removed }) => onlyFor === person.id && !removed),
    /** A channel’s thread, in order. @param ts of its first message */
    messagesIn: (channelId: string, ts: string): Message[] =>
      state.messages.filter((one) => one.channel === channelId && (one.ts === ts || one.threadTs === ts) && !(one.byBot && one.removed)),
    /** The blocks of a person’s home tab; undefined before it is published. */
    homeOf: (person: Person): readonly Block[] | undefined => state.homes.get(person.id)?.blocks,
  }
}
