import { makeId } from './ids.js'
import type { Channel, ChannelKind, Person } from './model.js'
import type { State, Team } from './state.js'
import { seenBy } from './team.js'

export interface PersonOptions {
  /** From another workspace, in a shared channel. */
  readonly foreign?: boolean
  readonly bot?: boolean
  readonly displayName?: string
  readonly admin?: boolean
  readonly owner?: boolean
  readonly locale?: string
  /** Their workspace; the first one by default. */
  readonly team?: Pick<Team, 'id'>
}

export interface ChannelOptions {
  /** Whether the bot is a member. True by default. */
  readonly member?: boolean
  readonly kind?: ChannelKind
  readonly archived?: boolean
  readonly name?: string
  /** Its members; by default everybody. */
  readonly people?: readonly Person[]
  /** Shared with another workspace. */
  readonly shared?: boolean
  /** Its workspace; the first one by default. */
  readonly team?: Pick<Team, 'id'>
}

const prefixes: Readonly<Record<ChannelKind, string>> = { channel: 'C', group: 'C', mpim: 'G', im: 'D' }

/** Create a channel. */
export function addChannel(state: State, options: ChannelOptions = {}): Channel {
  const { member = true, kind = 'channel', archived = false, people = null, shared = false } = options
  const id = makeId(prefixes[kind])
  const name = options.name ?? `${kind}-${id.slice(-4).toLowerCase()}`
  const team = options.team?.id ?? state.teamId
  const channel: Channel = { id, team, kind, name, member, archived, people, shared }
  state.channels.set(id, channel)
  return channel
}

/** The direct conversation of a person with the bot, the same one each time. */
export function directChannel(state: State, person: Person): Channel {
  const own = [...state.channels.values()].find(({ kind, people }) => kind === 'im' && people?.[0] === person)
  return own ?? addChannel(state, { kind: 'im', people: [person], name: 'directmessage' })
}

/** Whether a person is in a channel. */
export const isIn = ({ people }: Channel, person: Person): boolean => people === null || people.includes(person)

/** How tests create people and channels. */
export function createWorld(state: State) {
  return {
    addPerson(name: string, options: PersonOptions = {}): Person {
      const { foreign = false, bot = false, displayName = '', admin = false, owner = false, locale = 'en-US' } = options
      const team = options.team?.id ?? (foreign ? state.foreignTeamId : state.teamId)
      const person: Person = { id: makeId('U'), name, team, bot, displayName, admin, owner, locale, deactivated: false }
      state.people.set(person.id, person)
      return person
    },
    /** @returns its id */
    addGroup(people: readonly Person[]): string {
      const id = makeId('S')
      state.groups.set(id, people)
      return id
    },
    addChannel: (options: ChannelOptions = {}): Channel => addChannel(state, options),
    /** @throws if there is none */
    channelOf(id: string): Channel {
      const found = state.channels.get(id)
      if (found === undefined) throw new Error(`there is no channel ${id}`)
      return found
    },
    openDm: (person: Person): Channel => directChannel(seenBy(state, person.team), person),
  }
}
