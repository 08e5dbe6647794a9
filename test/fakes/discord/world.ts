import { guildJson, role } from './json.js'
import { announceChannel } from './messages.js'
import type { Channel, Guild, Person } from './model.js'
import { bitsOf, type Permission, usualPermissions } from './permissions.js'
import { intents, makeId, type State } from './state.js'

/** The bot’s permissions in a channel: exactly these, or the usual ones without those denied. */
export interface ChannelOptions {
  readonly name?: string
  readonly permissions?: readonly Permission[]
  readonly denied?: readonly Permission[]
}

export interface ThreadOptions {
  /** The id of its first message, if it starts at one. */
  readonly id?: string
  readonly name?: string
  readonly archived?: boolean
  readonly locked?: boolean
}

export interface GuildOptions {
  readonly name?: string
  /** False if the bot is not a member and people installed the app for themselves. */
  readonly hasBot?: boolean
  readonly locale?: string
  /** Its shard, and the number of shards. */
  readonly shard?: readonly [index: number, count: number]
}

export interface PersonOptions {
  readonly bot?: boolean
  readonly locale?: string
  /** In addition to the permissions of every member, such as `ManageMessages`. */
  readonly permissions?: readonly Permission[]
}

/** Create a person, and let messages mention them. */
export function addPerson(state: Pick<State, 'people'>, name: string, { bot, locale, permissions }: PersonOptions = {}): Person {
  const bits = bitsOf([...usualPermissions, ...(permissions ?? [])])
  const person: Person = { id: makeId(), name, bot: bot ?? false, locale: locale ?? 'en-US', permissions: bits, roles: new Set() }
  state.people.set(person.id, person)
  return person
}

/** The direct conversation of a person with the bot. */
export function directChannel(state: State, person: Person): Channel {
  const own = [...state.channels.values()].find(({ type, people, withBot }) => type === 1 && withBot && people[0] === person)
  return own ?? addTo(state, { type: 1, name: `DM with ${person.name}`, people: [person], withBot: true })
}

/** An id of a guild whose events go to this shard. */
function idOnShard([index, count]: readonly [number, number]): string {
  const id = BigInt(makeId())
  const ahead = (BigInt(index) - ((id >> 22n) % BigInt(count)) + BigInt(count)) % BigInt(count)
  return String(id + (ahead << 22n))
}

function addTo(state: State, fields: Partial<Channel> & Pick<Channel, 'type' | 'name'>): Channel {
  const channel: Channel = {
    ...{ id: makeId(), guild: null, parent: null, people: [], withBot: true, archived: false, locked: false },
    botPermissions: bitsOf(usualPermissions),
    ...fields,
  }
  state.channels.set(channel.id, channel)
  return channel
}

/** Create a public thread. @param options its id is that of its message, if it starts at one */
export function addThread(state: State, parent: Channel, { name, archived = false, locked = false, ...own }: ThreadOptions): Channel {
  const { guild, withBot } = parent
  const thread = addTo(state, {
    ...{ type: 11, name: name ?? `thread-${state.channels.size + 1}`, guild, parent, withBot, archived, locked, ...own },
  })
  Object.defineProperty(thread, 'botPermissions', { get: () => parent.botPermissions, enumerable: true })
  announceChannel(state, 'THREAD_CREATE', thread, { newly_created: true })
  return thread
}

const permissionsOf = ({ permissions = usualPermissions, denied = [] }: ChannelOptions): bigint => bitsOf(permissions) & ~bitsOf(denied)

/** How tests create guilds, channels and people. A connected bot is notified. */
export function createWorld(state: State) {
  return {
    /** All channels and threads. */
    channels: (): Channel[] => [...state.channels.values()],
    /** Create a guild. */
    addGuild({ name = `guild ${state.guilds.length + 1}`, hasBot = true, locale = 'en-US', shard }: GuildOptions = {}): Guild {
      const guild: Guild = {
        id: shard === undefined ? makeId() : idOnShard(shard),
        name,
        hasBot,
        locale,
        botRoleId: makeId(),
        roles: new Map(),
      }
      state.guilds.push(guild)
      if (hasBot) state.dispatch({ t: 'GUILD_CREATE', d: guildJson(guild, state) }, { guildId: guild.id, intents: intents.guilds })
      return guild
    },
    /** Create a role and give it to people. @returns its id */
    addRole(guild: Guild, name: string, ...people: readonly Person[]): string {
      const id = makeId()
      guild.roles.set(id, name)
      for (const { roles } of people) roles.add(id)
      const about = { guildId: guild.id, intents: intents.guilds }
      if (guild.hasBot) state.dispatch({ t: 'GUILD_ROLE_CREATE', d: { guild_id: guild.id, role: role(id, name) } }, about)
      return id
    },
    /** Create a text channel. */
    addChannel(guild: Guild, options: ChannelOptions = {}): Channel {
      const name = options.name ?? `channel-${state.channels.size + 1}`
      const channel = addTo(state, { type: 0, name, guild, withBot: guild.hasBot, botPermissions: permissionsOf(options) })
      announceChannel(state, 'CHANNEL_CREATE', channel)
      return channel
    },
    /** Create a forum: its threads are posts, and nothing else can be written in it. */
    addForum(guild: Guild, options: ChannelOptions = {}): Channel {
      const name = options.name ?? `forum-${state.channels.size + 1}`
      const forum = addTo(state, { type: 15, name, guild, withBot: guild.hasBot, botPermissions: permissionsOf(options) })
      announceChannel(state, 'CHANNEL_CREATE', forum)
      return forum
    },
    /** Create a public thread with the bot’s permissions in its channel. */
    addThread: (parent: Channel, options: ThreadOptions = {}): Channel => addThread(state, parent, options),
    /** Change the bot’s permissions in a channel and its threads. */
    setPermissions(place: Channel, options: ChannelOptions): void {
      const channel = place.parent ?? place
      channel.botPermissions = permissionsOf(options)
      announceChannel(state, 'CHANNEL_UPDATE', channel)
    },
    /** Create a person, or another bot. */
    addPerson: (name: string, options: PersonOptions = {}): Person => addPerson(state, name, options),
    /** The conversation of a person with the bot. */
    dm: (person: Person): Channel => directChannel(state, person),
    /** A conversation between people without the bot; they can use an app there that they installed for themselves. */
    addPrivateChannel: (...people: readonly Person[]): Channel =>
      addTo(state, { type: people.length > 2 ? 3 : 1, name: people.map(({ name }) => name).join(', '), people, withBot: false }),
    /** The person accepts no direct messages from the bot: 50007 for its messages, or already when it opens the conversation. */
    closeDms(person: Person, at: 'creation' | 'message' = 'message'): void {
      state.closedTo.set(person.id, at)
    },
  }
}
