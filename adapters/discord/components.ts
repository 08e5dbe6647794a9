import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APIMessageTopLevelComponent,
  APITextDisplayComponent,
} from 'discord.js'
import { type ButtonName, buttons } from '../../src/commands.js'
import { clip, visible } from '../../src/drawing.js'

/** A message's body, whichever way it is sent. Discord's own form, so that it can be read beside Discord's documentation. */
export interface Body {
  readonly flags: number
  readonly components: readonly APIMessageTopLevelComponent[]
}

/** Discord's limits for one message: characters of all texts together, and of a button. */
export const limits = { text: 4_000, label: 80, row: 5 } as const

const componentsV2 = 1 << 15
const suppressEmbeds = 1 << 2
/** The components' numbers in Discord's documentation. */
const kinds = { row: 1, button: 2, text: 10, container: 17 } as const
const secondary = 2

export const body = (components: readonly APIMessageTopLevelComponent[]): Body => ({ flags: componentsV2 | suppressEmbeds, components })

/** @param id lets the text be found again in the message */
export function text(content: string, id?: number): APITextDisplayComponent {
  return { type: kinds.text, content, ...(id === undefined ? {} : { id }) }
}

export function button(name: ButtonName, token: string, label: string = buttons[name].label): APIButtonComponentWithCustomId {
  return { type: kinds.button, style: secondary, label: clip(visible(label).trim(), limits.label) || '…', custom_id: customId(name, token) }
}

export function row(...inside: readonly APIButtonComponentWithCustomId[]): APIActionRowComponent<APIComponentInMessageActionRow> {
  return { type: kinds.row, components: [...inside] }
}

/** @param colour of the bar at its side, RGB */
export function container(colour: number, components: APIContainerComponent['components']): APIContainerComponent {
  return { type: kinds.container, accent_color: colour, components }
}

/** One letter for the button, so that a token of 96 characters fits into the 100 that an id may have. */
const letters: Readonly<Record<ButtonName, string>> = {
  more: 'm',
  next: 'n',
  good: 'g',
  bad: 'b',
  share: 's',
  try: 't',
  list: 'l',
  answer: 'a',
  dismiss: 'd',
  others: 'o',
  edit: 'e',
}

const customId = (name: ButtonName, token: string): string => `${letters[name]}.${token}`

/** The button and token of a custom id; null where the desk has no such button. */
export function readCustomId(id: string): { readonly name: ButtonName; readonly token: string } | null {
  const name = (Object.keys(letters) as ButtonName[]).find((candidate) => id.startsWith(`${letters[candidate]}.`))
  return name === undefined ? null : { name, token: id.slice(2) }
}

/** The text with this id in a message's components, wherever it stands; null where there is none. */
export function findText(components: readonly unknown[], id: number): string | null {
  for (const component of components as readonly { id?: number; content?: string; components?: readonly unknown[] }[]) {
    if (component.id === id && typeof component.content === 'string') return component.content
    const inside = component.components === undefined ? null : findText(component.components, id)
    if (inside !== null) return inside
  }
  return null
}
