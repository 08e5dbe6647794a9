import type { Root } from 'mdast'
import { z } from 'zod'
import { monthNamed } from '../languages/month-names.js'
import { aDay } from '../lib/age.js'

/** Something an article tells about itself. */
export interface Fact {
  readonly value: string
  /** Where it was found, for the report: "og:title". */
  readonly from: string
  /** The article did not say it: it is taken from the file's name or the site's address. */
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

/** In characters. A longer text is not a title, a name or a list of authors. */
export const longestFact = 1_000

/** A fact, if there is a text for it that is no longer than any fact. */
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

const day = z.iso.date()

/**
 * The day, YYYY-MM-DD, of a date as pages and feeds write it: ISO 8601, RFC 2822 or "8 September 2025", in any of the desk's languages. It is the day of the place where it was written,
 * not where the desk runs.
 * @returns null for what names no single day, or one that is still to come
 */
export function dayOf(text: string): string | null {
  const iso = /^\s*(\d{4}-\d{2}-\d{2})(?=$|[T\s])/.exec(text)?.[1] ?? readDate(text)
  return iso !== null && day.safeParse(iso).success && iso <= tomorrow() ? iso : null
}

/** "8 de septiembre de 2025", "1er août 2025", "8 Septemba, 2025". */
const dayFirst = /(?<!\d)(\d{1,2})(?:er|st|nd|rd|th|º|°|\.)?\s+(?:d[ei]\s+)?(\p{L}{2,10})\.?,?\s+(?:del?\s+|di\s+)?(\d{4})(?!\d)/u
/** "Septemba 8, 2025" */
const monthFirst = /(\p{L}{2,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u

/** A date in any of the desk's languages. */
function readNamed(text: string): string | null {
  const [, first = '', ...after] = dayFirst.exec(text) ?? []
  const [, name = '', second = '', last = ''] = monthFirst.exec(text) ?? []
  const [day, word, year] = monthNamed(after[0] ?? '') === undefined ? [second, name, last] : [first, after[0] ?? '', after[1] ?? '']
  const month = monthNamed(word)
  return month === undefined ? null : `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** A date with a month's name: without it, its parts could not be told apart. */
function readDate(text: string): string | null {
  const named = readNamed(text)
  if (named !== null) return named
  if (!/[a-z]{3}/i.test(text) || !/\b\d{1,2}\b/.test(text) || !/\b\d{4}\b/.test(text)) return null
  // Read as a time of UTC and written as one, it is the day that stands there; the time and its zone would move it.
  const date = text
    .replace(/\b\d{1,2}:\d{2}.*$/, '')
    .replace(/(\d)(?:st|nd|rd|th)\b/g, '$1')
    .trim()
  const time = Date.parse(`${date} UTC`)
  if (Number.isNaN(time)) return null
  const iso = new Date(time).toISOString().slice(0, 10)
  // A day that its month does not have, such as 31 April, would be read as one of the next.
  return date.match(/\d+/g)?.some((number) => Number(number) === Number(iso.slice(8))) ? iso : null
}

/** Somewhere it is tomorrow already. */
const tomorrow = (): string => new Date(Date.now() + aDay).toISOString().slice(0, 10)

/** What is added to a link to track people who click it. */
const tracking = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid)$/

/** A link as it is kept: without the place in the page, what tracks readers, and a name or password. */
export function cleanLink(url: URL): URL {
  const clean = new URL(url)
  clean.hash = ''
  clean.username = ''
  clean.password = ''
  for (const name of [...clean.searchParams.keys()]) if (tracking.test(name)) clean.searchParams.delete(name)
  return clean
}

/** The name of a site, if it has no other. */
export function siteName({ hostname }: URL): string {
  return hostname.replace(/^www\./, '')
}
