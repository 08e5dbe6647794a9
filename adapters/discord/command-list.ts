import type { APIApplicationCommandOption, RESTPutAPIApplicationCommandsJSONBody } from 'discord.js'
import { commands, messageAction, type OptionShape } from '../../src/commands/commands.js'

/** Discord's numbers: kinds of commands and options, where a command can be installed and used. */
const kinds = { chat: 1, message: 3 } as const
const optionKinds = { text: 3, choice: 3, count: 4, flag: 5 } as const
/** Discord's bit for the permission Manage Messages. */
const manageMessages = 1 << 13
const everywhere = { integration_types: [0, 1], contexts: [0, 1, 2] }
/** In servers that have installed the desk, and shown there to who may manage messages; a server's own settings can widen that. */
const forModerators = { integration_types: [0], contexts: [0], default_member_permissions: String(manageMessages) }
const longestQuestion = 1_000

type Named = Readonly<Record<'fr' | 'es', { readonly name: string; readonly description: string }>>

/** Discord tells two kinds of Spanish apart. */
const inLocales = (french: string, spanish: string) => ({ fr: french, 'es-ES': spanish, 'es-419': spanish })
const localizedNames = ({ fr, es }: Named) => inLocales(fr.name, es.name)
const localizedDescriptions = ({ fr, es }: Named) => inLocales(fr.description, es.description)

/** The command table as Discord registers it. */
export function commandList(): RESTPutAPIApplicationCommandsJSONBody {
  return [
    ...commands.map((command) => ({
      type: kinds.chat,
      name: command.name,
      name_localizations: localizedNames(command.localized),
      description: command.description,
      description_localizations: localizedDescriptions(command.localized),
      options: command.options.map(
        (option: OptionShape) =>
          ({
            type: optionKinds[option.type],
            name: option.name,
            name_localizations: localizedNames(option.localized),
            description: option.description,
            description_localizations: localizedDescriptions(option.localized),
            required: option.required,
            ...(option.type === 'text' ? { autocomplete: option.completes !== null, max_length: longestQuestion } : {}),
            ...(option.type === 'count' ? { min_value: option.least, max_value: option.most } : {}),
            ...(option.choices === undefined ? {} : { choices: option.choices.map((value) => ({ name: value, value })) }),
          }) as APIApplicationCommandOption,
      ),
      ...(command.moderators ? forModerators : everywhere),
    })),
    {
      type: kinds.message,
      name: messageAction.title,
      name_localizations: inLocales(messageAction.localized.fr, messageAction.localized.es),
      ...everywhere,
    },
  ]
}
