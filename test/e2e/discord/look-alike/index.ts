import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGateway, type Dispatch } from './gateway.js'
import { answerRequest } from './rest.js'
import { addMessage, type Fault, type Interaction, type State } from './state.js'
import {
  buttonsOf,
  type Channel,
  channelJson,
  type Guild,
  type Message,
  makeId,
  memberJson,
  messageJson,
  type Permission,
  type User,
  userJson,
} from './world.js'

export interface DiscordOptions {
  readonly token?: string
  /** Intents the application may ask for: by default Guilds, GuildMessages and DirectMessages. */
  readonly allowedIntents?: number
  /** Milliseconds within which an interaction must be acknowledged. */
  readonly ackWithin?: number
}

export interface Said {
  readonly mentionBot?: boolean
  readonly replyTo?: Message
  /** Discord pings who is replied to, unless one turns it off. */
  readonly ping?: boolean
  readonly author?: 'person' | 'bot' | 'webhook' | 'system'
}

export type CommandOptions = Readonly<Record<string, string | boolean>>

const bits = { messageContent: 1 << 15, ownIntents: (1 << 0) | (1 << 9) | (1 << 12) }
const moderatorPermissions = String(1n << 13n)
const longestWait = 20_000

export type DiscordServer = Awaited<ReturnType<typeof startDiscordServer>>

