import { z } from 'zod'
import { checkBody, checkMessage, checkModal } from './check.js'
import { messageForBot } from './json.js'
import { addMessage, changeMessage, createMessage, removeMessage, type Upload, withIds } from './messages.js'
import { type Component, flagBits, type Interaction, type Message } from './model.js'
import { invalidAt, refusals } from './refusal.js'
import type { State } from './state.js'

const choices = z.array(
  z.strictObject({
    ...{ name: z.string().min(1).max(100), value: z.union([z.string().min(1).max(100), z.number()]) },
    name_localizations: z.record(z.string(), z.string().min(1).max(100)).nullish(),
  }),
)
const callback = z.strictObject({ type: z.int(), data: z.unknown().optional() })
const autocompletion = z.strictObject({ choices: choices.max(25) })

/** The callbacks that an interaction accepts, by its type. */
const callbackTypes: Readonly<Record<Interaction['type'], readonly number[]>> = {
  2: [4, 5, 9],
  3: [4, 5, 6, 7, 9],
  4: [8],
  5: [4, 5, 6, 7],
}

/** Acknowledge an interaction. @returns Discord's description of the result */
export function acknowledge(state: State, interaction: Interaction, body: unknown, files: readonly Upload[]): object {
  const what = `callback to ${interaction.id}`
  const { type, data } = checkBody(state, what, callback, body)
  const late = Date.now() - interaction.createdAt > state.limits.ackWithinMs
  if (interaction.acks > 0) throw refusals.acknowledgedAlready()
  if (late) throw refusals.unknownInteraction()
  const fits = callbackTypes[interaction.type].includes(type) && (interaction.type !== 5 || type < 6 || interaction.on !== null)
  if (!fits) {
    state.violations.push(`${what}: type ${type} does not answer an interaction of type ${interaction.type}`)
    throw invalidAt(['type'], 'BASE_TYPE_CHOICES', 'This callback type does not fit the interaction.')
  }
  const message = perform(state, interaction, type, data, files)
  interaction.acks++
  interaction.ackType = type
  interaction.deferred = type === 5 || type === 6
  interaction.original = message
  return {
    interaction: {
      ...{ id: interaction.id, type: interaction.type },
      ...(message === null ? {} : { response_message_id: message.id }),
      ...(message === null ? {} : { response_message_loading: (message.flags & flagBits.loading) !== 0 }),
      ...(message === null ? {} : { response_message_ephemeral: message.onlyFor !== null }),
    },
    resource: { type, ...(message === null || type === 6 ? {} : { message: messageForBot(message, state) }) },
  }
}

/** Do what a callback says. @returns the new `@original` */
function perform(state: State, interaction: Interaction, type: number, data: unknown, files: readonly Upload[]): Message | null {
  const { person, channel, on } = interaction
  const what = `callback ${type} to ${interaction.id}`
  const check = (kind: 'reply' | 'deferral' | 'edit', before: Message | null = null) =>
    checkMessage(state, what, kind, data ?? {}, before, ['data'])
  const isFor = (flags: number | null | undefined) => (((flags ?? 0) & flagBits.ephemeral) === 0 ? null : person)
  if (type === 4) {
    const body = check('reply')
    return createMessage(state, channel, body, files, { interaction, onlyFor: isFor(body.flags) })
  }
  if (type === 5) {
    const { flags } = check('deferral')
    return createLoading(state, interaction, (flags ?? 0) & flagBits.ephemeral, isFor(flags))
  }
  if (type === 7 && on) {
    changeMessage(state, on, check('edit', on), files)
    return on
  }
  if (type === 8) interaction.choices = checkBody(state, what, autocompletion, data).choices
  if (type === 9) interaction.modal = numbered(checkModal(state, what, data))
  return type === 6 ? on : null
}

/** A form as people see it. */
function numbered(form: ReturnType<typeof checkModal>): Interaction['modal'] {
  return { ...form, components: withIds(form.components as Component[]) }
}

/** The message that says that the bot is thinking. */
function createLoading(state: State, interaction: Interaction, ephemeral: number, onlyFor: Message['onlyFor']): Message {
  const fields = { channel: interaction.channel, author: state.bot, webhookId: state.applicationId, type: interaction.type === 2 ? 20 : 0 }
  return addMessage(state, { ...fields, interaction, onlyFor, flags: flagBits.loading | ephemeral })
}

/** A follow-up message. Directly after a deferral it replaces the waiting message, and its own ephemeral flag is ignored. */
export function followUp(state: State, interaction: Interaction, value: unknown, files: readonly Upload[]): Message {
  if (interaction.acks === 0) throw refusals.unknownWebhook()
  const body = checkMessage(state, `follow-up to ${interaction.id}`, 'reply', value)
  const { original, channel, person } = interaction
  if (original && (original.flags & flagBits.loading) !== 0 && !original.deleted) {
    const asked = ((body.flags ?? 0) & flagBits.ephemeral) !== 0
    if (asked && original.onlyFor === null)
      state.violations.push(`follow-up to ${interaction.id}: is shown to all, as it takes the place of a deferral that was not ephemeral`)
    changeMessage(state, original, body, files)
    return original
  }
  if (interaction.userInstalled && !channel.guild?.hasBot && interaction.followUps >= 5) throw refusals.tooManyFollowUps()
  interaction.followUps++
  const onlyFor = ((body.flags ?? 0) & flagBits.ephemeral) === 0 ? null : person
  return createMessage(state, channel, body, files, { interaction, onlyFor, referenced: interaction.original })
}

/** One of the messages that answered an interaction. @param id or `@original` */
export function answerOf(state: State, interaction: Interaction, id: string): Message {
  if (interaction.acks === 0) throw refusals.unknownWebhook()
  const { original } = interaction
  const message = id === '@original' ? original : state.messages.find((one) => one.id === id && one.interaction === interaction)
  if (!message && id === '@original' && interaction.ackType !== 6) throw refusals.unknownWebhook()
  if (!message || message.deleted) throw refusals.unknownMessage()
  return message
}

/** Edit one of these messages. */
export function editAnswer(state: State, interaction: Interaction, id: string, value: unknown, files: readonly Upload[]): Message {
  const message = answerOf(state, interaction, id)
  changeMessage(state, message, checkMessage(state, `edit of ${id} of ${interaction.id}`, 'edit', value, message), files)
  return message
}

/** Delete one of these messages. */
export const deleteAnswer = (state: State, interaction: Interaction, id: string): void =>
  removeMessage(state, answerOf(state, interaction, id))
