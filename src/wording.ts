import type { Excerpt, Status } from './adapter.js'
import type { Source } from './knowledge/document.js'

/** The frame's own words, the same on every platform. Adapters draw them; no answer's text comes from here. */
export const statusLines: Readonly<Record<Status, { readonly mark: string; readonly title: string; readonly text: string }>> = {
  answered: { mark: '✓', title: 'Answered', text: 'Word for word from the sources below.' },
  related: { mark: '≈', title: 'No direct answer', text: 'These are only the closest passages.' },
  none: { mark: '✗', title: 'Nothing found', text: 'The documents of this desk do not say.' },
}

export const suggestionsTitle = 'The desk can answer, for example:'

export const brokenLine = 'Something went wrong on our side, and the question was not answered. Please ask again.'

/** For a message that is to be looked for and has no words, such as a picture. */
export const noTextLine = 'That message has no text that could be looked for.'

export const helpLine =
  'Ask a question. The desk never writes an answer of its own: it shows excerpts, word for word, with their source and date.'

/** @param topic the words of the earlier question */
export const carriedLine = (topic: string): string => `Read together with what was asked before: ${topic}`

/** @param count how many excerpts are left out */
export const changedLine = (count: number): string =>
  count === 1
    ? 'One excerpt is left out: its document has changed since this answer was given. Ask again to see what it says now.'
    : `${count} excerpts are left out: their documents have changed since this answer was given. Ask again to see what they say now.`

/** @param length in characters */
export const tooLongLine = (length: number): string =>
  `This excerpt is too long to be shown here (${length.toLocaleString('en')} characters). Read it at its source.`

export const nextLabels = { more: 'Next excerpts', first: 'First excerpts' } as const

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

/** Where an excerpt stands: document, headings, paragraph. */
export function formatPlace({ document, heading, paragraph }: Pick<Excerpt, 'document' | 'heading' | 'paragraph'>): string {
  const headings = heading === document.title ? '' : heading.replace(`${document.title} › `, '')
  return [document.title, headings, `paragraph ${paragraph}`].filter((part) => part !== '').join(' › ')
}

/** `as of 8 September 2025`. @param asOf YYYY-MM-DD; null where the document does not say */
export const formatAsOf = (asOf: string | null): string => (asOf === null ? 'no date given' : `as of ${formatDate(asOf)}`)
