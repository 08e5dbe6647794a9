import type { ButtonInteraction } from 'discord.js'
import { type ChatInputCommandInteraction, type Interaction, type MessageContextMenuCommandInteraction, MessageFlags } from 'discord.js'
import type { Handle, Reply } from '../../src/adapter.js'
import type { Log } from '../../src/log.js'
import { brokenLine, noTextLine } from '../../src/wording.js'
import type { Body } from './components.js'
import { type Parsed, parseAutocomplete, parseCommand, parseMessageAction, parsePress } from './parse.js'
import { renderReply } from './render.js'
import { sendSafely } from './sending.js'
import { cameTooLate, wasDeleted, wasDelivered } from './trouble.js'

type Answerable = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | ButtonInteraction

/** Discord gives up on an interaction after 3 s; from here on the person sees that the desk is at work. */
const deferAfterMs = 2_000
const noMentions = { parse: [] }

/** Answer whatever was typed as a command, pressed, or is being typed. */
export async function onInteraction(interaction: Interaction, handle: Handle, log: Log): Promise<void> {
  if (interaction.isAutocomplete()) {
    const reply = await handle(parseAutocomplete(interaction))
    const choices = reply?.kind === 'choices' ? reply.choices : []
    await interaction.respond(choices.map((choice) => ({ name: choice, value: choice }))).catch((error: unknown) => {
      // They have typed on meanwhile.
      if (!cameTooLate(error) && !wasDelivered(error)) throw error
    })
    return
  }
  if (interaction.isChatInputCommand()) return answer(interaction, parseCommand(interaction), handle, log)
  if (interaction.isMessageContextMenuCommand()) return answer(interaction, parseMessageAction(interaction), handle, log)
  if (interaction.isButton()) return answer(interaction, parsePress(interaction), handle, log)
}

async function answer(interaction: Answerable, parsed: Parsed | null, handle: Handle, log: Log): Promise<void> {
  let deferral: Promise<unknown> | null = null
  const timer = setTimeout(() => {
    deferral = defer(interaction, parsed?.shows ?? 'privately')
    // Its failure is met where it is awaited, in send().
    deferral.catch(() => {})
  }, deferAfterMs)
  try {
    const reply = parsed === null ? toldThat(unknown) : isEmpty(parsed) ? toldThat(noTextLine) : await handle(parsed.incoming)
    clearTimeout(timer)
    // Silence: the same event came before, and its reply is the answer.
    if (reply !== null) await send(interaction, reply, parsed ?? toPerson, deferral)
  } catch (error) {
    if (wasDelivered(error)) return
    if (cameTooLate(error)) return tellTooLate(interaction, log)
    if (deferral !== null) await endWaiting(interaction)
    throw error
  } finally {
    clearTimeout(timer)
  }
}

const isEmpty = ({ incoming }: Parsed): boolean => incoming.command === 'ask' && incoming.text === ''
const toldThat = (text: string): Reply => ({ kind: 'notice', text, private: true })
const tellTooLate = (interaction: Interaction, log: Log): void =>
  log.warn({ id: interaction.id }, 'Discord took no answer any more: it came too late, or another desk runs with the same token')

/** What could not be answered must not seem to be worked on for ever. */
async function endWaiting(interaction: Answerable): Promise<void> {
  // The first failure is the one that is told.
  await interaction.editReply(bodyOf(renderReply({ kind: 'notice', text: brokenLine }), false)).catch(() => {})
}

const toPerson = { shows: 'privately', audience: { private: true, sharedBy: null } } as const
const unknown = 'The desk does not know this command or button any more. Please ask again.'

async function defer(interaction: Answerable, shows: Parsed['shows']): Promise<void> {
  try {
    await sendSafely<unknown>(() => {
      if (shows === 'in place' && interaction.isButton()) return interaction.deferUpdate()
      return interaction.deferReply(shows === 'privately' ? { flags: MessageFlags.Ephemeral } : {})
    })
  } catch (error) {
    if (!wasDelivered(error)) throw error
    interaction.deferred = true
  }
}

/** Put the reply where it belongs, whether or not Discord was told to wait. */
async function send(
  interaction: Answerable,
  reply: Reply,
  { shows, audience }: Pick<Parsed, 'shows' | 'audience'>,
  deferral: Promise<unknown> | null,
): Promise<void> {
  const aside = reply.kind === 'notice' && reply.private === true
  const drawn = renderReply(reply, audience)
  if (deferral !== null) await deferral
  const openly = shows === 'openly' && !aside
  if (deferral !== null && aside && shows !== 'privately') return insteadOfDeferred(interaction, drawn, shows)
  await sendSafely<unknown>(() => {
    if (deferral !== null) return interaction.editReply(bodyOf(drawn, false))
    if (shows === 'in place' && !aside && interaction.isButton()) return interaction.update(bodyOf(drawn, false))
    return interaction.reply(bodyOf(drawn, !openly))
  })
}

/** What waits is open to all; the notice is not. While a reply waits, Discord would make it of the next one, so it goes first. */
async function insteadOfDeferred(interaction: Answerable, drawn: Body, shows: Parsed['shows']): Promise<void> {
  if (shows === 'openly')
    await sendSafely(() => interaction.deleteReply()).catch((error: unknown) => {
      // It was deleted by a request whose answer was lost.
      if (!wasDeleted(error)) throw error
    })
  // Not again where its answer was lost: this one has no nonce, and would be shown twice.
  await interaction.followUp(bodyOf(drawn, true))
}

/** discord.js takes Discord's own form of components; its types want them mutable. */
function bodyOf({ components, flags }: Body, ephemeral: boolean) {
  return { components: [...components], flags: flags | (ephemeral ? MessageFlags.Ephemeral : 0), allowedMentions: noMentions }
}
