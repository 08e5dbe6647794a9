import type { Root } from 'mdast'

/** Something an article tells about itself. */
export interface Fact {
  readonly value: string
  /** Where it was found, for the report: "og:title". */
  readonly from: string
  /** It was not told as such: the file's name, the site's address. */
  readonly guessed?: true
}

export const factNames = ['title', 'byline', 'publisher', 'published', 'updated', 'url', 'language', 'license'] as const
export type FactName = (typeof factNames)[number]

/** `published` and `updated` are YYYY-MM-DD, `url` an http(s) link, `language` a tag such as `en`. */
export type Facts = { readonly [name in FactName]?: Fact }

/** A page or file, read: its text and what it tells about itself. */
export interface Article {
  /** The text as Markdown's tree, as the reader of its format made it; `tidy` makes it what can be written. */
  readonly body: Root
  readonly facts: Facts
  /** What the operator should know: what was left out, what could not be read. */
  readonly notes: readonly string[]
}

/** The facts that there are. */
export function known(facts: { readonly [name in FactName]?: Fact | undefined }): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

/** In characters; what is longer is no title, name or list of authors. */
export const longestFact = 1_000

/** A fact, where there is a text for it that is no longer than any fact. */
export function fact(value: unknown, from: string, guessed?: true): Fact | undefined {
  const text = typeof value === 'string' ? oneLine(value) : ''
  return text === '' || text.length > longestFact ? undefined : { value: text, from, ...(guessed && { guessed }) }
}

/** A text on one line, without what no text should hold: control characters and halves of characters. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/\s+/gu, ' ')
    .replace(/\p{Cc}/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim()
}
