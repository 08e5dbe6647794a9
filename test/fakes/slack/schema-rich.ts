import { z } from 'zod'

/** Rich text, as Slack accepts it. */

const url = z.string().min(1).max(3_000)
const style = z
  .strictObject({
    ...{ bold: z.boolean().optional(), italic: z.boolean().optional(), strike: z.boolean().optional(), code: z.boolean().optional() },
    ...{ underline: z.boolean().optional(), highlight: z.boolean().optional(), client_highlight: z.boolean().optional() },
    ...{ unlink: z.boolean().optional() },
  })
  .optional()

const text = z.strictObject({ type: z.literal('text'), text: z.string().min(1), style })
const link = z.strictObject({ type: z.literal('link'), url, text: z.string().min(1).optional(), unsafe: z.boolean().optional(), style })
const element = z.discriminatedUnion('type', [
  text,
  link,
  z.strictObject({ type: z.literal('emoji'), name: z.string().min(1), unicode: z.string().optional(), style }),
  z.strictObject({ type: z.literal('user'), user_id: z.string().min(1), style }),
  z.strictObject({ type: z.literal('usergroup'), usergroup_id: z.string().min(1), style }),
  z.strictObject({ type: z.literal('channel'), channel_id: z.string().min(1), style }),
  z.strictObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']), style }),
])

const border = { border: z.int().min(0).max(1).optional() }
const section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(element).min(1) })

export const richText = z.discriminatedUnion('type', [
  section,
  z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(element).min(1), ...border }),
  z.strictObject({ type: z.literal('rich_text_preformatted'), elements: z.array(z.union([text, link])).min(1), ...border }),
  z.strictObject({
    ...{ type: z.literal('rich_text_list'), style: z.enum(['bullet', 'ordered']), elements: z.array(section).min(1) },
    ...{ indent: z.int().min(0).max(8).optional(), offset: z.int().min(0).optional(), ...border },
  }),
])
