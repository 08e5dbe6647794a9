import type { DayCount, Digest, Excerpt, GapCard, PlaceSettings, Status, Summary, SummaryDocument } from './adapter.js'
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

/** Where a form could not be shown in time. */
export const formMissedLine = 'The form could not be opened in time. Please press the button again.'

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

/** What an excerpt is about: document, headings. */
export function formatSubject({ document, heading }: Pick<Excerpt, 'document' | 'heading'>): string {
  const headings = heading === document.title ? '' : heading.replace(`${document.title} › `, '')
  return [document.title, headings].filter((part) => part !== '').join(' › ')
}

/** Where an excerpt stands: document, headings, paragraph. */
export const formatPlace = (excerpt: Pick<Excerpt, 'document' | 'heading' | 'paragraph'>): string =>
  `${formatSubject(excerpt)} › paragraph ${excerpt.paragraph}`

/** `as of 8 September 2025`. @param asOf YYYY-MM-DD; null where the document does not say */
export const formatAsOf = (asOf: string | null): string => (asOf === null ? 'no date given' : `as of ${formatDate(asOf)}`)

/** What a summary is of, for its head. */
export function summaryTitle({ outcome, topic, document, since }: Summary): string {
  const named = outcome === 'no document' ? null : document
  const about = [topic, named].filter((part) => part !== null).join(', in ')
  return `Summary: ${about === '' ? 'all documents' : about}${since === null ? '' : `, since ${formatDate(since)}`}`
}

/** What a summary's header says below its title: how many points from how many documents, or why there are none. */
export function summaryLine({ outcome, topic, document, since, read, documents, points }: Summary): string {
  const place = document === null ? 'The documents of this desk' : `The document “${document}”`
  switch (outcome) {
    case 'held': {
      const from = read === 1 ? '1 document' : `${documents.length} of ${read} documents`
      return `${points.length === 1 ? '1 point' : `${points.length} points`}, word for word, from ${from}.`
    }
    case 'no topic':
      return `${place} ${document === null ? 'do' : 'does'} not speak of “${topic}”.`
    case 'no document':
      return `There is no document “${document}”. There ${read === 1 ? 'is' : 'are'}: ${documents.map(({ id, title }) => `${id} (${title})`).join(', ')}.`
    case 'nothing':
      return since === null
        ? `${place} cannot be summarised.`
        : `${place} ${document === null ? 'say' : 'says'} nothing${topic === null ? '' : ` of “${topic}”`} that is of ${formatDate(since)} or later.`
  }
}

/** `The bridge of Oreby (as of 1 March 2025)`. */
export const formatDocument = ({ title, asOf }: SummaryDocument): string => `${title} (${formatAsOf(asOf)})`

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)
const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

/** The head of a list of gaps. @param shown how many of them the list shows */
export function gapsTitle(first: number, shown: number, total: number): string {
  const range = shown < total ? ` (${first}–${first + shown - 1})` : ''
  return `${counted(total, 'question waits', 'questions wait')} for an answer${range}`
}
export const noGapsLine = 'No question waits for an answer.'
export const gapLabels = { more: 'More gaps', first: 'First gaps' } as const

const reasons: Readonly<Record<GapCard['reasons'][number], string>> = {
  none: 'nothing was found',
  related: 'only near passages were found',
  disliked: 'an answer got a 👎',
}
/** How often a gap was asked, when last, and why it is one. */
export const gapLine = ({ count, lastAsked, reasons: why }: GapCard): string =>
  [`Asked ${times(count)}`, `last on ${formatDate(lastAsked)}`, ...why.map((reason) => reasons[reason])].join(' · ')

export const formTitle = 'Answer a question'
export const refusedFormTitle = 'The note was not taken'
export const keptLine = 'This is what you typed. Nothing of it is lost:'

const languages: Readonly<Record<PlaceSettings['language'], string>> = { en: 'English', fr: 'French', es: 'Spanish' }
/**
 * A channel's settings in plain words.
 * @param custom what the platform does where nothing was set
 */
export function placeLines({ answers, private: alone, language }: PlaceSettings, custom: { answers: 'thread' | 'channel' }): string[] {
  const unless = (value: unknown): string => (value === null ? ' (as everywhere where nothing was set)' : '')
  return [
    `Who mentions the desk is answered in ${(answers ?? custom.answers) === 'thread' ? 'a thread' : 'the channel'}${unless(answers)}.`,
    `/ask shows its answer to ${alone === true ? 'the person who asks alone' : 'everybody'}, unless told otherwise${unless(alone)}.`,
    `The desk’s own words are in ${languages[language]}; excerpts stay as they are.`,
  ]
}
export const placeTitle = (changed: boolean): string => (changed ? 'From now on, in this channel' : 'In this channel')

/** To somebody whose question can be answered now. @param question as it is drawn */
export const toldLine = (question: string, asked: string): string =>
  `You asked “${question}” on ${formatDate(asked)}. It can be answered now:`
export const toldMoreLine = 'There is more: ask the question again to see it.'

/** `Digest: 1 March 2026 – 7 March 2026`. */
export const digestTitle = ({ from, to }: Pick<Digest, 'from' | 'to'>): string =>
  `Digest: ${from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`}`
/** How much was asked, and what came of it. */
export function digestLine(days: readonly DayCount[]): string {
  const sum = (status: Status): number => days.reduce((all, { counts }) => all + counts[status], 0)
  const [answered, related, none] = [sum('answered'), sum('related'), sum('none')]
  const asked = answered + related + none
  if (asked === 0) return 'No question was asked.'
  return `${counted(asked, 'question was', 'questions were')} asked: ${answered} answered, ${related} with no direct answer, ${none} with nothing found.`
}
export const digestHeads = {
  subjects: 'What the answers were about',
  gaps: (open: number): string => (open === 0 ? noGapsLine : `${counted(open, 'question waits', 'questions wait')} for an answer`),
  news: 'New in the documents',
  noNews: 'Nothing is new in the documents.',
} as const
/** `The bridge of Oreby · asked 3 times`: something that was asked so often. @param text as it is drawn */
export const countedLine = (text: string, count: number): string => `${text} · ${times(count)}`
/** `New: The bridge of Oreby (as of 1 March 2025)`. */
export const newsLine = ({ document, change }: NonNullable<Digest['news']>[number]): string =>
  `${change === 'added' ? 'New' : 'Changed'}: ${formatDocument(document)}`
/** What a list leaves out. */
export const restLine = (count: number): string => `and ${count} more`
