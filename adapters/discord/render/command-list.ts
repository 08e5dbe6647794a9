import type { APIApplicationCommandOption, RESTPutAPIApplicationCommandsJSONBody } from 'discord.js'
import { type Command, commands, type Option } from '../../../src/commands/commands.js'
import { languageFor, type Words, words } from '../../../src/i18n/words.js'

/** Discord's numbers: kinds of commands and options, where a command can be installed and used. */
const kinds = { chat: 1, message: 3 } as const
const optionKinds = { text: 3, choice: 3, count: 4, flag: 5 } as const
/** Discord's bit for the permission Manage Messages. */
const manageMessages = 1 << 13
const everywhere = { integration_types: [0, 1], contexts: [0, 1, 2] }
/** In servers that have installed the desk, and shown there to who may manage messages; a server's own settings can widen that. */
const forModerators = { integration_types: [0], contexts: [0], default_member_permissions: String(manageMessages) }
const longestQuestion = 1_000

/** Discord's own locales that the desk has words in, besides English. It has none for Haitian Creole and Kiswahili. */
const locales = ['fr', 'es-ES', 'es-419'] as const
/** A text in each of them. */
const localized = (tell: (say: Words) => string) =>
  Object.fromEntries(locales.map((locale) => [locale, tell(words[languageFor(locale) ?? 'en'])]))
/** Names and descriptions in all languages. */
const named = (tell: (say: Words) => { readonly name: string; readonly description: string }) => ({
  name: tell(words.en).name,
  name_localizations: localized((say) => tell(say).name),
  description: tell(words.en).description,
  description_localizations: localized((say) => tell(say).description),
})

/** The command table as Discord registers it. */
export function commandList(): RESTPutAPIApplicationCommandsJSONBody {
  return [
    ...commands.map((command) => ({
      type: kinds.chat,
      ...named((say) => say.commands[command.name]),
      options: command.options.map((option) => optionOf(command, option)),
      ...(command.moderators ? forModerators : everywhere),
    })),
    { type: kinds.message, name: words.en.messageAction, name_localizations: localized((say) => say.messageAction), ...everywhere },
  ]
}

const optionOf = (command: Command, option: Option) =>
  ({
    type: optionKinds[option.type],
    ...named((say) => say.option(command, option)),
    required: option.required,
    ...(option.type === 'text' ? { autocomplete: option.completes !== null, max_length: longestQuestion } : {}),
    ...(option.type === 'count' ? { min_value: option.least, max_value: option.most } : {}),
    ...(option.type === 'choice'
      ? { choices: (option.choices ?? []).map((value) => ({ name: option.names?.[value] ?? value, value })) }
      : {}),
  }) as APIApplicationCommandOption
