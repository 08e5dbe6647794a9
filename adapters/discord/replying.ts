import { type RepliableInteraction as Answerable, MessageFlags } from 'discord.js'
import type { Desk } from '../../src/contract/adapter.js'
import { notice, type Reply } from '../../src/contract/reply.js'
import { languageFor, type Words, words, wordsFor } from '../../src/i18n/words.js'
import type { Log } from '../../src/lib/log.js'
import { bring } from '../shared/ways.js'
import type { Pending } from './acknowledging.js'
import { settingsChannel } from './parse/actor.js'
import { type Parsed, toPerson } from './parse/request.js'
import type { Body } from './render/components.js'
import { renderForm } from './render/modal.js'
import { renderReply } from './render/reply.js'
import { type Drawn, fieldsOf, patiently, patientlyOnce, plain } from './sending.js'
import { cameTooLate, refusalOf, wasDeleted, wasDelivered } from './trouble.js'

type Shown = Pick<Parsed, 'shows' | 'audience'>
const noMentions = { allowedMentions: { parse: [] } } as const

/** Answer an interaction that Discord waits for.
 * @returns false if Discord refused the reply: another way may work
 * @throws if it may work later
 */
export async function answerPending(
  pending: Pending,
  reply: Reply,
  shown: Shown,
  desk: Pick<Desk, 'settings'>,
  log: Log,
): Promise<boolean> {
  const { interaction } = pending
  pending.stop()
  try {
    const following = await send(pending, reply, shown)
    await follow(interaction, following, reply, shown)
    return true
  } catch (error) {
    if (wasDelivered(error)) return true
    if (cameTooLate(error)) {
      log.warn(
        { id: interaction.id },
        'Discord took no answer any more: the answer came too late, or another desk runs with the same token',
      )
      return false
    }
    if (refusalOf(error) !== null) return false
    // Everybody sees the message that would be replaced.
    if (pending.isDeferred() && shown.shows !== 'in place') await endWaiting(interaction, desk)
    throw error
  }
}

/** Say that the pressed or picked item cannot be asked. */
export async function tellUnread(pending: Pending, parsed: Parsed | null, desk: Desk, log: Log): Promise<void> {
  const { unknown, noText } = await wordsAt(pending.interaction, desk)
  await answerPending(pending, notice(parsed === null ? unknown : noText), parsed ?? toPerson, desk, log)
}

/** The words of the person's language, for the adapter's own private texts. */
const wordsAt = async (interaction: Answerable, desk: Pick<Desk, 'settings'>): Promise<Words> =>
  words[languageFor(interaction.locale) ?? (await desk.settings(settingsChannel(interaction), interaction.guildId ?? undefined)).language]

/** What could not be answered yet must not seem to be worked on for ever. */
async function endWaiting(interaction: Answerable, desk: Pick<Desk, 'settings'>): Promise<void> {
  const [drawn] = renderReply({ kind: 'notice', text: (await wordsAt(interaction, desk)).broken })
  // The first failure is the one that is told.
  await interaction.editReply(bodyOf(drawn, false)).catch(() => {})
}

/** Put the reply where it belongs, whether or not Discord was told to wait. @returns what is to follow it */
async function send({ interaction, deferral }: Pending, reply: Reply, { shows, audience }: Shown): Promise<readonly Body[]> {
  if (reply.kind === 'form') {
    if (!interaction.isModalSubmit()) await patiently(() => interaction.showModal(renderForm(reply)), { retries: 3 })
    return []
  }
  const aside = reply.kind === 'notice' && reply.private === true
  const [drawn, ...following] = renderReply(reply, audience, interaction.applicationId)
  const waits = deferral()
  if (waits !== null) await waits
  const openly = shows === 'openly' && !aside
  if (waits !== null && aside && shows !== 'privately') {
    await insteadOfDeferred(interaction, drawn, shows)
    return []
  }
  const put = (form: Drawn): Promise<unknown> =>
    patiently<unknown>(() => {
      if (waits !== null) return interaction.editReply(bodyOf(form, false))
      if (shows === 'in place' && !aside && interaction.isButton()) return interaction.update(bodyOf(form, false))
      return interaction.reply(bodyOf(form, !openly))
    })
  await put(drawn).catch((error: unknown) => {
    // The answer to an earlier try was lost.
    if (wasDelivered(error)) interaction.replied = true
    else if (refusalOf(error) === 'malformed') return put(plain(drawn))
    else throw error
  })
  return following
}

/** Send the following messages, as plain text if their form is refused. If that is refused too, the first message says so. */
async function follow(interaction: Answerable, following: readonly Body[], reply: Reply, { shows, audience }: Shown): Promise<void> {
  // Each once, and not again if its receipt was lost: it has no nonce, and would be shown twice.
  const say = async (drawn: Drawn): Promise<void> => {
    await patientlyOnce(() => interaction.followUp(bodyOf(drawn, shows !== 'openly')))
  }
  for (const one of following) {
    if (await bring<Drawn>(one, { ways: [say], plain, refusalOf, onRefused: () => {} })) continue
    const [first] = renderReply(reply, audience)
    const [line] = renderReply(notice(wordsFor(reply).notices.incomplete))
    const told = { ...first, components: [...first.components, ...line.components] }
    // The first message may be full.
    const shortened = { ...first, components: line.components }
    const edit = async (drawn: Drawn): Promise<void> => {
      await patiently(() => interaction.editReply(bodyOf(drawn, false)))
    }
    await bring<Drawn>(told, { ways: [edit], plain: () => shortened, refusalOf, onRefused: () => {} })
    return
  }
}

/** What waits is open to all; the notice is not. While a reply waits, Discord would make it of the next one, so it goes first. */
async function insteadOfDeferred(interaction: Answerable, drawn: Body, shows: Parsed['shows']): Promise<void> {
  if (shows === 'openly')
    await patiently(() => interaction.deleteReply()).catch((error: unknown) => {
      // It was deleted by a request whose answer was lost.
      if (!wasDeleted(error)) throw error
    })
  // Not again if its receipt was lost: this one has no nonce, and would be shown twice.
  await patientlyOnce(() => interaction.followUp(bodyOf(drawn, true)))
}

const bodyOf = (drawn: Drawn, ephemeral: boolean) => ({ ...fieldsOf(drawn, ephemeral ? MessageFlags.Ephemeral : 0), ...noMentions })
