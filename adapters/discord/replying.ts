import { type RepliableInteraction as Answerable, MessageFlags } from 'discord.js'
import type { Desk } from '../../src/contract/adapter.js'
import { notice, type Reply } from '../../src/contract/reply.js'
import { languageFor, type Words, words } from '../../src/i18n/words.js'
import type { Log } from '../../src/lib/log.js'
import { settingsChannel } from './parse/actor.js'
import { type Parsed, toPerson } from './parse/request.js'
import type { Body } from './render/components.js'
import { renderForm } from './render/modal.js'
import { renderReply } from './render/reply.js'
import { filesOf, sendSafely } from './sending.js'
import { cameTooLate, wasDeleted, wasDelivered } from './trouble.js'

/** Discord gives up on an interaction after 3 s; from here on the person sees that the desk is at work. */
const deferAfterMs = 2_000
const noMentions = { parse: [] }

/**
 * Answer an interaction once.
 * @param read what was asked; null where the desk does not know it. It is told whether Discord waits for a private answer already
 */
export async function answerInteraction(
  interaction: Answerable,
  read: (waiting: () => boolean) => Parsed | null | Promise<Parsed | null>,
  desk: Desk,
  log: Log,
): Promise<void> {
  let deferral: Promise<unknown> | null = null
  let shows: Parsed['shows'] = 'privately'
  const timer = setTimeout(() => {
    // A form can only be opened at once.
    if (shows === 'as a form') return
    deferral = defer(interaction, shows)
    // Its failure is met where it is awaited, in send().
    deferral.catch(() => {})
  }, deferAfterMs)
  let following: readonly Body[] = []
  try {
    const reading = read(() => deferral !== null)
    const parsed = reading instanceof Promise ? await reading : reading
    shows = parsed?.shows ?? shows
    const reply =
      parsed !== null && !isEmpty(parsed)
        ? await desk.handle({ ...parsed.request, locale: interaction.locale, alone: parsed.audience.private })
        : await tellUnread(interaction, parsed, desk)
    clearTimeout(timer)
    // Silence: the same event came before, and its reply is the answer.
    if (reply !== null) following = await send(interaction, reply, parsed ?? toPerson, deferral)
  } catch (error) {
    if (wasDelivered(error)) return
    if (cameTooLate(error)) return tellTooLate(interaction, log)
    if (deferral !== null) await endWaiting(interaction, desk)
    throw error
  } finally {
    clearTimeout(timer)
  }
  // Each once, not again where its answer was lost: it has no nonce, and would be shown twice.
  for (const one of following) await interaction.followUp(bodyOf(one, shows !== 'openly'))
}

const isEmpty = ({ request }: Parsed): boolean => request.kind === 'ask' && request.text === ''
/** The words of the person's language, for what the adapter says to them alone. */
const wordsAt = async (interaction: Answerable, desk: Desk): Promise<Words> =>
  words[languageFor(interaction.locale) ?? (await desk.settings(settingsChannel(interaction))).language]

/** What was pressed or picked cannot be asked. */
async function tellUnread(interaction: Answerable, parsed: Parsed | null, desk: Desk): Promise<Reply> {
  const { unknown, noText } = await wordsAt(interaction, desk)
  return notice(parsed === null ? unknown : noText)
}
const tellTooLate = (interaction: Answerable, log: Log): void =>
  log.warn({ id: interaction.id }, 'Discord took no answer any more: it came too late, or another desk runs with the same token')

/** What could not be answered must not seem to be worked on for ever. */
async function endWaiting(interaction: Answerable, desk: Desk): Promise<void> {
  const [drawn] = renderReply({ kind: 'notice', text: (await wordsAt(interaction, desk)).broken })
  // The first failure is the one that is told.
  await interaction.editReply(bodyOf(drawn, false)).catch(() => {})
}

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

/** Put the reply where it belongs, whether or not Discord was told to wait. @returns what is to follow it */
async function send(
  interaction: Answerable,
  reply: Reply,
  { shows, audience }: Pick<Parsed, 'shows' | 'audience'>,
  deferral: Promise<unknown> | null,
): Promise<readonly Body[]> {
  if (reply.kind === 'form') {
    if (!interaction.isModalSubmit()) await sendSafely(() => interaction.showModal(renderForm(reply)))
    return []
  }
  const aside = reply.kind === 'notice' && reply.private === true
  const [drawn, ...following] = renderReply(reply, audience)
  if (deferral !== null) await deferral
  const openly = shows === 'openly' && !aside
  if (deferral !== null && aside && shows !== 'privately') {
    await insteadOfDeferred(interaction, drawn, shows)
    return []
  }
  await sendSafely<unknown>(() => {
    if (deferral !== null) return interaction.editReply(bodyOf(drawn, false))
    if (shows === 'in place' && !aside && interaction.isButton()) return interaction.update(bodyOf(drawn, false))
    return interaction.reply(bodyOf(drawn, !openly))
  })
  return following
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
function bodyOf(body: Body, ephemeral: boolean) {
  const flags = body.flags | (ephemeral ? MessageFlags.Ephemeral : 0)
  return { components: [...body.components], flags, allowedMentions: noMentions, ...filesOf(body) }
}
