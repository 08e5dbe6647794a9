import { z } from 'zod'
import { flagBits } from './model.js'

/** Discord's limits for messages, as schemas of the bodies that may be sent. */

const snowflake = z.string().regex(/^\d{17,20}$/, 'Value is not snowflake.')
const url = z.string().max(2_048)
const image = z.strictObject({ url })
const embed = z.strictObject({
  ...{ title: z.string().max(256).nullish(), type: z.string().optional(), description: z.string().max(4_096).nullish() },
  ...{ url: url.nullish(), timestamp: z.string().nullish(), color: z.int().min(0).max(0xff_ff_ff).nullish() },
  footer: z.strictObject({ text: z.string().min(1).max(2_048), icon_url: url.nullish() }).nullish(),
  author: z.strictObject({ name: z.string().min(1).max(256), url: url.nullish(), icon_url: url.nullish() }).nullish(),
  ...{ image: image.nullish(), thumbnail: image.nullish(), video: image.nullish(), provider: z.looseObject({}).nullish() },
  fields: z
    .array(z.strictObject({ name: z.string().min(1).max(256), value: z.string().min(1).max(1_024), inline: z.boolean().optional() }))
    .max(25)
    .nullish(),
})

type Embed = z.infer<typeof embed>
const embedLength = ({ title, description, footer, author, fields }: Embed): number =>
  [title, description, footer?.text, author?.name, ...(fields ?? []).flatMap(({ name, value }) => [name, value])]
    .map((text) => text?.length ?? 0)
    .reduce((sum, length) => sum + length, 0)

const embeds = z
  .array(embed)
  .max(10)
  .refine((all) => all.reduce((sum, one) => sum + embedLength(one), 0) <= 6_000, 'Embed size exceeds maximum size of 6000')

const mentions = z
  .strictObject({
    parse: z.array(z.enum(['roles', 'users', 'everyone'])).optional(),
    users: z.array(snowflake).max(100).optional(),
    roles: z.array(snowflake).max(100).optional(),
    replied_user: z.boolean().optional(),
  })
  .refine(({ parse, users }) => !parse?.includes('users') || !users?.length, 'parse:["users"] and users: [ids...] are mutually exclusive.')
  .refine(({ parse, roles }) => !parse?.includes('roles') || !roles?.length, 'parse:["roles"] and roles: [ids...] are mutually exclusive.')

const attachment = z.strictObject({
  ...{ id: z.union([z.string(), z.int()]), filename: z.string().optional(), description: z.string().max(1_024).nullish() },
  ...{ title: z.string().optional(), duration_secs: z.number().optional(), waveform: z.string().optional() },
})

const only = (bits: number) =>
  z
    .int()
    .min(0)
    .refine((flags) => (flags & ~bits) === 0, 'Invalid flags')
    .nullish()
const { suppressEmbeds, ephemeral, silent, componentsV2 } = flagBits

/** The components are checked separately, because they depend on the flags. */
const shared = {
  ...{ content: z.string().max(2_000).nullish(), embeds: embeds.nullish(), allowed_mentions: mentions.nullish() },
  ...{ components: z.array(z.unknown()).nullish(), attachments: z.array(attachment).max(10).nullish() },
}
/** discord.js always sends these as false; Discord reads them only in new messages. */
const noise = { tts: z.boolean().optional(), enforce_nonce: z.boolean().optional() }
const created = { ...shared, ...noise, poll: z.looseObject({}).optional() }

const reference = z.strictObject({
  ...{ type: z.int().min(0).max(1).optional(), message_id: snowflake, channel_id: snowflake.optional() },
  ...{ guild_id: snowflake.nullish(), fail_if_not_exists: z.boolean().optional() },
})

/** The bodies by purpose. */
export const bodies = {
  channel: z.strictObject({
    ...created,
    ...{ nonce: z.union([z.string().max(25), z.int()]).optional() },
    ...{ message_reference: reference.optional(), sticker_ids: z.array(snowflake).max(3).optional() },
    flags: only(suppressEmbeds | silent | componentsV2),
  }),
  /** An interaction's reply or follow-up. */
  reply: z.strictObject({ ...created, flags: only(suppressEmbeds | ephemeral | silent | componentsV2) }),
  deferral: z.strictObject({ flags: only(ephemeral | suppressEmbeds | silent | componentsV2) }),
  edit: z.strictObject({ ...shared, ...noise, flags: only(suppressEmbeds | componentsV2 | ephemeral | silent) }),
} as const

/** The fields of a message’s body, after the check. */
export interface MessageBody extends z.infer<typeof bodies.edit> {
  readonly nonce?: string | number
  readonly enforce_nonce?: boolean
  readonly message_reference?: z.infer<typeof reference>
  readonly sticker_ids?: readonly string[]
  readonly poll?: object
}
