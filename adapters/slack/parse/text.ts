import { withoutMarks } from '../../shared/parse/marks.js'

/** A block, an element of one, or a text in it, as Slack sends them. */
export interface Block {
  readonly type?: string
  readonly text?: string | Block
  readonly fields?: readonly unknown[]
  readonly elements?: readonly unknown[]
  readonly rows?: readonly unknown[]
  readonly url?: string
  readonly user_id?: string
  readonly fallback?: string
}

/** What hangs below a message: a message that was shared, or what an app says. */
export interface Attachment {
  readonly is_share?: boolean
  /** Set if Slack shows what a link leads to. */
  readonly from_url?: string
  readonly pretext?: string
  readonly title?: string
  readonly text?: string
  readonly fallback?: string
  readonly fields?: readonly { readonly title?: string; readonly value?: string }[]
  readonly blocks?: readonly Block[]
  readonly message_blocks?: readonly { readonly message?: { readonly blocks?: readonly Block[] } }[]
}

/** What a message says, in all the places where Slack may put it. */
export interface Written {
  readonly text?: string | null
  readonly bot_id?: string
  readonly blocks?: readonly Block[] | null
  readonly attachments?: readonly Attachment[] | null
}

/** Whether a message names somebody, in its text or in its blocks alone. @param id the person's */
export function mentions({ text, blocks }: Written, id: string): boolean {
  return text?.includes(`<@${id}>`) || text?.includes(`<@${id}|`) || blocksIn(blocks).some((block) => isMentionIn(block, id))
}

function isMentionIn(block: Block, id: string): boolean {
  if (block.type === 'user' && block.user_id === id) return true
  return blocksIn(block.elements).some((element) => isMentionIn(element, id))
}

/** Whether a message turns to somebody: a person, a group, or all. */
export const turnsToSomebody = (message: Written): boolean =>
  /<(?:@[UW]|!(?:subteam|here|channel|everyone|group)\b)/.test(message.text ?? '') || blocksIn(message.blocks).some(turnsTo)

const turnsTo = (block: Block): boolean =>
  ['user', 'usergroup', 'broadcast'].includes(block.type ?? '') || blocksIn(block.elements).some(turnsTo)

/** Whether a message names any person. */
export const namesAnybody = ({ text }: Written): boolean => /<@[UW]/.test(text ?? '')

/**
 * What a message says, as its reader sees it: its own words, then those of a message that it shares. From an app's message it takes the text of
 * blocks and attachments. Links are their labels. People and channels are left out.
 */
export function textOf(message: Written): string {
  const { bot_id, attachments } = message
  const text = message.text ?? ''
  const drawn = blocksIn(message.blocks).map(blockText).filter(isFilled).join('\n')
  // An app's text is only what stands in for its blocks.
  const own = (text.trim() === '' || bot_id !== undefined) && drawn.trim() !== '' ? drawn : text
  const below = (attachments ?? []).filter(({ is_share, from_url }) => is_share === true || from_url === undefined).map(attachmentText)
  return plainText([own, ...below].join('\n'))
}

function attachmentText({ pretext, title, text, fields = [], blocks = [], message_blocks = [], fallback = '' }: Attachment): string {
  const said = [pretext, title, text, ...fields.flatMap((field) => [field.title, field.value])].filter(isFilled)
  if (said.length > 0) return said.join('\n')
  const inside = [...blocks, ...message_blocks.flatMap(({ message }) => message?.blocks ?? [])].map(blockText).filter(isFilled)
  return inside.length > 0 ? inside.join('\n') : fallback
}

const isFilled = (text: string | undefined): text is string => typeof text === 'string' && text.trim() !== ''

/** Buttons and menus say nothing of what a message is about. */
const silent: ReadonlySet<string | undefined> = new Set([
  'actions',
  'button',
  'input',
  'image',
  'emoji',
  'user',
  'channel',
  'usergroup',
  'broadcast',
])

/** What a block says, in Slack's markup. */
function blockText(block: Block): string {
  const { type, text, url, fallback, fields, elements, rows } = block
  if (silent.has(type)) return ''
  if (type === 'link') return typeof text === 'string' && text !== '' ? escaped(text) : `<${url ?? ''}>`
  if (type === 'date') return escaped(fallback ?? '')
  // In rich text and plain text alone a sign is the sign itself.
  const own = typeof text === 'string' ? (type === 'text' || type === 'plain_text' ? escaped(text) : text) : text ? blockText(text) : ''
  const inline = type === 'rich_text_section' || type === 'rich_text_quote' || type === 'rich_text_preformatted'
  const inside = [...blocksIn(fields), ...blocksIn(elements), ...(rows ?? []).flatMap((row) => blocksIn(Array.isArray(row) ? row : []))]
  return [own, inline ? inside.map(blockText).join('') : inside.map(blockText).filter(isFilled).join('\n')]
    .filter((part) => part !== '')
    .join('\n')
}

const blocksIn = (list: readonly unknown[] | null | undefined): readonly Block[] =>
  Array.isArray(list) ? list.filter((one): one is Block => typeof one === 'object' && one !== null) : []

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Nobody types a question this long: it was pasted. */
const longestRead = 20_000

/** `:wave:`, with a skin tone or without; not the middle of a time or an address. */
const emojiCode = /(?<![\p{N}])(?:(?<!\p{L}):[\p{Ll}\p{Lo}\p{N}_'+-]+:|:[\p{Ll}_]{3,}[\p{Ll}\p{N}_'+-]*:)(?![\p{N}])/gu

/** Slack's markup as the text that its writer saw: links and dates as their labels, people, channels and emoji left out. */
export function plainText(text: string): string {
  const read = withoutMarks(
    text
      .slice(0, longestRead)
      .replace(/<!date\^[^|<>]*\|([^<>]*)>/g, '$1')
      .replace(/<[@!#][^<>]*>/g, ' ')
      .replace(/<((?:https?:\/\/)([^|<>]*))\|([^<>]*)>/g, (_, link: string, address: string, label: string) =>
        // An address that somebody typed stays one, no matter what label Slack gives it.
        label === address ? link : label,
      )
      .replace(/<[a-z][a-z\d+.-]*:[^|<>]*\|([^<>]*)>/gi, '$1')
      .replace(/<([a-z][a-z\d+.-]*:[^|<>]*)>/gi, '$1'),
    ['**', '*', '_', '~~', '~'],
  )
  const bare = read.replace(emojiCode, ' ')
  // A message of nothing but emoji is a courtesy; without them it would be nothing at all.
  return (bare.trim() === '' ? read : bare).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').trim()
}
