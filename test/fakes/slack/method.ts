import type { Channel } from './model.js'
import { Refusal } from './refusal.js'
import type { State } from './state.js'

export type Args = Readonly<Record<string, unknown>>

/** A method of the Web API. */
export interface Method {
  /** The scope it needs; null if it needs none, or one that hangs on the channel. */
  readonly scope: string | null
  /** Whose token it takes. */
  readonly token: 'bot' | 'app'
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

/** The channel of this id. @throws Refusal */
export function findChannel(state: State, id: unknown): Channel {
  const channel = state.channels.get(String(id))
  if (!channel) throw new Refusal('channel_not_found')
  return channel
}
