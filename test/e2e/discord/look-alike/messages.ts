import { flags, messageProblems } from './limits.js'
import { refusals } from './refusal.js'
import { addMessage, type Interaction, type State } from './state.js'
import type { Channel, Component, Message } from './world.js'

interface MessageBody {
  readonly content?: string
  readonly components?: readonly Component[]
  readonly flags?: number
  readonly nonce?: string
  readonly enforce_nonce?: boolean
  readonly message_reference?: { readonly message_id: string; readonly fail_if_not_exists?: boolean }
}

/** Check a body as Discord does, and remember what is wrong with it. @throws Refusal */
function checked(state: State, raw: unknown): MessageBody {
  const body = raw as MessageBody
  if (!body.content && (body.components ?? []).length === 0) {
    state.violations.push('an empty message')
    throw refusals.empty()
  }
  const problems = messageProblems(body)
  state.violations.push(...problems)
  if (problems.length > 0) throw refusals.invalidBody(problems.join('; '))
  return body
}

/** What the bot writes into a channel. @throws Refusal */
export function createMessage(state: State, channel: Channel, raw: unknown): Message {
  if (channel.denied.has('ViewChannel')) throw refusals.noAccess()
  if (channel.denied.has('SendMessages')) throw refusals.noPermission()
  if (channel.recipient && state.closedTo.has(channel.recipient.id)) throw refusals.cannotWriteTo()
  const body = checked(state, raw)
  if (((body.flags ?? 0) & flags.ephemeral) !== 0) {
    state.violations.push('an ephemeral message outside of an interaction')
    throw refusals.invalidBody('flags')
  }
  const { nonce, message_reference: reference } = body
  const same = state.messages.find((m) => m.channel === channel && m.author === state.bot && nonce !== undefined && m.nonce === nonce)
  if (same && body.enforce_nonce) return same
  const referenced = reference === undefined ? null : (state.messages.find((m) => m.id === reference.message_id && !m.deleted) ?? null)
  if (reference !== undefined && channel.denied.has('ReadMessageHistory')) throw refusals.noHistory()
  if (reference !== undefined && referenced === null && reference.fail_if_not_exists !== false)
    throw refusals.invalidBody('unknown message')
  const fields = { content: body.content ?? '', components: body.components ?? [], flags: body.flags ?? 0 }
  return addMessage(state, { channel, author: state.bot, ...fields, referenced, nonce: nonce ?? null })
}

/** What the bot answers an interaction with. @throws Refusal */
export function createReply(state: State, interaction: Interaction, raw: unknown, inherited = 0): Message {
  const body = checked(state, raw)
  const all = (body.flags ?? 0) | inherited
  const message = addMessage(state, {
    channel: interaction.channel,
    author: state.bot,
    content: body.content ?? '',
    components: body.components ?? [],
    flags: all,
    ephemeralFor: (all & flags.ephemeral) === 0 ? null : interaction.person,
  })
  interaction.replies.push(message)
  return message
}

/** Change a message in place. @throws Refusal */
export function editMessage(state: State, message: Message, raw: unknown): Message {
  const body = checked(state, raw)
  if ((message.flags & flags.componentsV2) !== 0 && ((body.flags ?? message.flags) & flags.componentsV2) === 0) {
    state.violations.push('an edit that takes components v2 away')
    throw refusals.invalidBody('flags')
  }
  message.content = body.content ?? message.content
  message.components = body.components ?? message.components
  message.flags = (message.flags & flags.ephemeral) | (body.flags ?? message.flags)
  return message
}
