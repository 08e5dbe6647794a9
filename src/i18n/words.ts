import { LRUCache } from 'lru-cache'
import type { Command, Option } from '../commands/commands.js'
import type { Refused } from '../commands/values.js'
import type { Answer, Excerpt, Language, Reply, Summary, SummaryDocument } from '../contract/reply.js'
import type { Source } from '../knowledge/document.js'
import { en } from './en/en.js'
import { es } from './es/es.js'
import { fr } from './fr/fr.js'
import { type ModeratorWords, moderatorWords } from './moderator-words.js'
import type { Texts } from './texts.js'

/** The desk's own words in one language, with what is made of them. The same on every platform; adapters draw them. */
export interface Words extends Texts, ModeratorWords {
  /** What a command does. */
  describe(command: Pick<Command, 'name'>): string
  /** What one of its options is called and what it is for. */
  option(command: Pick<Command, 'name'>, option: Option): { readonly name: string; readonly description: string }
  /** What may be typed for an option; empty where anything may. */
  allowed(option: Option): string
  /**
   * What is wrong with the value of an option, without a full stop: `points must be a whole number from 3 to 10, not 12`.
   * @param call the option as it was typed
   */
  refusal(refused: Refused, call?: string): string
  /** A date for people: `2025-09-07` → `7 September 2025`, `2025-09` → `September 2025`. @param date YYYY, YYYY-MM or YYYY-MM-DD */
  formatDate(date: string): string
  /** `UN press release SC/15432, 2 October 2023`. */
  formatSource(source: Source): string
  /** Where an excerpt stands: document, headings, paragraph. */
  formatPlace(excerpt: Pick<Excerpt, 'document' | 'heading' | 'paragraph'>): string
  /** `as of 8 September 2025`. @param asOf YYYY-MM-DD; null where the document does not say */
  formatAsOf(asOf: string | null): string
  /** An answer's outcome in a sentence or two, without its title. */
  explain(answer: Pick<Answer, 'status' | 'sourcesDiffer'>): string
  /** Of when the newest excerpt is; null where nobody need be told. */
  newestLine(answer: Pick<Answer, 'newest'>): string | null
  /** `The bridge of Oreby (as of 1 March 2025)`. */
  formatDocument(document: SummaryDocument): string
  /** @param count how many excerpts are left out */
  changedLine(count: number): string
  /** @param length in characters */
  tooLongLine(length: number): string
  /** What a summary is of, for its head. */
  summaryTitle(summary: Summary): string
  /** What a summary's header says below its title: how many points from how many documents, or why there are none. */
  summaryLine(summary: Summary): string
}

/** What an excerpt is about: document, headings. */
export function formatSubject({ document, heading }: Pick<Excerpt, 'document' | 'heading'>): string {
  const headings = heading === document.title ? '' : heading.replace(`${document.title} › `, '')
  return [document.title, headings].filter((part) => part !== '').join(' › ')
}

const datesKept = 1_000

type OptionTexts = Readonly<
  Record<Option['name'], { readonly name: string; readonly description: string | ((least: number, most: number) => string) }>
>

function makeWords(texts: Texts): Words {
  const writeDate = (date: string): string => {
    const parts = date.split('-').length
    if (parts === 1 || Number.isNaN(Date.parse(date))) return date
    const day = parts === 2 ? {} : { day: 'numeric' as const }
    return new Date(date)
      .toLocaleDateString(texts.locale, { ...day, month: 'long', year: 'numeric', timeZone: 'UTC' })
      .replace(/^1(?= )/, texts.firstOfMonth)
  }
  // The same few dates stand under one answer after the other, and writing one out takes its time.
  const dates = new LRUCache<string, string>({ max: datesKept, memoMethod: writeDate })
  const formatDate = (date: string): string => dates.memo(date)
  const formatAsOf = (asOf: string | null): string => (asOf === null ? texts.noDate : texts.asOf(formatDate(asOf)))
  const formatDocument = ({ title, asOf }: SummaryDocument): string => `${title} (${formatAsOf(asOf)})`
  const allowed = ({ allowed, choices = [], least = 0, most = 0 }: Option): string => {
    const { either, weekday, whole, day, zone } = texts.options
    const told = { either: either(choices), weekday: weekday(choices.join(', ')), whole: whole(least, most), day, zone }
    return allowed === null ? '' : told[allowed]
  }
  return {
    ...texts,
    ...moderatorWords(texts, { formatDate, formatDocument }),
    describe: ({ name }) => texts.commands[name].description,
    option({ name: command }, { name: own, least = 0, most = 0 }) {
      const { name, description } = (texts.commands[command].options as OptionTexts)[own]
      return { name, description: typeof description === 'string' ? description : description(least, most) }
    },
    allowed,
    refusal: ({ option, typed }, call = option.name) => texts.options.wrong(call, texts.options.butNot(allowed(option), typed)),
    formatDate,
    formatAsOf,
    formatDocument,
    formatSource: ({ publisher, date }) => `${publisher}, ${date === null ? texts.undated : formatDate(date)}`,
    formatPlace: (excerpt) => `${formatSubject(excerpt)} › ${texts.paragraph(excerpt.paragraph)}`,
    explain: ({ status, sourcesDiffer }) => `${texts.status[status].text}${sourcesDiffer ? ` ${texts.sourcesDiffer}` : ''}`,
    newestLine: ({ newest }) => (newest === null ? null : texts.newest(formatDate(newest))),
    changedLine: (count) => (count === 1 ? texts.oneChanged : texts.changed(count)),
    tooLongLine: (length) => texts.tooLong(length.toLocaleString(texts.locale)),
    summaryTitle({ outcome, topic, document, since }) {
      const { title, all, within, since: from } = texts.summary
      const named = outcome === 'no document' ? null : document
      const about = topic !== null && named !== null ? within(topic, named) : (topic ?? named ?? all)
      return `${title}${about}${since === null ? '' : from(formatDate(since))}`
    },
    summaryLine({ outcome, topic, document, since, read, documents, points }) {
      const { held, noTopic, noDocument, nothing } = texts.summary
      switch (outcome) {
        case 'held':
          return held(points.length, documents.length, read)
        case 'no topic':
          return noTopic(topic ?? '', document)
        case 'no document':
          return noDocument(document ?? '', documents.map(({ id, title }) => `${id} (${title})`).join(', '), read)
        case 'nothing':
          return nothing(document, topic, since === null ? null : formatDate(since))
      }
    },
  }
}

/** The desk's words in each of its languages. */
export const words: Readonly<Record<Language, Words>> = { en: makeWords(en), fr: makeWords(fr), es: makeWords(es) }

/** The words that a reply is drawn with. */
export const wordsFor = ({ language = 'en' }: Pick<Reply, 'language'>): Words => words[language]
