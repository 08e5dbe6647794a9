import type { Channel, Person } from './model.js'
import { Refusal } from './refusal.js'
import type { State } from './state.js'

export type Args = Readonly<Record<string, unknown>>

/** A method of the Web API. */
export interface Method {
  /** The scope it needs; null if it needs none, or one that hangs on the channel. */
  readonly scope: string | null
  /** Whose token it takes. */
  readonly token: 'bot' | 'app' | 'none'
  /** The arguments that Slack knows. */
  readonly known: readonly string[]
  /** @returns what the answer holds besides `ok` @throws Refusal */
  readonly perform: (state: State, args: Args) => object
}
export type Methods = Readonly<Record<string, Method>>

/** Note what Slack would refuse, and that it is no fault of the network. */
export function noted(state: State, why: string): Refusal {
  state.violations.push(why)
  return new Refusal('invalid_arguments')
}

/** The person of this id whom the workspace knows: its own people, and those of others that do not have the app. */
export function findPerson(state: State, id: unknown): Person | undefined {
  const person = state.people.get(String(id))
  return person === undefined || (person.team !== state.teamId && state.teams.has(person.team)) ? undefined : person
}

/** The channel of this id. @throws Refusal */
export function findChannel(state: State, id: unknown): Channel {
  const channel = state.channels.get(String(id))
  // A channel of another workspace is not there.
  if (channel?.team !== state.teamId) throw new Refusal('channel_not_found')
  return channel
}
