/** People, channels and messages as the look-alike and the tests see them. */
export interface Person {
  readonly id: string
  readonly name: string
  /** Their workspace, which is not the app’s for foreign people. */
  readonly team: string
  readonly bot: boolean
  /** Their display name; empty if they chose none. */
  readonly displayName: string
  /** In their own workspace. */
  readonly admin: boolean
  readonly owner: boolean
  /** Their language in Slack. */
  readonly locale: string
  deactivated: boolean
}

export type ChannelKind = 'channel' | 'im' | 'mpim' | 'group'

export interface Channel {
  readonly id: string
  /** Its workspace. */
  readonly team: string
  readonly kind: ChannelKind
  readonly name: string
  /** Whether the bot is a member. */
  member: boolean
  archived: boolean
  /** Its members besides the bot; null for everybody. */
  readonly people: readonly Person[] | null
  /** Shared with another workspace. */
  readonly shared: boolean
}

/** A block, an element of one or a text in it. */
export interface Block {
  readonly type?: string
  readonly block_id?: string
  readonly action_id?: string
  readonly text?: string | Block
  readonly value?: string
  readonly url?: string
  readonly elements?: readonly Block[]
  readonly [key: string]: unknown
}

export interface Button extends Block {
  readonly type: 'button' | 'feedback_buttons'
  readonly text: { readonly type: 'plain_text'; readonly text: string }
}

export interface Message {
  readonly ts: string
  /** The channel's id. */
  readonly channel: string
  readonly user: string
  text: string
  blocks: readonly Block[]
  /** Its attachments: a shared message, or content of another app. */
  readonly attachments: readonly object[]
  readonly threadTs: string | null
  /** The one person who sees it; null for everybody. */
  readonly onlyFor: string | null
  /** How often it was edited or replaced. */
  edits: number
  readonly byBot: boolean
  removed: boolean
  readonly subtype: string | null
  /** The id of another bot that wrote it. */
  readonly botId: string | null
}

export interface View {
  readonly id: string
  readonly type: 'home'
  readonly blocks: readonly Block[]
  readonly hash: string
}

/** A modal as an app sends it. */
export interface ModalFields {
  readonly type: 'modal'
  readonly title: Block
  readonly blocks: readonly Block[]
  readonly private_metadata?: string
  readonly callback_id?: string
}

/** A modal as a person sees it. */
export interface Modal extends ModalFields {
  readonly id: string
  readonly hash: string
  readonly person: Person
  open: boolean
  /** The typed values, by block id. */
  typed: Readonly<Record<string, string>>
  /** The errors, by the block that shows them. */
  errors: Readonly<Record<string, string>>
}

/** An uploaded file, or a planned upload. */
export interface UploadedFile {
  readonly id: string
  readonly name: string
  /** The announced size, in bytes. */
  readonly length: number
  bytes: Buffer | null
  /** When messages can show it; null before its upload is completed. */
  readyAt: number | null
}

/** The address of a message, in Slack’s format. */
export function permalinkOf({ channel, ts, threadTs }: Message): string {
  const thread = threadTs === null || threadTs === ts ? '' : `?thread_ts=${threadTs}&cid=${channel}`
  return `https://look-alike.slack.com/archives/${channel}/p${ts.replace('.', '')}${thread}`
}

/** Every object in a tree, parents before children. */
export function everyBlock(value: unknown): Block[] {
  if (Array.isArray(value)) return value.flatMap(everyBlock)
  if (typeof value !== 'object' || value === null) return []
  return [value as Block, ...Object.values(value).flatMap(everyBlock)]
}

/** The buttons, in order; both halves of Slack’s own rating pair. */
export const buttonsOf = (blocks: readonly Block[]): Button[] =>
  everyBlock(blocks).flatMap((one) => {
    if (one.type === 'button') return [one as Button]
    if (one.type !== 'feedback_buttons') return []
    const { type, action_id, positive_button, negative_button } = one
    return [positive_button, negative_button].map((half) => ({ ...(half as Block), type, action_id }) as Button)
  })

/** All readable text in blocks, line by line. */
export const textOf = (blocks: readonly Block[]): string => blocks.map(linesOf).filter(Boolean).join('\n')

/** Elements of these types are in one line. */
const inline = ['rich_text_section', 'rich_text_quote', 'rich_text_preformatted']
const mentions: Readonly<Record<string, string>> = { user: 'user_id', usergroup: 'usergroup_id', channel: 'channel_id', broadcast: 'range' }

function linesOf(block: Block): string {
  const { type = '', text, elements = [], url } = block
  if (type === 'link') return String(text ?? url)
  if (type === 'emoji') return `:${String(block.name)}:`
  if (type in mentions) return `@${String(block[mentions[type] ?? ''])}`
  const own = typeof text === 'string' ? text : text ? linesOf(text) : ''
  const inner = elements.map(linesOf).join(inline.includes(type) ? '' : '\n')
  const beside = [block.title, block.label, block.hint, ...((block.fields as []) ?? []), block.accessory] as (Block | undefined)[]
  const alt = type === 'image' ? String(block.alt_text ?? '') : ''
  return [own, ...beside.map((one) => (one ? linesOf(one) : '')), inner, alt].filter(Boolean).join('\n')
}
