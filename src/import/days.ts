import { z } from 'zod'
import { aDay } from '../lib/age.js'

const day = z.iso.date()

/**
 * The day, YYYY-MM-DD, of a date as pages and feeds write it: ISO 8601, RFC 2822 or "8 September 2025". It is the day where it was written,
 * not where the desk runs.
 * @returns null for what names no single day, or one that is still to come
 */
export function dayOf(text: string): string | null {
  const iso = /^\s*(\d{4}-\d{2}-\d{2})(?=$|[T\s])/.exec(text)?.[1] ?? readDate(text)
  return iso !== null && day.safeParse(iso).success && iso <= tomorrow() ? iso : null
}

/** A date with a month's name, or none of its parts could be told apart. */
function readDate(text: string): string | null {
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
