import type { AutocompleteInteraction, ChatInputCommandInteraction, Interaction } from 'discord.js'
import { isForModerators } from '../../src/commands/commands.js'
import type { Desk } from '../../src/contract/adapter.js'
import { createTellOnce, type Log } from '../../src/lib/log.js'
import { type ModeratorRules, managesMessages, settingsChannel } from './parse/actor.js'
import { type Parsed, parseAutocomplete, parseCommand, parseMessageAction, parsePress, parseSubmit } from './parse/request.js'
import { answerInteraction } from './replying.js'
import { cameTooLate, wasDelivered } from './trouble.js'

const severalText =
  'Discord: a manager of messages was taken for no moderator, as the desk is in several servers and anybody can invite it to one of their own: set MODERATOR_GUILD_IDS to the servers whose managers of messages moderate, or MODERATOR_ROLE_IDS'

/** Answers whatever was typed as a command, pressed, handed in, or is being typed. @param moderators who moderates, as things stand now */
export function createInteractions(moderators: () => ModeratorRules, log: Log): (interaction: Interaction, desk: Desk) => Promise<void> {
  const tellOnce = createTellOnce(log)

  /** The operator may not know that the desk was invited to a second server. */
  const checkServers = (interaction: Interaction, parsed: Parsed | null, rules: ModeratorRules): Parsed | null => {
    const refused = parsed !== null && isForModerators(parsed.request) && parsed.request.moderator !== true
    if (refused && rules.guilds.length === 0 && managesMessages(interaction))
      tellOnce('servers', { server: interaction.guildId }, severalText)
    return parsed
  }

  return async (interaction, desk) => {
    const rules = moderators()
    if (interaction.isAutocomplete()) return complete(interaction, desk)
    const answer = (parsed: Parsed | null) => checkServers(interaction, parsed, rules)
    if (interaction.isChatInputCommand())
      return answerInteraction(interaction, async (waiting) => answer(await readTyped(interaction, rules, desk, waiting)), desk, log)
    if (interaction.isMessageContextMenuCommand())
      return answerInteraction(interaction, () => parseMessageAction(interaction, rules), desk, log)
    if (interaction.isButton()) return answerInteraction(interaction, () => answer(parsePress(interaction, rules)), desk, log)
    if (interaction.isModalSubmit()) return answerInteraction(interaction, () => answer(parseSubmit(interaction, rules)), desk, log)
  }
}

/** @param waiting whether Discord was told meanwhile that a private answer will come */
async function readTyped(
  interaction: ChatInputCommandInteraction,
  rules: ModeratorRules,
  desk: Desk,
  waiting: () => boolean,
): Promise<Parsed | null> {
  const open = interaction.commandName !== 'ask' || interaction.options.getBoolean('private') !== null
  const alone = !open && (await desk.settings(settingsChannel(interaction))).private === true
  return parseCommand(interaction, rules, alone || waiting())
}

async function complete(interaction: AutocompleteInteraction, desk: Desk): Promise<void> {
  const choices = await desk.complete(parseAutocomplete(interaction))
  await interaction.respond(choices.map((choice) => ({ name: choice, value: choice }))).catch((error: unknown) => {
    // They have typed on meanwhile.
    if (!cameTooLate(error) && !wasDelivered(error)) throw error
  })
}
