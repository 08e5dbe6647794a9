import type { ButtonName } from '../commands/commands.js'
import type { Chart, DayCount, Status } from '../contract/reply.js'
import type { Shape } from '../knowledge/document.js'

/**
 * What a reply says, block by block. A block tells what it is; each platform decides how it looks, escapes its texts and keeps its own
 * limits. Every text is plain: nothing in it is markup.
 */
export interface Card {
  readonly tone: Tone
  readonly blocks: readonly Block[]
  /** Shown below the card: buttons for the whole card, and questions to go on with. */
  readonly foot: readonly Block[]
  /** What was asked, for buttons that carry it along; null if the card answers no question. */
  readonly asked: Asked | null
  /** What a notification says in place of the first block; null if it says all. */
  readonly preview: string | null
  /** Whether it may take several messages; any other card is one message. */
  readonly flows: boolean
  /** How many of the reply's items the card shows; 0 if it has none that could be left out. */
  readonly shown: number
}

/** An answer's outcome, or what else the card is. A *notice* is one line of the desk's own. */
export type Tone = Status | 'plain' | 'notice'

export interface Asked {
  readonly question: string
  /** The words of an earlier question that it was read together with. */
  readonly topic: string | null
}

export type Block =
  /** Lines that belong together. */
  | { readonly kind: 'text'; readonly lines: readonly Line[] }
  | Quote
  /** Buttons side by side. */
  | { readonly kind: 'actions'; readonly actions: readonly Action[] }
  /** Questions that the desk can answer, to press or to read. */
  | { readonly kind: 'suggestions'; readonly title: string; readonly questions: readonly Suggested[] }
  /** All that somebody typed, with its lines if possible. */
  | { readonly kind: 'field'; readonly label: string; readonly text: string }
  /** How many questions a day brought, or how many of a hundred were answered: a chart, and the figures for a text drawing. */
  | { readonly kind: 'picture'; readonly shows: 'counts' | 'shares'; readonly chart: Chart | null; readonly days: readonly DayCount[] }

type Suggested = { readonly text: string; readonly token: string | null }

export type Line =
  /** *note*: small. *item*: one of a list. *listed*: one of a list that is small where the platform has small text. */
  | { readonly as: 'title' | 'text' | 'note' | 'item' | 'listed'; readonly spans: readonly Span[] }
  | Entry
  /** A word of the desk's and what it means. */
  | { readonly as: 'term'; readonly term: Span; readonly text: string }

/** One of several things with some facts about it: a document, linked where it has an address, or a numbered gap. */
interface Entry {
  readonly as: 'entry'
  readonly number: number | null
  readonly title: string
  readonly url: string | null
  readonly facts: readonly string[]
}

export interface Span {
  readonly text: string
  /** The desk's own words: they contain nothing that a platform could take for markup. */
  readonly own?: true
  /**
   * *status*: strong, and in the colour of the card's tone. *aside*: in a title, what stands beside it. *person*: the text is somebody's
   * id, whose attention is called.
   */
  readonly look?: 'strong' | 'status' | 'aside' | 'code' | 'person'
}

/** An excerpt or a passage, word for word, with its citation. */
export interface Quote {
  readonly kind: 'quote'
  /** 0: it stays. Others are left out if there is no room, the highest number first; then only `about` is shown. */
  readonly priority: number
  /** What it is shown for, as one of a list; null if that is plain. */
  readonly about: string | null
  /** Null if it is not one of several to be told apart. */
  readonly number: number | null
  readonly text: string
  /** What of the text is a table row's, or code; absent where it is prose. */
  readonly shape?: Shape
  /** Ranges of `text` (UTF-16, end not included) that are drawn bold. In order, none overlapping. */
  readonly marks: readonly (readonly [number, number])[]
  /** What may be shown in place of all of it, the longest first: `goesOn` follows. None: it is shown whole, or `tooLong` takes its place. */
  readonly cuts: readonly (readonly [number, number])[]
  readonly goesOn: string
  readonly tooLong: string
  readonly sources: readonly { readonly label: string; readonly url: string }[]
  /** Document, headings, paragraph and date. */
  readonly place: string
  /** Says that this one of several passages is where the excerpt is from; null if it is not. */
  readonly here: string | null
  /** `bridge.md:14–17`, for readers of the files; null if it should not be shown. */
  readonly file: string | null
  /** The language of the text, BCP 47. */
  readonly language: string
  /** Where it can be read in its document, with what stands on the link; null if nowhere. */
  readonly read: { readonly label: string; readonly url: string } | null
  /** Buttons for this one quote. */
  readonly actions: readonly Action[]
}

export type Action = { readonly button: ButtonName; readonly token: string; readonly label: string }

/** Words of the desk's own. */
export const own = (text: string, look?: Span['look']): Span => ({ text, own: true, ...(look === undefined ? {} : { look }) })

/** A line, of one text or of spans. */
export const line = (as: 'title' | 'text' | 'note' | 'item' | 'listed', ...spans: readonly (Span | string)[]): Line => ({
  as,
  spans: spans.map((span) => (typeof span === 'string' ? { text: span } : span)),
})

/** Lines that belong together; null ones are left out. */
export const text = (...lines: readonly (Line | null)[]): Block => ({ kind: 'text', lines: lines.filter((one) => one !== null) })

/** Buttons side by side; no block if there are none. */
export const actions = (...all: readonly (Action | null)[]): Block[] => {
  const given = all.filter((one) => one !== null)
  return given.length === 0 ? [] : [{ kind: 'actions', actions: given }]
}

/** A card of these blocks; what else it has is named in `more`. */
export const card = (tone: Tone, blocks: readonly Block[], more: Partial<Card> = {}): Card => ({
  ...{ tone, blocks, foot: [], asked: null, preview: null, flows: false, shown: 0 },
  ...more,
})

/** The part of a quote that is drawn, and the line that says that it is not all. */
export type DrawnPiece = Pick<Quote, 'text' | 'marks' | 'shape'> & { readonly note: string | null }

/** All of a quote, or the longest of its cuts that there is room for; null if there is room for none. */
export function pieceOf({ text, shape, marks, cuts, goesOn }: Quote, fits: (piece: DrawnPiece) => boolean): DrawnPiece | null {
  const pieces = cuts.map(([from, to]): DrawnPiece => {
    const within = marks.flatMap(([start, end]): [number, number][] => (start >= from && end <= to ? [[start - from, end - from]] : []))
    // A row is shown whole or not at all; of code the lines as far as the cut.
    const code = shape?.kind === 'code' && to > shape.code.start ? { start: shape.code.start - from, end: to - from } : null
    return { text: text.slice(from, to), ...(code && { shape: { kind: 'code', code } }), marks: within, note: goesOn }
  })
  return [{ text, ...(shape && { shape }), marks, note: null }, ...pieces].find(fits) ?? null
}