/** A look-alike of Discord on this machine, strict where Discord is strict. */
export async function startDiscordServer(options: DiscordOptions = {}) {
  const token = options.token ?? 'look-alike.token'
  const allowedIntents = options.allowedIntents ?? bits.ownIntents
  const application = { id: makeId() }
  const bot: User = { id: application.id, username: 'Mission Desk', bot: true }
  const waiting = new Set<() => void>()
  const changed = (): void => {
    for (const look of [...waiting]) look()
  }
  const state: State = {
    ...{ token, application, bot, ackWithin: options.ackWithin ?? 3_000, guilds: [], channels: new Map(), messages: [] },
    ...{ interactions: new Map(), requests: [], violations: [], commands: new Map(), registrations: 0, faults: [] },
    ...{ closedTo: new Set<string>(), typing: [], changed },
  }
  const http = createServer((request, response) => void answerRequest(state, request, response, gatewayUrl()))
  const gatewayUrl = (): string => `ws://127.0.0.1:${(http.address() as AddressInfo).port}`
  const gateway = createGateway({
    ...{ token, allowedIntents, url: gatewayUrl, changed: state.changed },
    ready: () => ({
      ...{ v: 10, user: { ...userJson(bot), verified: true, mfa_enabled: false, email: null, flags: 0 }, private_channels: [] },
      ...{
        guilds: state.guilds.filter((g) => g.hasBot).map(({ id }) => ({ id, unavailable: true })),
        application: { ...application, flags: 0 },
      },
    }),
    afterReady: () => state.guilds.filter((g) => g.hasBot).map((guild): Dispatch => ({ t: 'GUILD_CREATE', d: guildJson(guild) })),
  })
  http.on('upgrade', gateway.upgrade)
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')

  const guildJson = ({ id, name }: Guild) => {
    const inside = [...state.channels.values()].filter((c) => c.guildId === id)
    return {
      ...{ id, name, icon: null, owner_id: '1', afk_timeout: 60, verification_level: 0, default_message_notifications: 0 },
      ...{
        explicit_content_filter: 0,
        roles: [
          {
            id,
            name: '@everyone',
            color: 0,
            colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
            hoist: false,
            position: 0,
            permissions: '0',
            managed: false,
            mentionable: false,
            flags: 0,
          },
        ],
      },
      ...{ emojis: [], features: [], mfa_level: 0, system_channel_id: null, system_channel_flags: 0, rules_channel_id: null },
      ...{
        vanity_url_code: null,
        description: null,
        banner: null,
        premium_tier: 0,
        preferred_locale: 'en-US',
        nsfw_level: 0,
        stickers: [],
      },
      ...{ premium_progress_bar_enabled: false, joined_at: '2025-01-01T00:00:00.000Z', large: false, unavailable: false, member_count: 1 },
      ...{ voice_states: [], members: [{ ...memberJson('0'), user: userJson(bot) }], presences: [], stage_instances: [] },
      ...{ guild_scheduled_events: [], soundboard_sounds: [] },
      channels: inside.filter((c) => c.type !== 11).map(channelJson),
      threads: inside.filter((c) => c.type === 11).map(channelJson),
    }
  }

  const mentioned = (message: Message): boolean => message.mentions.includes(bot) || message.channel.type === 1 || message.author === bot
  const withheld = (message: Message): boolean => (allowedIntents & bits.messageContent) === 0 && !mentioned(message)
  /** A message as the gateway gives it: with where it was written, and what it replies to. */
  const created = (message: Message): Dispatch => {
    const { channel, referenced } = message
    const place =
      channel.guildId === null ? { channel_type: 1 } : { channel_type: channel.type, guild_id: channel.guildId, member: memberJson('0') }
    return {
      t: 'MESSAGE_CREATE',
      d: {
        ...messageJson(message, withheld(message)),
        ...place,
        ...(referenced === null ? {} : { referenced_message: messageJson(referenced, withheld(referenced)) }),
      },
    }
  }

  const act = (
    kind: Interaction['kind'],
    person: User,
    channel: Channel,
    data: object,
    on: Message | null,
    moderator: boolean,
  ): Interaction => {
    const interaction: Interaction = {
      ...{ id: makeId(), token: `interaction-${makeId()}`, kind, person, channel, createdAt: Date.now(), on },
      ...{ acks: 0, deferred: false, original: null, replies: [], choices: null },
    }
    state.interactions.set(interaction.token, interaction)
    const permissions = moderator ? moderatorPermissions : '0'
    const inGuild = channel.guildId !== null
    gateway.dispatch({
      t: 'INTERACTION_CREATE',
      d: {
        ...{ id: interaction.id, application_id: application.id, type: kind, token: interaction.token, version: 1, data },
        ...{ channel_id: channel.id, channel: channelJson(channel), locale: 'en-US', entitlements: [], app_permissions: '0' },
        ...{ attachment_size_limit: 10_000_000, authorizing_integration_owners: { '1': person.id }, context: inGuild ? 0 : 1 },
        ...(inGuild
          ? { guild_id: channel.guildId, guild_locale: 'en-US', member: { ...memberJson(permissions), user: userJson(person) } }
          : { user: userJson(person) }),
        ...(on === null ? {} : { message: { ...messageJson(on, false), ...(inGuild ? { guild_id: channel.guildId } : {}) } }),
      },
    })
    return interaction
  }

  const optionList = (given: CommandOptions, focused: boolean) =>
    Object.entries(given).map(([name, value]) => ({
      name,
      value,
      type: typeof value === 'boolean' ? 5 : 3,
      ...(focused ? { focused } : {}),
    }))
  const command = (name: string, type: number, more: object) => ({ id: makeId(), name, type, ...more })

  return {
    token,
    apiUrl: `http://127.0.0.1:${(http.address() as AddressInfo).port}/api`,
    application,
    bot,
    violations: state.violations,
    requests: state.requests,
    typing: state.typing,
    gateway,
    get registrations() {
      return state.registrations
    },
    /** The commands of a server, or everybody's. */
    commands: (guildId = '') => state.commands.get(guildId) ?? [],

    addGuild(name = 'Oreby', hasBot = true): Guild {
      const guild = { id: makeId(), name, hasBot }
      state.guilds.push(guild)
      return guild
    },
    addChannel(guild: Guild, denied: readonly Permission[] = []): Channel {
      const channel: Channel = {
        id: makeId(),
        type: 0,
        guildId: guild.id,
        parentId: null,
        name: 'desk',
        recipient: null,
        denied: new Set(denied),
      }
      state.channels.set(channel.id, channel)
      return channel
    },
    addThread(parent: Channel): Channel {
      const thread: Channel = { ...parent, id: makeId(), type: 11, parentId: parent.id, name: 'thread' }
      state.channels.set(thread.id, thread)
      gateway.dispatch({ t: 'THREAD_CREATE', d: { ...channelJson(thread), newly_created: true } })
      return thread
    },
    /** A person, with whom the bot can talk directly unless they are closed to it. */
    addPerson(username: string, closed = false): User {
      const person = { id: makeId(), username, bot: false }
      const direct: Channel = { id: makeId(), type: 1, guildId: null, parentId: null, name: '', recipient: person, denied: new Set() }
      state.channels.set(direct.id, direct)
      if (closed) state.closedTo.add(person.id)
      return person
    },
    dm(person: User): Channel {
      const channel = [...state.channels.values()].find(({ recipient }) => recipient === person)
      if (!channel) throw new Error('nobody we know')
      return channel
    },

    /** Write a message, as a person does unless told otherwise. */
    say(person: User, channel: Channel, text: string, { mentionBot = false, replyTo, ping = true, author = 'person' }: Said = {}): Message {
      const mentions = mentionBot || (replyTo?.author === bot && ping) ? [bot] : []
      const message = addMessage(state, {
        channel,
        author: author === 'bot' ? { ...person, bot: true } : person,
        webhookId: author === 'webhook' ? makeId() : null,
        type: author === 'system' ? 7 : replyTo ? 19 : 0,
        content: mentionBot ? `<@${bot.id}> ${text}` : text,
        mentions,
        referenced: replyTo ?? null,
      })
      gateway.dispatch(created(message))
      return message
    },
    /** Deliver a message once more, as Discord may. */
    redeliver: (message: Message) => gateway.dispatch(created(message)),
    slash: (person: User, channel: Channel, name: string, given: CommandOptions = {}, moderator = false) =>
      act(2, person, channel, command(name, 1, { options: optionList(given, false) }), null, moderator),
    complete: (person: User, channel: Channel, name: string, given: CommandOptions) =>
      act(4, person, channel, command(name, 1, { options: optionList(given, true) }), null, false),
    messageCommand(person: User, channel: Channel, name: string, target: Message): Interaction {
      const resolved = { messages: { [target.id]: messageJson(target, false) } }
      return act(2, person, channel, command(name, 3, { target_id: target.id, resolved }), null, false)
    },
    /** Press a button, by its label or custom id. */
    press(person: User, message: Message, button: string): Interaction {
      const found = buttonsOf(message.components).find((b) => b.label === button || b.custom_id === button)
      if (!found) throw new Error(`no button "${button}" but ${buttonsOf(message.components).map((b) => b.label)}`)
      return act(3, person, message.channel, { component_type: 2, custom_id: found.custom_id, id: 1 }, message, false)
    },

    /** What everybody in a channel sees, oldest first. */
    messages: (channel: Channel) => state.messages.filter((m) => m.channel === channel && m.ephemeralFor === null && !m.deleted),
    botMessages: (channel: Channel) =>
      state.messages.filter((m) => m.channel === channel && m.author === bot && m.ephemeralFor === null && !m.deleted),

    /** Give the next matching request (`POST /channels/…`) this fault instead of an answer. */
    failNext(on: RegExp, fault: Partial<Fault> & Pick<Fault, 'kind'>): void {
      state.faults.push({ on, status: 500, retryAfter: 0.05, code: 0, ...fault })
    },
    /** Wait for a condition; it is looked at again whenever something happens. */
    async until(met: () => boolean, what: string): Promise<void> {
      if (met()) return
      await new Promise<void>((resolve, reject) => {
        const give = (): void => {
          const lines = state.requests.slice(-12).map((r) => `${r.status} ${r.method} ${r.path}`)
          waiting.delete(look)
          reject(new Error(`waited in vain: ${what}\nviolations: ${state.violations.join(' | ')}\n${lines.join('\n')}`))
        }
        const timer = setTimeout(give, longestWait)
        const look = (): void => {
          if (!met()) return
          clearTimeout(timer)
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
      })
    },
    async stop(): Promise<void> {
      gateway.close()
      http.closeAllConnections()
      http.close()
      await once(http, 'close').catch(() => {})
    },
  }
}
