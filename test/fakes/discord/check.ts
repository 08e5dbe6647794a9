import type { z } from 'zod'
import { type Component, everyComponent, flagBits, type Message } from './model.js'
import { invalidBody, Refusal, type Wrong } from './refusal.js'
import { componentV1, componentV2, modal } from './schema-components.js'
import { bodies, type MessageBody } from './schema-message.js'
import type { State } from './state.js'

/** Where problems are recorded. */
type Notes = Pick<State, 'violations'>

const codes: Readonly<Record<string, string>> = {
  too_big: 'BASE_TYPE_BAD_LENGTH',
  too_small: 'BASE_TYPE_BAD_LENGTH',
  invalid_type: 'BASE_TYPE_INVALID',
  invalid_value: 'BASE_TYPE_CHOICES',
  invalid_union: 'UNION_TYPE_CHOICES',
  invalid_format: 'STRING_TYPE_REGEX',
}

/**
 * The schema’s complaints. A field that Discord does not know is recorded, but not refused, because Discord ignores it.
 * @param at the position of the value in the body
 */
export function wrongsOf(state: Notes, what: string, schema: z.ZodType, value: unknown, at: readonly PropertyKey[] = []): Wrong[] {
  const issues = schema.safeParse(value).error?.issues ?? []
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path]
    if (issue.code === 'unrecognized_keys') {
      state.violations.push(`${what}: unknown field ${issue.keys.map((key) => [...path, key].join('.')).join(', ')}`)
      return []
    }
    return [{ path, code: codes[issue.code] ?? 'BASE_TYPE_INVALID', message: issue.message }]
  })
}

/** Record and refuse problems. @throws Refusal 50035 */
export function refuseAll(state: Notes, what: string, wrongs: readonly Wrong[]): void {
  if (wrongs.length === 0) return
  for (const { path, message } of wrongs) state.violations.push(`${what}: ${path.join('.')}: ${message}`)
  throw invalidBody(wrongs)
}

/** Check a body that is no message. @throws Refusal 50035 */
export function checkBody<Schema extends z.ZodType>(state: Notes, what: string, schema: Schema, value: unknown): z.infer<Schema> {
  refuseAll(state, what, wrongsOf(state, what, schema, value))
  return value as z.infer<Schema>
}

type Before = Pick<Message, 'flags' | 'content' | 'embeds'>

/**
 * Check the body of a message against Discord’s limits and our own rule that it must mention nobody.
 * @param before the message that is edited; null for a new one
 * @param base the position of the message in the body
 * @throws Refusal 50035
 */
export function checkMessage(
  state: Notes,
  what: string,
  kind: keyof typeof bodies,
  value: unknown,
  before: Before | null = null,
  base: readonly PropertyKey[] = [],
): MessageBody {
  const wrongs = wrongsOf(state, what, bodies[kind], value, base)
  refuseAll(state, what, wrongs)
  const body = value as MessageBody
  if (kind !== 'deferral') noteMentions(state, what, body)
  if (kind !== 'channel' && body.enforce_nonce) state.violations.push(`${what}: enforce_nonce has no effect here`)
  refuseAll(state, what, checkVersion(body, before, base))
  refuseAll(state, what, checkComponents(state, what, body, before?.flags ?? 0, base))
  return body
}

/** Problems that Discord or our own rule would find in a message to a channel. */
export const messageProblems = (value: unknown, files: readonly { readonly name: string }[] = []): readonly string[] =>
  problemsOf((notes) => {
    const { components } = checkMessage(notes, 'message', 'channel', value)
    refuseAll(notes, 'message', unattached(components, files))
  })

/** Problems that Discord would find in a form. */
export const modalProblems = (value: unknown): readonly string[] => problemsOf((notes) => checkModal(notes, 'form', value))

function problemsOf(check: (notes: Notes) => void): readonly string[] {
  const violations: string[] = []
  try {
    check({ violations })
  } catch (error) {
    // It is recorded with the others.
    if (!(error instanceof Refusal)) throw error
  }
  return violations
}

/** Check a form before it is opened. @throws Refusal 50035 */
export function checkModal(state: Notes, what: string, value: unknown): z.infer<typeof modal> {
  const form = checkBody(state, what, modal, value)
  const ids = everyComponent(form.components as Component[]).flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]))
  const wrongs = repeated(ids).map((id) => `Component custom id cannot be duplicated: ${id}`)
  refuseAll(
    state,
    what,
    wrongs.map((message) => ({ path: ['components'], code: 'COMPONENT_CUSTOM_ID_DUPLICATED', message })),
  )
  return form
}

