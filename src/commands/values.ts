import type { z } from 'zod'
import { type CommandName, commandNamed, type commandTable, type Option, type OptionName } from './commands.js'

/** Options as typed, by their names; the command's argument is one of them. */
export type TypedOptions = Readonly<Partial<Record<OptionName, string>>>

type OptionsOf<Name extends CommandName> = (typeof commandTable)[Name]['options']
/** What was read of options, those alone that were typed. */
type Values<Name extends CommandName> = {
  -readonly [Key in keyof OptionsOf<Name>]?: OptionsOf<Name>[Key] extends { readonly value: infer Value extends z.ZodType }
    ? z.output<Value>
    : never
}

/** The first option whose value cannot be taken. */
export type Refused = { readonly option: Option; readonly typed: string }

export type ReadValues<Name extends CommandName> =
  | { readonly values: Values<Name>; readonly refused: null }
  | { readonly values: null; readonly refused: Refused }

/**
 * Read the options of a command, as the table says.
 *
 * `readValues('summary', { points: '3' })` gives `{ values: { points: 3 }, refused: null }`; with `points: '12'` the option is refused.
 */
export function readValues<Name extends CommandName>(command: Name, typed: TypedOptions): ReadValues<Name> {
  const values: Partial<Record<OptionName, unknown>> = {}
  for (const option of commandNamed(command)?.options ?? []) {
    const given = typed[option.name]
    if (given === undefined) continue
    const value = option.value.safeParse(given.trim())
    if (!value.success) return { values: null, refused: { option, typed: given } }
    values[option.name] = value.data
  }
  return { values: values as Values<Name>, refused: null }
}
