import type {
  ActionsBlock,
  Button,
  ContextActionsBlock,
  ContextBlock,
  KnownBlock,
  RichTextBlock,
  RichTextElement,
  RichTextLink,
  RichTextText,
  SectionBlock,
} from '@slack/types'
import type { Asked } from '../../../src/cards/card.js'
import { clip, divide, visible } from '../../../src/cards/drawing.js'
import { type ButtonName, buttons } from '../../../src/commands/commands.js'

/** A message's body, whichever way it is sent. */
export interface Body {
  /** What notifications and screen readers give. */
  readonly text: string
  readonly blocks: KnownBlock[]
}

/** Messages in the order in which they are sent; at least one. */
export type Bodies = readonly [Body, ...Body[]]

/** @param said what notifications and screen readers give, line by line */
export function body(blocks: KnownBlock[], said: readonly string[]): Body {
  let text = ''
  for (const line of said.map((words) => escapeText(visible(clip(words, limits.section))))) {
    const longer = text === '' ? line : `${text}\n${line}`
    if (longer.length > limits.fallback) break
    text = longer
  }
  return { text: text || '…', blocks }
}

/** The fallback is read as markup: these three are all that Slack wants escaped, and nothing in it is drawn where there are blocks. */
const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Slack's limits in characters. */
export const limits = { section: 3_000, plain: 2_000, label: 75, fallback: 4_000 } as const

/** Words of our own, with Slack's markup. Nothing that somebody else wrote goes here: markup has no escape for `*` and `_`. */
export const ownWords = (mrkdwn: string): SectionBlock => ({ type: 'section', text: { type: 'mrkdwn', text: mrkdwn } })

/** Small text that shows as the characters it is. */
export const small = (text: string): ContextBlock => ({
  type: 'context',
  elements: [{ type: 'plain_text', text: clip(visible(text), limits.plain), emoji: false }],
})

/** Text that shows as the characters it is, part of it bold. Rich text takes no markup, so nothing in it can come alive. */
export function words(text: string, ranges: readonly (readonly [number, number])[] = []): RichTextText[] {
  return divide(text, ranges).map(({ text: piece, marked }) => ({
    type: 'text',
    text: visible(piece),
    ...(marked ? { style: { bold: true } } : {}),
  }))
}

/** A link; its label alone where the address is not one for the web. */
export function link(label: string, url: string): RichTextLink | RichTextText {
  const shown = visible(label) || '–'
  const isWeb = /^https?:\/\/[^\s<>|]+$/.test(url) && url.isWellFormed() && url.length <= 2_000
  return isWeb ? { type: 'link', url, text: shown } : { type: 'text', text: shown }
}

/** A quotation, code that belongs to it, then lines below it. */
export function quotation(quoted: readonly RichTextElement[], below: readonly RichTextElement[], code = ''): RichTextBlock {
  const under = below.length === 0 ? [] : [{ type: 'rich_text_section' as const, elements: [...below] }]
  const quote = quoted.length === 0 ? [] : [{ type: 'rich_text_quote' as const, elements: [...quoted] }]
  const preformatted = code === '' ? [] : [{ type: 'rich_text_preformatted' as const, elements: [{ type: 'text' as const, text: code }] }]
  return { type: 'rich_text', elements: [...quote, ...preformatted, ...under] }
}

/**
 * @param asked what was asked. It goes along: a private message is not given back when one of its buttons is pressed
 * @param position tells buttons of the same kind in one message apart
 */
export function button(name: ButtonName, token: string, asked: Asked | null, label: string, position: number): Button {
  return {
    type: 'button',
    action_id: `${actionPrefix}${name}:${position}`,
    text: labelOf(label),
    value: carriedBy(token, asked),
  }
}

const labelOf = (label: string) => ({ type: 'plain_text' as const, text: clip(visible(label).trim(), limits.label) || '…', emoji: false })

const carriedBy = (token: string, asked: Asked | null): string => {
  const carried = asked === null ? [] : [asked.question, asked.topic ?? ''].map((text) => clip(visible(text).trim(), longestCarried))
  return [token, ...carried].join('\n').trimEnd()
}

/** One of the two buttons to rate with. `meaning`: what it says to a screen reader, as its label is a picture. */
export interface Rated {
  readonly name: ButtonName
  readonly token: string
  readonly label: string
  readonly meaning: string
}

/** Slack's own pair to rate an answer with, which keeps showing what was pressed. Both have one id, so the value says which it is. */
export function feedback(good: Rated, bad: Rated, asked: Asked | null, position: number): ContextActionsBlock {
  const side = ({ name, token, label, meaning }: Rated) => ({
    text: labelOf(label),
    accessibility_label: clip(meaning, limits.label),
    value: `${name}\n${carriedBy(token, asked)}`,
  })
  const pair = { type: 'feedback_buttons' as const, positive_button: side(good), negative_button: side(bad) }
  return { type: 'context_actions', elements: [{ ...pair, action_id: `${actionPrefix}${feedbackName}:${position}` }] }
}

const longestCarried = 300
const actionPrefix = 'desk:'
const feedbackName = 'feedback'
/** The action ids of the desk's buttons. */
export const actionIds = /^desk:/

export const row = (...elements: Button[]): ActionsBlock => ({ type: 'actions', elements })

/** A press on one of the desk's buttons. */
export type Pressed = { readonly name: ButtonName; readonly token: string; readonly asked: Asked | null }

/** @returns null if the desk has no such button */
export function readAction(actionId: string, value: string): Pressed | null {
  const named = actionId.replace(actionIds, '').split(':')[0] ?? ''
  const parts = value.split('\n')
  const name = named === feedbackName ? (parts.shift() ?? '') : named
  if (!Object.hasOwn(buttons, name)) return null
  const [token = '', question = '', topic = ''] = parts
  return { name: name as ButtonName, token, asked: question === '' ? null : { question, topic: topic === '' ? null : topic } }
}
