import { z } from 'zod'
import { richText } from './schema-rich.js'

/** Slack's limits for blocks and views, as schemas. */

const plain = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: z.string().min(1).max(max), emoji: z.boolean().optional() })
const mrkdwn = (max: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: z.string().min(1).max(max), verbatim: z.boolean().optional() })
const either = (max: number) => z.discriminatedUnion('type', [plain(max), mrkdwn(max)])
const id = z.string().min(1).max(255).optional()
const webUrl = z
  .string()
  .max(3_000)
  .regex(/^https?:\/\//, 'must be a web address')

const confirm = z.strictObject({
  ...{ title: plain(100).optional(), text: either(300), confirm: plain(30).optional(), deny: plain(30).optional() },
  style: z.enum(['primary', 'danger']).optional(),
})
const button = z.strictObject({
  ...{ type: z.literal('button'), text: plain(75), action_id: id, value: z.string().min(1).max(2_000).optional(), url: webUrl.optional() },
  ...{ style: z.enum(['primary', 'danger']).optional(), confirm: confirm.optional() },
  accessibility_label: z.string().min(1).max(75).optional(),
})
/** Half of Slack’s own rating pair. */
const half = z.strictObject({
  ...{ text: plain(75), value: z.string().min(1).max(2_000) },
  accessibility_label: z.string().min(1).max(75).optional(),
})
const feedback = z.strictObject({ type: z.literal('feedback_buttons'), action_id: id, positive_button: half, negative_button: half })
const imageFields = {
  ...{ type: z.literal('image'), alt_text: z.string().min(1).max(2_000), image_url: webUrl.optional() },
  slack_file: z.strictObject({ id: z.string().optional(), url: z.string().optional() }).optional(),
}
const hasSource = ({ image_url, slack_file }: { image_url?: string | undefined; slack_file?: object | undefined }): boolean =>
  (image_url === undefined) !== (slack_file === undefined)
const image = z.strictObject(imageFields).refine(hasSource, 'needs image_url or slack_file')

const base = { block_id: id }
/** Blocks that messages may have. */
const shown = [
  z
    .strictObject({
      ...{ type: z.literal('section'), ...base, text: either(3_000).optional(), expand: z.boolean().optional() },
      ...{ fields: z.array(either(2_000)).min(1).max(10).optional(), accessory: z.union([button, image]).optional() },
    })
    .refine(({ text, fields }) => text !== undefined || fields !== undefined, 'a section needs text or fields'),
  z.strictObject({ type: z.literal('header'), ...base, text: plain(150) }),
  z.strictObject({ type: z.literal('divider'), ...base }),
  z.strictObject({
    type: z.literal('context'),
    ...base,
    elements: z
      .array(z.union([plain(2_000), mrkdwn(2_000), image]))
      .min(1)
      .max(10),
  }),
  z.strictObject({ type: z.literal('actions'), ...base, elements: z.array(button).min(1).max(25) }),
  z.strictObject({ ...imageFields, ...base, title: plain(2_000).optional() }).refine(hasSource, 'needs image_url or slack_file'),
  z.strictObject({ type: z.literal('rich_text'), ...base, elements: z.array(richText).min(1) }),
] as const
/** In messages only. */
const contextActions = z.strictObject({ type: z.literal('context_actions'), ...base, elements: z.array(feedback).min(1).max(5) })
export const messageBlocks = z.array(z.discriminatedUnion('type', [...shown, contextActions])).max(50)

const typed = z
  .strictObject({
    ...{
      type: z.literal('plain_text_input'),
      action_id: id,
      initial_value: z.string().min(1).optional(),
      multiline: z.boolean().optional(),
    },
    ...{ min_length: z.int().min(0).max(3_000).optional(), max_length: z.int().min(1).max(3_000).optional() },
    ...{ placeholder: plain(150).optional(), focus_on_load: z.boolean().optional() },
  })
  .refine(({ initial_value: value = '', max_length: most = 3_000 }) => value.length <= most, 'initial_value is longer than max_length')
  .refine(({ initial_value: value = '', multiline }) => multiline || !value.includes('\n'), 'initial_value has a line break')
const input = z.strictObject({
  ...{ type: z.literal('input'), ...base, label: plain(2_000), element: typed, hint: plain(2_000).optional() },
  ...{ optional: z.boolean().optional(), dispatch_action: z.boolean().optional() },
})
export const modal = z
  .strictObject({
    ...{ type: z.literal('modal'), title: plain(24), submit: plain(24).optional(), close: plain(24).optional() },
    blocks: z.array(z.discriminatedUnion('type', [...shown, input])).max(100),
    ...{ private_metadata: z.string().max(3_000).optional(), callback_id: z.string().max(255).optional() },
    ...{ clear_on_close: z.boolean().optional(), notify_on_close: z.boolean().optional(), external_id: z.string().max(255).optional() },
  })
  .refine(({ submit, blocks }) => submit !== undefined || blocks.every(({ type }) => type !== 'input'), 'a form needs a submit')

export const home = z.strictObject({
  ...{ type: z.literal('home'), blocks: z.array(z.discriminatedUnion('type', [...shown])).max(100) },
  ...{ private_metadata: z.string().max(3_000).optional(), callback_id: z.string().max(255).optional() },
  external_id: z.string().max(255).optional(),
})
