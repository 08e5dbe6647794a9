import type { AutocompleteInteraction, ChatInputCommandInteraction, Interaction, RepliableInteraction } from 'discord.js'
import { isForModerators } from '../../src/commands/commands.js'
import type { Desk, Inbox, Json } from '../../src/contract/adapter.js'
import type { Request } from '../../src/contract/request.js'
import type { Log, TellOnce } from '../../src/lib/log.js'
import type { Acknowledging, Pending } from './acknowledging.js'
import { isForumOf, type ModeratorRules, managesMessages, settingsChannel } from './parse/actor.js'
import { type Parsed, parseAutocomplete, parseCommand, parseMessageAction, parsePress, parseSubmit } from './parse/request.js'
import { tellUnread } from './replying.js'
import type { ToInteraction } from './to-interaction.js'
import { cameTooLate, wasDelivered } from './trouble.js'

const severalText =
  'Discord: somebody who may manage messages was refused as a moderator, because the desk is in several servers, and anybody can invite it to a server of their own. Set MODERATOR_GUILD_IDS to the servers where people who may manage messages moderate, or set MODERATOR_ROLE_IDS'

export interface InteractionDeps {
  readonly desk: Desk
  readonly inbox: Inbox
  readonly acknowledging: Acknowledging
  /** Who moderates at present. */
  readonly moderators: () => ModeratorRules
  /** The server that something done in a guild belongs to, or in a direct conversation. */
  readonly serverOf: (guild: string | null) => string | undefined
  /** Whether Discord delivers messages that name nobody. */
  readonly readChannels: boolean
  readonly log: Log
  readonly tellOnce: TellOnce
}

/** Accepts commands, presses and forms, and completes the typed text. */
export function createInteractions({ desk, inbox, acknowledging, moderators, serverOf, readChannels, log, tellOnce }: InteractionDeps) {
  /** The operator may not know that the desk was invited to a second server. */
  const checkServers = (interaction: Interaction, parsed: Parsed | null, rules: ModeratorRules): void => {
    const refused = parsed !== null && isForModerators(parsed.request) && parsed.request.moderator !== true
    if (refused && rules.guilds.length === 0 && managesMessages(interaction))
      tellOnce('servers', { server: interaction.guildId }, severalText)
  }

  const read = async (interaction: RepliableInteraction, pending: Pending, rules: ModeratorRules): Promise<Parsed | null> => {
    if (interaction.isChatInputCommand()) return readTyped(interaction, rules, desk, pending.isDeferred)
    if (interaction.isMessageContextMenuCommand()) return parseMessageAction(interaction, rules)
    if (interaction.isButton()) return parsePress(interaction, rules)
    return interaction.isModalSubmit() ? parseSubmit(interaction, rules) : null
  }

  return async (interaction: Interaction): Promise<void> => {
    if (interaction.isAutocomplete()) return complete(interaction, desk)
    if (!interaction.isRepliable()) return
    const rules = moderators()
    const pending = acknowledging.begin(interaction)
    const parsed = await read(interaction, pending, rules)
    checkServers(interaction, parsed, rules)
    if (parsed === null || isEmpty(parsed)) {
      acknowledging.end(interaction.id)
      return tellUnread(pending, parsed, desk, log)
    }
    const { request, shows, audience } = parsed
    const { id, token, applicationId: application, channelId: channel } = interaction
    const pressed = interaction.isButton() ? { pressed: interaction.message.id } : {}
    const to: ToInteraction = { kind: 'interaction', id, token, application, channel, shows, audience, ...pressed }
    const server = serverOf(interaction.guildId)
    const where = { ...(server === undefined ? {} : { server }), ...mayIn(interaction, request, readChannels) }
    const reader = { locale: interaction.locale, alone: audience.private, ...where }
    const isOurs = await inbox.accept({ ...request, ...reader }, to as unknown as Json)
    if (!isOurs) acknowledging.end(id)
  }
}

/** In a forum nothing can be posted but posts, and those can be answered. */
function mayIn({ channel }: RepliableInteraction, { mayPost }: Request, readChannels: boolean): Pick<Request, 'mayPost' | 'mayRead'> {
  const isForum = channel?.isThread() === true && isForumOf(channel)
  if (!readChannels) return { ...(isForum ? { mayPost: false } : {}), mayRead: false }
  return isForum ? { mayPost: false, mayRead: mayPost !== false } : {}
}

const isEmpty = ({ request }: Parsed): boolean => request.kind === 'ask' && request.text === ''

/** @param waiting whether Discord was told meanwhile that a private answer will come */
async function readTyped(
  interaction: ChatInputCommandInteraction,
  rules: ModeratorRules,
  desk: Desk,
  waiting: () => boolean,
): Promise<Parsed | null> {
  const open = interaction.commandName !== 'ask' || interaction.options.getBoolean('private') !== null
  const alone = !open && (await desk.settings(settingsChannel(interaction), interaction.guildId ?? undefined)).private === true
  return parseCommand(interaction, rules, alone || waiting())
}

async function complete(interaction: AutocompleteInteraction, desk: Desk): Promise<void> {
  const choices = await desk.complete(parseAutocomplete(interaction))
  await interaction.respond(choices.map((choice) => ({ name: choice, value: choice }))).catch((error: unknown) => {
    // The person has typed more in the meantime.
    if (!cameTooLate(error) && !wasDelivered(error)) throw error
  })
}
