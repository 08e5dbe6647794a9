import { z } from 'zod'

/** Discord's limits for what a bot sends, as schemas that know every field we may send and no other. */

const wellFormed = (most: number, least = 1) =>
  z
    .string()
    .min(least)
    .max(most)
    .refine((text) => text.isWellFormed(), 'holds half a surrogate pair')

const textDisplay = z.strictObject({ type: z.literal(10), id: z.int().optional(), content: wellFormed(4_000) })
const button = z.strictObject({
  type: z.literal(2),
  id: z.int().optional(),
  style: z.int().min(1).max(4),
  label: wellFormed(80),
  custom_id: wellFormed(100),
  disabled: z.boolean().optional(),
})
const actionRow = z.strictObject({ type: z.literal(1), id: z.int().optional(), components: z.array(button).min(1).max(5) })
const separator = z.strictObject({
  type: z.literal(14),
  id: z.int().optional(),
  divider: z.boolean().optional(),
  spacing: z.int().optional(),
})
const container = z.strictObject({
  type: z.literal(17),
  id: z.int().optional(),
  accent_color: z.int().min(0).max(0xffffff).optional(),
  components: z
    .array(z.discriminatedUnion('type', [textDisplay, actionRow, separator]))
    .min(1)
    .max(10),
})
const components = z.array(z.discriminatedUnion('type', [textDisplay, actionRow, separator, container])).max(40)

const allowedMentions = z.strictObject({ parse: z.array(z.never()), replied_user: z.literal(false).optional() })

const message = z.strictObject({
  content: wellFormed(2_000, 0).optional(),
  components,
  flags: z.int(),
  tts: z.literal(false).optional(),
  allowed_mentions: allowedMentions,
  nonce: z.string().max(25).optional(),
  enforce_nonce: z.boolean().optional(),
  message_reference: z.strictObject({ message_id: z.string(), fail_if_not_exists: z.boolean() }).optional(),
  attachments: z.array(z.never()).optional(),
  embeds: z.array(z.never()).optional(),
})

export const flags = { suppressEmbeds: 1 << 2, ephemeral: 1 << 6, componentsV2: 1 << 15 } as const

/** What is wrong with a message's body; empty where Discord would take it and it can do no harm. */
export function messageProblems(body: unknown): string[] {
  const parsed = message.safeParse(body)
  if (!parsed.success) return parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  const problems: string[] = []
  const all = flatten(parsed.data.components)
  const texts = all.flatMap((c) => ('content' in c && typeof c.content === 'string' ? [c.content] : []))
  const ids = all.flatMap((c) => ('custom_id' in c && typeof c.custom_id === 'string' ? [c.custom_id] : []))
  const isV2 = (parsed.data.flags & flags.componentsV2) !== 0
  if (all.length > 40) problems.push(`${all.length} components, at most 40`)
  if (texts.join('').length > 4_000) problems.push(`${texts.join('').length} characters of text, at most 4000`)
  if (new Set(ids).size < ids.length) problems.push('the same custom_id twice')
  if (isV2 && parsed.data.content) problems.push('content beside components v2')
  if (!isV2 && all.some((c) => c.type > 2)) problems.push('components v2 without their flag')
  if (parsed.data.enforce_nonce && parsed.data.nonce === undefined) problems.push('enforce_nonce without a nonce')
  return problems
}

interface Nested {
  readonly type: number
  readonly components?: readonly Nested[] | undefined
}
const flatten = (list: readonly Nested[]): Nested[] => list.flatMap((c) => [c, ...flatten(c.components ?? [])])

const chatName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const lowerName = z
  .string()
  .regex(chatName)
  .refine((name) => name === name.toLowerCase(), 'must be in lower case')
const description = wellFormed(100)
const locales = z.enum(['fr', 'es-ES', 'es-419', 'en-US', 'en-GB', 'de', 'pt-BR'])
const localized = <T extends z.ZodType>(text: T) => z.partialRecord(locales, text).nullable().optional()
const installable = { integration_types: z.array(z.int().min(0).max(1)).optional(), contexts: z.array(z.int().min(0).max(2)).optional() }
const option = z.strictObject({
  type: z.int().min(3).max(11),
  name: lowerName,
  name_localizations: localized(lowerName),
  description,
  description_localizations: localized(description),
  required: z.boolean().optional(),
  autocomplete: z.boolean().optional(),
  max_length: z.int().min(1).max(6_000).optional(),
})
const chatCommand = z.strictObject({
  type: z.literal(1),
  name: lowerName,
  name_localizations: localized(lowerName),
  description,
  description_localizations: localized(description),
  options: z.array(option).max(25).optional(),
  default_member_permissions: z.string().nullable().optional(),
  ...installable,
})
const messageCommand = z.strictObject({
  type: z.literal(3),
  name: wellFormed(32),
  name_localizations: localized(wellFormed(32)),
  default_member_permissions: z.string().nullable().optional(),
  ...installable,
})

export const commandList = z.array(z.discriminatedUnion('type', [chatCommand, messageCommand])).max(105)

export const choices = z.strictObject({
  choices: z.array(z.strictObject({ name: wellFormed(100), value: wellFormed(100) })).max(25),
})

/** Ways to answer an interaction: 4 reply, 5 reply later, 6 update later, 7 update, 8 completion. */
export const callback = z.strictObject({ type: z.int().min(4).max(9), data: z.unknown().optional() })
