import type { Channel, Person } from './model.js'
import { Refusal } from './refusal.js'
import type { State } from './state.js'

export type Args = Readonly<Record<string, unknown>>

/** A method of the Web API. */
export interface Method {
  /** The required scope; null if it needs none, or one that depends on the channel. */
  readonly scope: string | null
  /** Whose token it needs. */
  readonly token: 'bot' | 'app' | 'none'
  /** The arguments that Slack knows. */
  readonly known: readonly string[]
  /** @returns the response without `ok` @throws Refusal */
  readonly perform: (state: State, args: Args) => object
}
export type Methods = Readonly<Record<string, Method>>

/** Record an error that Slack would return, as opposed to a network failure. */
export function noted(state: State, why: string): Refusal {
  state.violations.push(why)
  return new Refusal('invalid_arguments')
}

/** The person with this id, if the workspace knows them: its own people, and those of other workspaces without the app. */
export function findPerson(state: State, id: unknown): Person | undefined {
  const person = state.people.get(String(id))
  return person === undefined || (person.team !== state.teamId && state.teams.has(person.team)) ? undefined : person
}

/** The channel with this id. @throws Refusal */
export function findChannel(state: State, id: unknown): Channel {
  const channel = state.channels.get(String(id))
  // A channel of another workspace does not exist.
  if (channel?.team !== state.teamId) throw new Refusal('channel_not_found')
  return channel
}
