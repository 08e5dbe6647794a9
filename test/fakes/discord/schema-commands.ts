import { Locale } from 'discord.js'
import { z } from 'zod'

/** Discord's limits for commands, as schemas. */

const commandName = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u, 'Command name is invalid')
  .refine((name) => name === name.toLowerCase(), 'Command name must be lowercase')
const menuName = z
  .string()
  .min(1)
  .max(32)
  .refine((name) => name.trim() === name, 'Command name is invalid')
const description = z.string().min(1).max(100)
const locale = z.string().refine((one) => (Object.values(Locale) as string[]).includes(one), 'Unknown locale')
const localized = <Value extends z.ZodType>(value: Value) => z.record(locale, value.nullable()).nullish()

const named = { name: commandName, name_localizations: localized(commandName) }
const described = { description, description_localizations: localized(description) }
const choice = <Value extends z.ZodType>(value: Value) =>
  z
    .array(z.strictObject({ name: z.string().min(1).max(100), name_localizations: localized(z.string().min(1).max(100)), value }))
    .max(25)
    .optional()
const shared = { ...named, ...described, required: z.boolean().optional() }
const completed = { autocomplete: z.boolean().optional() }

const text = z
  .strictObject({
    ...{ type: z.literal(3), ...shared, ...completed, choices: choice(z.string().min(1).max(100)) },
    ...{ min_length: z.int().min(0).max(6_000).optional(), max_length: z.int().min(1).max(6_000).optional() },
  })
  .refine(({ autocomplete, choices }) => !(autocomplete && choices?.length), 'autocomplete and choices exclude each other')
const number = <Type extends 4 | 10>(type: Type) =>
  z
    .strictObject({
      ...{ type: z.literal(type), ...shared, ...completed, choices: choice(z.number()) },
      ...{ min_value: z.number().optional(), max_value: z.number().optional() },
    })
    .refine(({ autocomplete, choices }) => !(autocomplete && choices?.length), 'autocomplete and choices exclude each other')
const plain = <Type extends number>(type: Type) => z.strictObject({ type: z.literal(type), ...shared })
const channel = z.strictObject({ type: z.literal(7), ...shared, channel_types: z.array(z.int()).optional() })
const values = [text, number(4), plain(5), plain(6), channel, plain(8), plain(9), number(10), plain(11)] as const

interface Named {
  readonly name: string
  readonly required?: boolean | undefined
  readonly name_localizations?: Readonly<Record<string, string | null>> | null | undefined
}
const inOrder = (options: readonly Named[]): boolean =>
  options.every(({ required }, i) => !required || options.slice(0, i).every((before) => before.required))
const apart = (options: readonly Named[]): boolean =>
  ['name', ...Object.values(Locale)].every((locale) => {
    const names = options.map((one) => (locale === 'name' ? one.name : (one.name_localizations?.[locale] ?? one.name)))
    return new Set(names).size === names.length
  })
const apartText = 'Option names must be unique, in each language'
const optionValues = z
  .array(z.discriminatedUnion('type', values))
  .max(25)
  .refine(inOrder, 'Required options must be placed before non-required options')
  .refine(apart, apartText)
const subcommand = z.strictObject({ type: z.literal(1), ...named, ...described, options: optionValues.optional() })
const group = z.strictObject({ type: z.literal(2), ...named, ...described, options: z.array(subcommand).min(1).max(25) })
const options = z
  .array(z.discriminatedUnion('type', [subcommand, group, ...values]))
  .max(25)
  .refine((all) => new Set(all.map(({ type }) => type < 3)).size < 2, 'Sub-commands and other options cannot be mixed')
  .refine((all) => inOrder(all as Named[]), 'Required options must be placed before non-required options')
  .refine((all) => apart(all as Named[]), apartText)

const unique = (most: number) =>
  z
    .array(z.int().min(0).max(most))
    .min(1)
    .refine((all) => new Set(all).size === all.length, 'A value stands twice')
    .nullish()
const command = {
  ...{ id: z.string().optional(), default_member_permissions: z.string().regex(/^\d+$/).nullish(), nsfw: z.boolean().optional() },
  ...{ contexts: unique(2), integration_types: unique(1), dm_permission: z.boolean().nullish(), handler: z.int().nullish() },
}
const menu = <Type extends 2 | 3>(type: Type) =>
  z.strictObject({
    ...{ ...command, type: z.literal(type), name: menuName, name_localizations: localized(menuName) },
    // Discord allows none here, except an empty one.
    ...{ description: z.literal('').optional(), description_localizations: z.null().optional(), options: z.array(z.never()).optional() },
  })
const chat = z
  .strictObject({ ...command, type: z.literal(1), ...named, ...described, options: options.optional() })
  .refine((one) => size(one) <= 8_000, 'The texts of a command are longer than 8000 characters in all')

/** The longest of a text and its translations, over a command and everything in it. */
function size(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  if (Array.isArray(value)) return value.map(size).reduce((sum, one) => sum + one, 0)
  const one = value as Readonly<Record<string, unknown>>
  const longest = (key: string): number =>
    Math.max(...[one[key], ...Object.values(one[`${key}_localizations`] ?? {})].map((text) => (typeof text === 'string' ? text.length : 0)))
  const own = typeof one.value === 'string' ? one.value.length : 0
  return longest('name') + longest('description') + own + size(one.options) + size(one.choices)
}

/** One command. Its type is 1 by default: fill that in before. */
export const commandSchema = z.discriminatedUnion('type', [chat, menu(2), menu(3)])
