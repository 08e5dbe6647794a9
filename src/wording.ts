import type { Status } from './adapter.js'
import type { Source } from './knowledge/document.js'

/** The frame's own words, the same on every platform. Adapters draw them; no answer's text comes from here. */
export const statusLines: Readonly<Record<Status, { readonly mark: string; readonly title: string; readonly text: string }>> = {
  answered: { mark: '✓', title: 'Answered', text: 'Word for word from the sources below.' },
  related: { mark: '≈', title: 'No direct answer', text: 'These are only the closest passages.' },
  none: { mark: '✗', title: 'Nothing found', text: 'The documents of this desk do not say.' },
}

export const suggestionsTitle = 'The desk can answer, for example:'

const monthNames = 'January February March April May June July August September October November December'.split(' ')

/** A date for people: `2025-09-07` → `7 September 2025`, `2025-09` → `September 2025`. @param date YYYY, YYYY-MM or YYYY-MM-DD */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-')
  return [day && String(Number(day)), month && monthNames[Number(month) - 1], year].filter(Boolean).join(' ')
}

/** `UN press release SC/15432, 2 October 2023`. */
export function formatSource(source: Source): string {
  return `${source.publisher}, ${source.date === null ? 'undated' : formatDate(source.date)}`
}
