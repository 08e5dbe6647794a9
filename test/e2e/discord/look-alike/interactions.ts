import { callback, choices, flags } from './limits.js'
import { createReply, editMessage } from './messages.js'
import { refusals } from './refusal.js'
import { addMessage, type Interaction, type State } from './state.js'
import type { Message } from './world.js'

/** What an interaction may be answered with: commands reply or wait, presses also update, completions only offer. */
const allowed = { 2: [4, 5, 9], 3: [4, 5, 6, 7, 9], 4: [8] } as const

/** The first answer to an interaction. @throws Refusal as Discord does where it comes late, twice or in the wrong form */
export function acknowledge(state: State, interaction: Interaction, raw: unknown): void {
  if (Date.now() - interaction.createdAt > state.ackWithin) {
    state.violations.push('an interaction was answered too late')
    throw refusals.unknownInteraction()
  }
  if (interaction.acks > 0) throw refusals.acknowledgedAlready()
  const { type, data } = callback.parse(raw)
  if (!(allowed[interaction.kind] as readonly number[]).includes(type)) {
    state.violations.push(`callback ${type} for an interaction of kind ${interaction.kind}`)
    throw refusals.invalidBody('type')
  }
  if (type === 8) {
    const parsed = choices.safeParse(data)
    if (!parsed.success) {
      state.violations.push(`choices: ${parsed.error.message}`)
      throw refusals.invalidBody('choices')
    }
    interaction.choices = parsed.data.choices
  }
  if (type === 4) interaction.original = createReply(state, interaction, data)
  if (type === 5) {
    const ephemeral = (((data as { flags?: number } | undefined)?.flags ?? 0) & flags.ephemeral) !== 0
    interaction.deferred = true
    interaction.original = addMessage(state, {
      channel: interaction.channel,
      author: state.bot,
      flags: ephemeral ? flags.ephemeral : 0,
      ephemeralFor: ephemeral ? interaction.person : null,
    })
    interaction.replies.push(interaction.original)
  }
  if (type === 6 || type === 7) interaction.original = interaction.on
  if (type === 6) interaction.deferred = true
  if (type === 7 && interaction.on) interaction.replies.push(editMessage(state, interaction.on, data))
  interaction.acks++
}

/** @throws Refusal where nothing was answered yet */
export function originalOf({ original }: Interaction): Message {
  if (original === null || original.deleted) throw refusals.unknownWebhook()
  return original
}

/** Change the first answer; one that waited becomes it. @throws Refusal */
export function editOriginal(state: State, interaction: Interaction, raw: unknown): Message {
  const message = editMessage(state, originalOf(interaction), raw)
  if (!interaction.replies.includes(message)) interaction.replies.push(message)
  interaction.deferred = false
  return message
}
