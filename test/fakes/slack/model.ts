/** People, channels and messages as the look-alike and the tests see them. */
export interface Person {
  readonly id: string
  readonly name: string
  /** The workspace they belong to: another one than the app's where they are foreign. */
  readonly team: string
  readonly bot: boolean
  /** What they are called on screen; empty if they chose nothing. */
  readonly displayName: string
  /** Of their own workspace. */
  readonly admin: boolean
  readonly owner: boolean
  /** The language they have chosen in Slack. */
  readonly locale: string
  deactivated: boolean
}

export type ChannelKind = 'channel' | 'im' | 'mpim' | 'group'

export interface Channel {
  readonly id: string
  /** The workspace that it belongs to. */
  readonly team: string
  readonly kind: ChannelKind
  readonly name: string
  /** Whether the bot is in it. */
  member: boolean
  archived: boolean
  /** Who is in it besides the bot; null if everybody is. */
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
  /** What hangs below it: a message that was shared, or what another app says. */
  readonly attachments: readonly object[]
  readonly threadTs: string | null
  /** The person who alone sees it; null for all. */
  readonly onlyFor: string | null
  /** How often it was edited or replaced. */
  edits: number
  readonly byBot: boolean
  removed: boolean
  readonly subtype: string | null
  /** Another bot's id, if one wrote it. */
  readonly botId: string | null
}

export interface View {
  readonly id: string
  readonly type: 'home'
  readonly blocks: readonly Block[]
  readonly hash: string
}

/** A modal as an app gives it. */
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
  /** What was typed into it, by the block's id. */
  typed: Readonly<Record<string, string>>
  /** What is wrong, by the block at which it is shown. */
  errors: Readonly<Record<string, string>>
}

/** A file that was uploaded, or is to be. */
export interface UploadedFile {
  readonly id: string
  readonly name: string
  /** As was said before, in bytes. */
  readonly length: number
  bytes: Buffer | null
  /** From when on messages may show it; null before it was completed. */
  readyAt: number | null
}

/** Where a message can be read, as Slack tells it. */
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

/** The buttons, in order; of Slack's own pair to rate with each half. */
export const buttonsOf = (blocks: readonly Block[]): Button[] =>
  everyBlock(blocks).flatMap((one) => {
    if (one.type === 'button') return [one as Button]
    if (one.type !== 'feedback_buttons') return []
    const { type, action_id, positive_button, negative_button } = one
    return [positive_button, negative_button].map((half) => ({ ...(half as Block), type, action_id }) as Button)
  })

/** All that can be read in blocks, line by line. */
export const textOf = (blocks: readonly Block[]): string => blocks.map(linesOf).filter(Boolean).join('\n')

/** Elements of these stand in one line. */
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
