import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APIMediaGalleryComponent,
  APIMessageTopLevelComponent,
  APITextDisplayComponent,
} from 'discord.js'
import { clip, visible } from '../../../src/cards/drawing.js'
import { type ButtonName, buttons } from '../../../src/commands/commands.js'

/** A message's body, whichever way it is sent. Discord's own form, so that it can be read beside Discord's documentation. */
export interface Body {
  readonly flags: number
  readonly components: readonly APIMessageTopLevelComponent[]
  /** Files that the components show. */
  readonly files?: readonly { readonly name: string; readonly data: Uint8Array }[]
}

/** What stands within a bar. */
export type Inside = APIContainerComponent['components']

/** Discord's limits for one message: characters of all texts together, components, and characters of a button and of a picture's words. */
export const limits = { text: 4_000, components: 40, label: 80, alt: 1_024 } as const

/** The bar beside a reply. */
export const colours = { answered: 0x2e7d32, likely: 0x00838f, related: 0xf9a825, none: 0x757575, plain: 0x1565c0 } as const

const componentsV2 = 1 << 15
const suppressEmbeds = 1 << 2
/** The components' numbers in Discord's documentation. */
const kinds = { row: 1, button: 2, text: 10, gallery: 12, container: 17 } as const
const secondary = 2

export const body = (components: readonly APIMessageTopLevelComponent[]): Body => ({ flags: componentsV2 | suppressEmbeds, components })

/** @param id lets the text be found again in the message */
export function text(content: string, id?: number): APITextDisplayComponent {
  return { type: kinds.text, content, ...(id === undefined ? {} : { id }) }
}

export function button(name: ButtonName, token: string, label: string): APIButtonComponentWithCustomId {
  return { type: kinds.button, style: secondary, label: clip(visible(label).trim(), limits.label) || '…', custom_id: customId(name, token) }
}

export function row(...inside: readonly APIButtonComponentWithCustomId[]): APIActionRowComponent<APIComponentInMessageActionRow> {
  return { type: kinds.row, components: [...inside] }
}

/** @param colour of the bar at its side, RGB */
export function container(colour: number, components: Inside): APIContainerComponent {
  return { type: kinds.container, accent_color: colour, components }
}

/** A picture that comes as a file with the message. @param alt what it shows, in words */
export function picture(file: string, alt: string): APIMediaGalleryComponent {
  const description = clip(visible(alt).trim(), limits.alt)
  return { type: kinds.gallery, items: [{ media: { url: `attachment://${file}` }, ...(description === '' ? {} : { description }) }] }
}

/** The characters of all texts. */
export const lengthOf = (components: readonly object[]): number =>
  components.reduce((sum, component) => sum + ('content' in component ? String(component.content).length : 0), 0)

/** Whether a bar with these goes into one message. */
export const goesInOne = (inside: readonly Inside[number][]): boolean =>
  inside.reduce((sum, one) => sum + ('components' in one ? 1 + one.components.length : 1), 1) <= limits.components &&
  lengthOf(inside) <= limits.text

/** A button's first letter, but for those whose letter another had before: messages of then are still pressed. */
const letters: Partial<Record<ButtonName, string>> = { accept: 'y' }
/** A letter stands for the button, so that a token of 96 characters fits into the 100 that an id may have. */
const customId = (name: ButtonName, token: string): string => `${letters[name] ?? name[0]}.${token}`

/** The button and token of a custom id; null if the desk has no such button. */
export function readCustomId(id: string): { readonly name: ButtonName; readonly token: string } | null {
  const name = (Object.keys(buttons) as ButtonName[]).find((candidate) => id.startsWith(customId(candidate, '')))
  return name === undefined ? null : { name, token: id.slice(2) }
}

type AnyComponent = { readonly id?: number; readonly content?: unknown; readonly components?: readonly unknown[] }

const everyComponent = (components: readonly unknown[]): AnyComponent[] =>
  (components as readonly AnyComponent[]).flatMap((one) => [one, ...everyComponent(one.components ?? [])])

/** All texts in a message's components, in order. @param id only those with this id */
export const findTexts = (components: readonly unknown[], id?: number): string[] =>
  everyComponent(components).flatMap((one) => (typeof one.content === 'string' && (id === undefined || one.id === id) ? [one.content] : []))

/** The text with this id, wherever it stands; null if there is none. */
export const findText = (components: readonly unknown[], id: number): string | null => findTexts(components, id)[0] ?? null
