import { z } from 'zod'

/** Discord's limits for components, as schemas of the bodies that may be sent. */

const id = z.int().min(0).max(2_147_483_647).optional()
const customId = z.string().min(1).max(100)
const filled = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.trim() !== '', 'This field is required')
const emoji = z.strictObject({ id: z.string().nullish(), name: z.string().nullish(), animated: z.boolean().optional() })
const media = z.strictObject({ url: z.string().min(1).max(2_048) })

const button = z
  .strictObject({
    ...{ type: z.literal(2), id, style: z.int().min(1).max(6), label: z.string().max(80).optional(), emoji: emoji.optional() },
    ...{ custom_id: customId.optional(), url: z.string().min(1).max(512).optional(), sku_id: z.string().optional() },
    disabled: z.boolean().optional(),
  })
  .refine((b) => b.style >= 5 || b.custom_id !== undefined, { path: ['custom_id'], message: 'A custom id is required' })
  .refine((b) => b.style < 5 || b.custom_id === undefined, { path: ['custom_id'], message: 'This style takes no custom id' })
  .refine((b) => (b.style === 5) === (b.url !== undefined), { path: ['url'], message: 'A link button, and no other, has a URL' })
  .refine((b) => b.url === undefined || /^(?:https?|discord):\/\//.test(b.url), { path: ['url'], message: 'Not a well formed URL.' })
  .refine((b) => (b.style === 6) === (b.sku_id !== undefined), { path: ['sku_id'], message: 'A premium button, and no other, has a SKU' })
  .refine((b) => b.style === 6 || Boolean(b.label) || b.emoji !== undefined, {
    path: ['label'],
    message: 'A label or an emoji is required',
  })

const selectFields = {
  ...{ id, custom_id: customId, placeholder: z.string().max(150).optional(), disabled: z.boolean().optional() },
  ...{ min_values: z.int().min(0).max(25).optional(), max_values: z.int().min(1).max(25).optional(), required: z.boolean().optional() },
}
const selectOption = z.strictObject({
  ...{ label: filled(100), value: z.string().min(1).max(100), description: z.string().max(100).optional() },
  ...{ emoji: emoji.optional(), default: z.boolean().optional() },
})
const stringSelect = z.strictObject({ type: z.literal(3), ...selectFields, options: z.array(selectOption).min(1).max(25) })
const defaults = z.array(z.strictObject({ id: z.string(), type: z.enum(['user', 'role', 'channel']) })).max(25)
const select = <Type extends number>(type: Type) =>
  z.strictObject({
    type: z.literal(type),
    ...selectFields,
    default_values: defaults.optional(),
    channel_types: z.array(z.int()).optional(),
  })
const selects = [stringSelect, select(5), select(6), select(7), select(8)] as const

const row = z.strictObject({
  ...{ type: z.literal(1), id },
  components: z
    .array(z.discriminatedUnion('type', [button, ...selects]))
    .min(1)
    .max(5)
    .refine((inside) => inside.length === 1 || inside.every(({ type }) => type === 2), 'A select menu stands alone in its row'),
})

const text = z.strictObject({ type: z.literal(10), id, content: filled(4_000) })
const description = z.string().min(1).max(1_024).nullish()
const thumbnail = z.strictObject({ type: z.literal(11), id, media, description, spoiler: z.boolean().optional() })
const section = z.strictObject({
  ...{ type: z.literal(9), id, components: z.array(text).min(1).max(3) },
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
})
const gallery = z.strictObject({
  ...{ type: z.literal(12), id },
  items: z
    .array(z.strictObject({ media, description, spoiler: z.boolean().optional() }))
    .min(1)
    .max(10),
})
const file = z.strictObject({ type: z.literal(13), id, file: media, spoiler: z.boolean().optional() })
const separator = z.strictObject({
  ...{ type: z.literal(14), id, divider: z.boolean().optional() },
  spacing: z.union([z.literal(1), z.literal(2)]).optional(),
})
const container = z.strictObject({
  ...{ type: z.literal(17), id, accent_color: z.int().min(0).max(0xff_ff_ff).nullish(), spoiler: z.boolean().optional() },
  components: z
    .array(z.discriminatedUnion('type', [row, section, text, gallery, file, separator]))
    .min(1)
    .max(40),
})

/** What a message may have at the top level with components v2. */
export const componentV2 = z.discriminatedUnion('type', [row, section, text, gallery, file, separator, container])
/** And without: rows only. */
export const componentV1 = z.discriminatedUnion('type', [row])

const inputFields = z.strictObject({
  ...{ type: z.literal(4), id, custom_id: customId, style: z.union([z.literal(1), z.literal(2)]), label: filled(45).optional() },
  ...{ min_length: z.int().min(0).max(4_000).optional(), max_length: z.int().min(1).max(4_000).optional() },
  ...{ required: z.boolean().optional(), value: z.string().max(4_000).optional(), placeholder: z.string().max(100).optional() },
})
type Input = z.infer<typeof inputFields>
/** A default value must be a possible input. */
const fits = ({ value = '', max_length: most = 4_000 }: Input): boolean => value.length <= most
const fitting = { path: ['value'], message: 'The value is longer than max_length' }
const textInput = inputFields.refine(fits, fitting)
const labelledInput = inputFields.required({ label: true }).refine(fits, fitting)
const inputRow = z.strictObject({ type: z.literal(1), id, components: z.array(labelledInput).length(1) })
const labelled = z.strictObject({
  ...{ type: z.literal(18), id, label: filled(45), description: z.string().max(100).optional() },
  component: z.discriminatedUnion('type', [textInput, ...selects]),
})

/** The form that a callback of type 9 opens. */
export const modal = z.strictObject({
  ...{ custom_id: customId, title: filled(45) },
  components: z
    .array(z.discriminatedUnion('type', [inputRow, labelled, text]))
    .min(1)
    .max(5),
})
