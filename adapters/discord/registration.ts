import { REST, type RESTPutAPIApplicationCommandsJSONBody, Routes } from 'discord.js'
import type { DiscordOptions } from './options.js'
import { commandList } from './render/command-list.js'
import { explainConnection, explainServer } from './trouble.js'

/** Register the commands if Discord has others: `changed` says whether it did.
 * @param guildId one server, where they are there at once; undefined for all
 */
export async function registerCommands(rest: REST, applicationId: string, guildId: string | undefined) {
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
  const changed = comparableText(present as RESTPutAPIApplicationCommandsJSONBody) !== comparableText(wanted)
  return { route, wanted, changed }
}

/** What we say of a command; Discord gives more back than it was given. */
const compared = [
  ...['type', 'name', 'name_localizations', 'description', 'description_localizations', 'options', 'required', 'autocomplete'],
  ...['max_length', 'min_value', 'max_value', 'choices', 'value', 'default_member_permissions', 'integration_types', 'contexts'],
]

function comparableText(commands: RESTPutAPIApplicationCommandsJSONBody): string {
  const sorted = [...commands].sort((a, b) => a.name.localeCompare(b.name))
  return JSON.stringify({ sorted }, (key, value: unknown) => (key === '' ? value : comparable(value, key)))
}

/** Keys in one order, without keys that are not ours, and without values that Discord leaves out because they are false, empty or none. */
function comparable(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value
  if (typeof value !== 'object' || value === null) return value === false || value === null || value === '' ? undefined : value
  const own = value as Readonly<Record<string, unknown>>
  const names = key.endsWith('_localizations') ? Object.keys(own).sort() : compared
  return Object.fromEntries(names.filter((name) => own[name] !== undefined).map((name) => [name, own[name]]))
}

/**
 * Take away the commands of single servers, left from developing: members would see each command twice.
 * @returns in how many servers there were any, of the first 200
 */
async function clearServers(rest: REST, applicationId: string): Promise<number> {
  const servers = (await rest.get(Routes.userGuilds())) as readonly { readonly id: string }[]
  let cleared = 0
  for (const { id } of servers) {
    const route = Routes.applicationGuildCommands(applicationId, id)
    const own = (await rest.get(route)) as readonly object[]
    if (own.length === 0) continue
    await rest.put(route, { body: [] })
    cleared++
  }
  return cleared
}

/** Register the commands without opening the desk. @throws DeskError that tells what to do */
export async function registerByHand({ token, guildId, apiUrl }: DiscordOptions) {
  const rest = new REST(apiUrl === undefined ? {} : { api: apiUrl }).setToken(token)
  try {
    const application = (await rest.get(Routes.currentApplication())) as { readonly id: string }
    const registered = await registerCommands(rest, application.id, guildId)
    return { ...registered, cleared: guildId === undefined ? await clearServers(rest, application.id) : 0 }
  } catch (error) {
    throw (guildId === undefined ? null : explainServer(error)) ?? explainConnection(error)
  }
}