/** Pictures and files in components that were not sent with the message. */
export function unattached(components: readonly unknown[] | null | undefined, files: readonly { readonly name: string }[]): Wrong[] {
  const wanted = everyComponent((components ?? []) as Component[]).flatMap(({ items = [], media, file }) => [
    ...(items as { media: { url: string } }[]).map((item) => item.media.url),
    ...[media, file].flatMap((one) => (one ? [(one as { url: string }).url] : [])),
  ])
  const missing = wanted.filter((url) => url.startsWith('attachment://') && !files.some(({ name }) => url === `attachment://${name}`))
  return missing.map((url) => ({
    path: ['components'],
    code: 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    message: `No file comes with the message that is ${url}`,
  }))
}

/** The message mentions nobody, except one person at its very beginning. */
function noteMentions(state: Notes, what: string, { allowed_mentions: mentions, components }: MessageBody): void {
  const [first = ''] = everyComponent((components ?? []) as Component[]).flatMap(({ content }) => (content === undefined ? [] : [content]))
  const { parse, users = [], roles = [], replied_user: pings } = mentions ?? {}
  if (!parse) state.violations.push(`${what}: allowed_mentions.parse is missing, so everything is mentioned`)
  if (parse && parse.length > 0) state.violations.push(`${what}: allowed_mentions.parse is not empty`)
  if (roles.length > 0) state.violations.push(`${what}: allowed_mentions names roles`)
  if (users.length > 1 || !users.every((id) => first.startsWith(`<@${id}> `)))
    state.violations.push(`${what}: allowed_mentions names people whom the message does not call`)
  if (pings) state.violations.push(`${what}: allowed_mentions pings who is replied to`)
}

/** Whether the message will have components of version 2. */
export const isV2 = (flags: number | null | undefined, before: number): boolean =>
  ((flags ?? 0) & flagBits.componentsV2) !== 0 || (before & flagBits.componentsV2) !== 0

function checkVersion(body: MessageBody, before: Before | null, base: readonly PropertyKey[]): Wrong[] {
  const wrong = (field: string, code: string, message: string): Wrong => ({ path: [...base, field], code, message })
  const had = ((before?.flags ?? 0) & flagBits.componentsV2) !== 0
  if (had && typeof body.flags === 'number' && (body.flags & flagBits.componentsV2) === 0)
    return [wrong('flags', 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG', 'The flag IS_COMPONENTS_V2 cannot be removed')]
  if (!isV2(body.flags, before?.flags ?? 0)) return []
  // An edit leaves everything unchanged that it does not name.
  const next: Partial<MessageBody> = { ...(before && { content: before.content, embeds: [...before.embeds] as [] }), ...body }
  const kept = (['content', 'embeds', 'poll', 'sticker_ids'] as const).filter((field) => next[field] && !isEmpty(next[field]))
  const message = 'The flag IS_COMPONENTS_V2 excludes this field'
  return kept.map((field) => wrong(field, 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2', message))
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0

function checkComponents(state: Notes, what: string, body: MessageBody, before: number, base: readonly PropertyKey[]): Wrong[] {
  const components = (body.components ?? []) as Component[]
  const v2 = isV2(body.flags, before)
  const path = [...base, 'components']
  const wrongs = components.flatMap((one, i) => wrongsOf(state, what, v2 ? componentV2 : componentV1, one, [...path, i]))
  if (wrongs.length > 0) return wrongs
  const all = everyComponent(components)
  const add = (code: string, message: string) => wrongs.push({ path, code, message })
  if (!v2 && components.length > 5) add('BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.')
  if (all.length > 40) add('COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', `${all.length} components are more than 40`)
  const length = all.reduce((sum, { type, content }) => sum + (type === 10 ? (content?.length ?? 0) : 0), 0)
  if (length > 4_000) add('COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', `${length} characters of text are more than 4000`)
  for (const twice of repeated(all.flatMap(({ custom_id: id }) => (id === undefined ? [] : [id]))))
    add('COMPONENT_CUSTOM_ID_DUPLICATED', `Component custom id cannot be duplicated: ${twice}`)
  for (const twice of repeated(all.flatMap(({ id }) => (id ? [String(id)] : []))))
    add('COMPONENT_ID_DUPLICATED', `id ${twice} stands twice`)
  return wrongs
}

/** The values that occur more than once. */
export const repeated = (values: readonly string[]): string[] => [...new Set(values.filter((value, i) => values.indexOf(value) !== i))]
