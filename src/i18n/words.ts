import { LRUCache } from 'lru-cache'
import type { Command, Option } from '../commands/commands.js'
import { type Language, languageNames } from '../commands/languages.js'
import type { Refused } from '../commands/values.js'
import type { Answer, Aside, Excerpt, Reply, Summary, SummaryDocument } from '../contract/reply.js'
import type { Source } from '../knowledge/document.js'
import { formatsOf } from './dates.js'
import { en } from './en/en.js'
import { es } from './es/es.js'
import { fr } from './fr/fr.js'
import { ht } from './ht/ht.js'
import { insightWords } from './insight-words.js'
import { moderatorWords } from './moderator-words.js'
import { sw } from './sw/sw.js'
import type { Texts } from './texts.js'

/** The desk's own words in one language, and the lines made from them. The same on every platform; adapters draw them. */
export type Words = ReturnType<typeof makeWords>

/** What an excerpt is about: document, headings. */
export function formatSubject({ document, heading }: Pick<Excerpt, 'document' | 'heading'>): string {
  const headings = heading === document.title ? '' : heading.replace(`${document.title} › `, '')
  return [document.title, headings].filter((part) => part !== '').join(' › ')
}

const datesKept = 1_000

type Described = { readonly name: string; readonly description: string | ((least: number, most: number) => string) }

