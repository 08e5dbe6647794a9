import { createHash } from 'node:crypto'
import { REST, type RESTPutAPIApplicationCommandsJSONBody, Routes } from 'discord.js'
import { commandList } from './command-list.js'
import type { DiscordOptions } from './options.js'
import { explainConnection } from './trouble.js'

export interface Registered {
  /** False where Discord had them already. */
  readonly changed: boolean
  readonly count: number
}

/**
 * Register the commands where they are not what Discord has.
 * @param guildId one server, where they are there at once; undefined for all
 */
export async function registerCommands(rest: REST, applicationId: string, guildId: string | undefined): Promise<Registered> {
  const { route, wanted, changed } = await compareCommands(rest, applicationId, guildId)
  if (changed) await rest.put(route, { body: wanted })
  return { changed, count: wanted.length }
}

/** Compare the commands with what Discord has, for one server or for all. */
export async function compareCommands(rest: REST, applicationId: string, guildId: string | undefined) {
  const wanted = commandList().map((command) => {
    if (guildId === undefined) return command
    // Commands of one server have no say in where they can be used.
    const { contexts: _, integration_types: __, ...inGuild } = command
    return inGuild
  })
  const route = guildId === undefined ? Routes.applicationCommands(applicationId) : Routes.applicationGuildCommands(applicationId, guildId)
  const present = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) })
  const changed = hashOf(present as RESTPutAPIApplicationCommandsJSONBody) !== hashOf(wanted)
  return { route, wanted, changed }
}

/** What we say of a command; Discord gives more back than it was given. */
const compared = [
  ...['type', 'name', 'name_localizations', 'description', 'description_localizations', 'options', 'required', 'autocomplete'],
  ...['max_length', 'integration_types', 'contexts', 'fr', 'es-ES', 'es-419'],
]

function hashOf(commands: RESTPutAPIApplicationCommandsJSONBody): string {
  const sorted = [...commands].sort((a, b) => a.name.localeCompare(b.name))
  return createHash('sha256')
    .update(JSON.stringify({ sorted }, (key, value: unknown) => (key === '' ? value : comparable(value))))
    .digest('hex')
}

/** Keys in one order, what is not ours left out, and what Discord leaves out where it is false, empty or none. */
function comparable(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value
  if (typeof value !== 'object' || value === null) return value === false || value === null || value === '' ? undefined : value
  const own = value as Readonly<Record<string, unknown>>
  return Object.fromEntries(compared.filter((name) => own[name] !== undefined).map((name) => [name, own[name]]))
}

/** Register the commands without opening the desk. @throws DeskError that tells what to do */
export async function registerByHand({
  token,
  guildId,
  apiUrl,
}: Pick<DiscordOptions, 'token' | 'guildId' | 'apiUrl'>): Promise<Registered> {
  const rest = new REST(apiUrl === undefined ? {} : { api: apiUrl }).setToken(token)
  try {
    const application = (await rest.get(Routes.currentApplication())) as { readonly id: string }
    return await registerCommands(rest, application.id, guildId)
  } catch (error) {
    throw explainConnection(error)
  }
}
