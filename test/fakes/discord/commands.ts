import { z } from 'zod'
import { refuseAll, repeated, wrongsOf } from './check.js'
import { invalidAt, refusals } from './refusal.js'
import { commandSchema } from './schema-commands.js'
import { makeId, type State, type StoredCommand } from './state.js'

interface Given {
  readonly type: number
  readonly name: string
  readonly [key: string]: unknown
}

/** The commands of a guild, or the global ones. Discord omits translations unless they are requested. */
export function listCommands(state: State, guildId: string | null, translated: boolean): object[] {
  const stored = state.commands.get(guildId ?? '') ?? []
  return stored.map((command) => (translated ? command : (withoutTranslations(command) as object)))
}

/** Replace all commands. @returns them as Discord has them now */
export function putCommands(state: State, guildId: string | null, body: unknown): readonly StoredCommand[] {
  const list = Array.isArray(body) ? body : null
  refuseAll(state, 'commands', wrongsOf(state, 'commands', z.array(z.unknown()).max(130), list))
  const commands = check(state, guildId, list ?? [])
  const key = ({ type, name }: Given) => `${type} ${name}`
  const [twice] = repeated(commands.map(key))
  if (twice !== undefined) {
    state.violations.push(`commands: "${twice}" stands twice`)
    throw invalidAt([commands.findLastIndex((one) => key(one) === twice)], 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Names must be unique')
  }
  for (const [type, most] of [[1, 100] as const, [2, 15] as const, [3, 15] as const])
    if (commands.filter((one) => one.type === type).length > most)
      throw invalidAt([], 'APPLICATION_COMMANDS_MAX', `At most ${most} commands of type ${type}`)
  return write(
    state,
    guildId,
    commands.map((command) => store(state, guildId, command)),
  )
}

/** Create one command, or replace the one of this name. */
export function postCommand(state: State, guildId: string | null, body: unknown): StoredCommand {
  const [command] = check(state, guildId, [body])
  const stored = store(state, guildId, command as Given)
  const others = (state.commands.get(guildId ?? '') ?? []).filter(({ id }) => id !== stored.id)
  write(state, guildId, [...others, stored])
  return stored
}

/** Delete one command. */
export function deleteCommand(state: State, guildId: string | null, id: string): void {
  const stored = state.commands.get(guildId ?? '') ?? []
  if (!stored.some((command) => command.id === id)) throw refusals.unknownCommand()
  write(
    state,
    guildId,
    stored.filter((command) => command.id !== id),
  )
}

function check(state: State, guildId: string | null, list: readonly unknown[]): Given[] {
  const commands = list.map((one) => (typeof one === 'object' && one !== null ? { type: 1, ...one } : one)) as Given[]
  refuseAll(
    state,
    'commands',
    commands.flatMap((one, i) => wrongsOf(state, 'commands', commandSchema, one, [i])),
  )
  for (const { name, contexts, integration_types: types } of commands)
    if (guildId !== null && (contexts || types)) {
      state.violations.push(`commands: ${name}: contexts and integration_types are for commands that are not a guild's`)
      throw invalidAt([0, 'contexts'], 'APPLICATION_COMMAND_CONTEXTS_NOT_ALLOWED', 'A command of a guild has no contexts')
    }
  return commands
}

function write(state: State, guildId: string | null, commands: readonly StoredCommand[]): readonly StoredCommand[] {
  state.commands.set(guildId ?? '', commands)
  state.registrations.push({ guildId, commands })
  return commands
}

/** A command as Discord returns it, with all default values. A command of the same name keeps its id. */
function store(state: State, guildId: string | null, { id: _, options, ...given }: Given): StoredCommand {
  const before = (state.commands.get(guildId ?? '') ?? []).find(({ type, name }) => type === given.type && name === given.name)
  const body = {
    ...{ application_id: state.applicationId, ...(guildId === null ? {} : { guild_id: guildId }) },
    ...{ default_member_permissions: null, type: 1, name: '', name_localizations: null, description: '', description_localizations: null },
    ...(guildId === null ? { dm_permission: true, contexts: null, integration_types: [0] } : { contexts: null, integration_types: null }),
    nsfw: false,
    ...withoutUndefined(given),
    ...(Array.isArray(options) && options.length > 0 ? { options: options.map(storedOption) } : {}),
  }
  const same =
    before !== undefined && JSON.stringify({ ...before, id: '', version: '' }) === JSON.stringify({ id: '', version: '', ...body })
  return { id: before?.id ?? makeId(), version: same ? before.version : makeId(), ...body }
}

/** Discord omits false and empty values of an option, and adds empty translations. */
function storedOption(option: Record<string, unknown>): object {
  const { required, autocomplete, options, choices, ...rest } = option
  return {
    ...{ name_localizations: null, description_localizations: null, ...withoutUndefined(rest) },
    ...(required ? { required } : {}),
    ...(autocomplete ? { autocomplete } : {}),
    ...(Array.isArray(options) && options.length > 0 ? { options: options.map(storedOption) } : {}),
    ...(Array.isArray(choices) && choices.length > 0 ? { choices: choices.map((one) => ({ name_localizations: null, ...one })) } : {}),
  }
}

const withoutUndefined = (value: object): object => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined))

function withoutTranslations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutTranslations)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value).filter(([key]) => key !== 'name_localizations' && key !== 'description_localizations')
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutTranslations(one)]))
}