function makeWords(language: Language, texts: Texts) {
  const { formatTime, formatNumber, formatShare } = formatsOf(texts.locale)
  const writeDate = (date: string): string => {
    const parts = date.split('-').length
    if (parts === 1 || Number.isNaN(Date.parse(date))) return date
    const day = parts === 2 ? {} : { day: 'numeric' as const }
    const written = formatTime(new Date(date), { ...day, month: 'long', year: 'numeric', timeZone: 'UTC' })
    return written.replace(/^1(?= )/, texts.firstOfMonth)
  }
  // The same few dates stand under one answer after the other, and writing one out takes its time.
  const dates = new LRUCache<string, string>({ max: datesKept, memoMethod: writeDate })
  /** A date for people: `2025-09-07` → `7 September 2025`, `2025-09` → `September 2025`. @param date YYYY, YYYY-MM or YYYY-MM-DD */
  const formatDate = (date: string): string => dates.memo(date)
  /** `as of 8 September 2025`. @param asOf YYYY-MM-DD; null if the document does not say */
  const formatAsOf = (asOf: string | null): string => (asOf === null ? texts.noDate : texts.asOf(formatDate(asOf)))
  /** `The bridge of Oreby (as of 1 March 2025)`. */
  const formatDocument = ({ title, asOf }: SummaryDocument): string => `${title} (${formatAsOf(asOf)})`
  /** What may be typed for an option; empty if anything may. */
  const allowed = ({ allowed, choices = [], names = {}, least = 0, most = 0 }: Option): string => {
    const named = choices.map((one) => (names[one] === undefined ? one : `${one} (${names[one]})`))
    const { either, weekday, whole, day, zone } = texts.options
    const told = { either: either(named), weekday: weekday(choices.join(', ')), whole: whole(least, most), day, zone }
    return allowed === null ? '' : told[allowed]
  }
  return {
    ...texts,
    language,
    ...moderatorWords(texts, { formatDate, formatDocument, formatTime }),
    ...insightWords(texts, { formatDate, formatShare }),
    /** What a command does. */
    describe: ({ name }: Pick<Command, 'name'>): string => texts.commands[name].description,
    /** What one of its options is called and what it is for. */
    option({ name: command }: Pick<Command, 'name'>, { name: own, least = 0, most = 0 }: Option) {
      const { name, description } = (texts.commands[command].options as Readonly<Record<Option['name'], Described>>)[own]
      return { name, description: typeof description === 'string' ? description : description(least, most) }
    },
    allowed,
    /**
     * What is wrong with the value of an option, without a full stop: `points must be a whole number from 3 to 10, not 12`.
     * @param call the option as it was typed
     */
    refusal: ({ option, typed }: Refused, call: string = option.name): string =>
      texts.options.wrong(call, texts.options.butNot(allowed(option), typed)),
    formatDate,
    /** `30 Nov`, for a chart. @param date YYYY-MM-DD */
    formatShortDate: (date: string): string =>
      formatTime(new Date(date), { timeZone: 'UTC', day: 'numeric', month: 'short' }).replace('Sept', 'Sep'),
    formatNumber,
    formatShare,
    formatAsOf,
    /**
     * `in English`, for what is in another language than these words; null if it is in theirs.
     * @param tag the language of a document, BCP 47
     */
    otherLanguage: (tag: string): string | null => {
      const language = languageFor(tag)
      return language === languageFor(texts.locale) ? null : texts.inLanguage[language ?? 'other']
    },
    formatDocument,
    /** `UN press release SC/15432, 2 October 2023`. */
    formatSource: ({ publisher, date }: Source): string => `${publisher}, ${date === null ? texts.undated : formatDate(date)}`,
    /** Where an excerpt stands: document, headings, paragraph. */
    formatPlace: (excerpt: Pick<Excerpt, 'document' | 'heading' | 'paragraph'>): string =>
      `${formatSubject(excerpt)} › ${texts.paragraph(excerpt.paragraph)}`,
    /** An answer's outcome in a sentence or two, without its title. Of an answer whose sources differ, that is what counts. */
    explain: ({ status, sourcesDiffer }: Pick<Answer, 'status' | 'sourcesDiffer'>): string =>
      [
        ...(sourcesDiffer && status === 'answered' ? [] : [texts.status[status].text]),
        ...(sourcesDiffer ? [texts.sourcesDiffer] : []),
      ].join(' '),
    /** How far the documents have been read; null if all have been. */
    readingLine: ({ reading }: Pick<Answer, 'reading'>): string | null =>
      reading === undefined ? null : texts.reading(formatNumber(reading.done), formatNumber(reading.of)),
    /** The date of the newest excerpt; null if it need not be shown. */
    newestLine: ({ newest }: Pick<Answer, 'newest'>): string | null => (newest === null ? null : texts.newest(formatDate(newest))),
    /** The reply to a text that is no question to look up. @param sample a question that the desk answers, if there is one. */
    asideLine(aside: Aside, sample: string | undefined): string {
      const { about, empty, sample: example, quoted, standsFor, goesOn, ...polite } = texts.aside
      if (aside.kind === 'leaning') return aside.on === null ? goesOn(quoted(aside.question)) : standsFor(quoted(aside.on))
      const ask = sample === undefined ? '' : example(quoted(sample))
      if (aside.kind === 'empty') return [empty, ask].filter(Boolean).join(' ')
      const { kind } = aside.courtesy
      return [kind === 'other' ? '' : polite[kind], about, ask].filter(Boolean).join(' ')
    },
    /** @param count how many excerpts are left out. */
    changedLine: (count: number): string => (count === 1 ? texts.oneChanged : texts.changed(count)),
    /** @param length in characters. */
    tooLongLine: (length: number): string => texts.tooLong(formatNumber(length)),
    /** What a summary is of, for its head. */
    summaryTitle({ outcome, topic, document, since }: Summary): string {
      const { title, all, within, since: from } = texts.summary
      const named = outcome === 'no document' ? null : document
      const about = topic !== null && named !== null ? within(topic, named) : (topic ?? named ?? all)
      return `${title}${about}${since === null ? '' : from(formatDate(since))}`
    },
    /** What a summary's header says below its title: how many points from how many documents, or why there are none. */
    summaryLine({ outcome, topic, document, since, read, documents, points }: Summary): string {
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
export const words: Readonly<Record<Language, Words>> = {
  ...{ en: makeWords('en', en), fr: makeWords('fr', fr), ht: makeWords('ht', ht), sw: makeWords('sw', sw), es: makeWords('es', es) },
}

/**
 * The language of the desk's own words for somebody who has chosen this one. Undefined if the desk does not speak it.
 * @param locale BCP 47, or as platforms write it
 * @example languageFor('es-419') // 'es'
 */
export function languageFor(locale: string | undefined): Language | undefined {
  const [tag = ''] = (locale ?? '').toLowerCase().split(/[-_]/)
  return Object.hasOwn(languageNames, tag) ? (tag as Language) : undefined
}

/** The words in the language of a greeting or thanks, if the desk has them. @param say the words to use otherwise */
export function wordsBack(aside: Aside, say: Words): Words {
  const language = aside.kind === 'courtesy' ? languageFor(aside.courtesy.language ?? undefined) : undefined
  return language === undefined ? say : words[language]
}

/** The words that a reply is drawn with. */
export const wordsFor = ({ language = 'en' }: Pick<Reply, 'language'>): Words => words[language]
