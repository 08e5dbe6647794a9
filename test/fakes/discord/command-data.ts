import type { Channel, Person } from './model.js'
import { makeId, type State, type StoredCommand } from './state.js'

export type CommandValues = Readonly<Record<string, string | number | boolean>>

/** Which command is used, by whom and where. */
export interface Named {
  readonly person: Person
  readonly channel: Channel
  /** With its sub-commands, such as `settings language`. */
  readonly name: string
  readonly type: 1 | 3
  readonly userInstalled: boolean
  /** The settings of a server offer it to people without its required permissions. */
  readonly widened: boolean
}

interface Option {
  readonly type: number
  readonly name: string
  readonly required?: boolean
  readonly autocomplete?: boolean
  readonly options?: readonly Option[]
  readonly choices?: readonly { readonly value: unknown }[]
  readonly min_value?: number
  readonly max_value?: number
  readonly min_length?: number
  readonly max_length?: number
}

/**
 * The data of an interaction with a command.
 * @param focused the option under the cursor while a command is being typed
 * @throws Error if Discord would let nobody send this
 */
export function commandData(state: State, named: Named, values: CommandValues, focused: string | null): object {
  const { name, type, channel } = named
  const [root = '', ...inside] = type === 1 ? name.split(' ') : [name]
  const known = [...(state.commands.get('') ?? []), ...(state.commands.get(channel.guild?.id ?? '-') ?? [])]
  const command = known.find((one) => one.type === type && one.name === root)
  if (known.length > 0 && !command) throw new Error(`No command "${root}" is registered, but: ${known.map((one) => one.name).join(', ')}`)
  if (command) checkOffered(command, named)
  const options = command ? optionsOf(command, inside) : null
  const given = Object.entries(values).map(([key, value]) => {
    const option = options?.find((one) => one.name === key)
    if (options && !option) throw new Error(`/${name} has no option "${key}"`)
    if (option && focused === null) checkValue(option, value)
    if (key === focused && option && !option.autocomplete) throw new Error(`/${name}: "${key}" is not completed`)
    const kind = option?.type ?? ({ string: 3, number: 4, boolean: 5 } as const)[typeof value as 'string' | 'number' | 'boolean']
    return { name: key, type: kind, value, ...(key === focused ? { focused: true } : {}) }
  })
  const missing = options?.find((one) => one.required && !(one.name in values))
  if (missing && focused === null) throw new Error(`/${name}: Discord asks for "${missing.name}"`)
  const nested = inside.reduceRight<object[]>((below, sub, i) => [{ name: sub, type: inside.length - i, options: below }], given)
  const scope = command?.guild_id ? { guild_id: command.guild_id } : {}
  return { id: command?.id ?? makeId(), name: root, type, ...scope, ...(nested.length > 0 ? { options: nested } : {}) }
}

function optionsOf(command: StoredCommand, inside: readonly string[]): readonly Option[] {
  let options = (command.options ?? []) as readonly Option[]
  for (const name of inside) {
    const below = options.find((one) => one.name === name && one.type < 3)
    if (!below) throw new Error(`/${command.name} has no sub-command "${name}"`)
    options = below.options ?? []
  }
  return options
}

/** Discord shows a command only in the places, and to the people, that it was registered for. */
function checkOffered(command: StoredCommand, { person, channel, userInstalled, widened }: Named): void {
  const contexts = command.contexts as readonly number[] | null
  const context = channel.guild ? 0 : channel.withBot ? 1 : 2
  if (contexts && !contexts.includes(context)) throw new Error(`"${command.name}" is not offered here: its contexts are ${contexts}`)
  const types = (command.integration_types as readonly number[] | null) ?? [0]
  const alone = userInstalled || !(channel.guild?.hasBot ?? channel.withBot)
  if (!types.includes(alone ? 1 : 0)) throw new Error(`"${command.name}" is not offered here: its integration_types are ${types}`)
  const needed = command.default_member_permissions
  if (channel.guild && !widened && typeof needed === 'string' && (person.permissions & BigInt(needed)) !== BigInt(needed))
    throw new Error(`"${command.name}" is not offered to ${person.name}, who lacks permissions`)
}

function checkValue(
  { name, type, choices, min_length: least, max_length: most, min_value: lowest, max_value: highest }: Option,
  value: CommandValues[string],
): void {
  const wanted = { 3: 'string', 4: 'number', 5: 'boolean', 10: 'number' }[type]
  const wrong = (why: string) => new Error(`Discord would not take ${JSON.stringify(value)} for "${name}": ${why}`)
  if (wanted !== undefined && typeof value !== wanted) throw wrong(`it is no ${wanted}`)
  if (choices?.length && !choices.some((choice) => choice.value === value)) throw wrong('it is none of the choices')
  if (typeof value === 'number' && (value < (lowest ?? value) || value > (highest ?? value))) throw wrong('it is out of range')
  if (typeof value !== 'string') return
  if (value.trim() === '') throw wrong('it is empty')
  if (least !== undefined && value.length < least) throw wrong(`it is shorter than ${least}`)
  if (value.length > (most ?? 6_000)) throw wrong(`it is longer than ${most ?? 6_000}`)
}
