import type { APIApplicationCommandOption, RESTPutAPIApplicationCommandsJSONBody } from 'discord.js'
import { commands, messageAction } from '../../src/commands.js'

/** Discord's numbers: kinds of commands and options, where a command can be installed and used. */
const kinds = { chat: 1, message: 3 } as const
const optionKinds = { text: 3, flag: 5 } as const
const everywhere = { integration_types: [0, 1], contexts: [0, 1, 2] }
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
        ({ name, description, type, required, completed, localized }) =>
          ({
            type: optionKinds[type],
            name,
            name_localizations: localizedNames(localized),
            description,
            description_localizations: localizedDescriptions(localized),
            required,
            ...(type === 'text' ? { autocomplete: completed, max_length: longestQuestion } : {}),
          }) as APIApplicationCommandOption,
      ),
      ...everywhere,
    })),
    {
      type: kinds.message,
      name: messageAction.title,
      name_localizations: inLocales(messageAction.localized.fr, messageAction.localized.es),
      ...everywhere,
    },
  ]
}
