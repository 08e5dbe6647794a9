import { type ChannelSettings, type DayCount, type Digest, type GapCard, type SummaryDocument, sumOf, totalOf } from '../contract/reply.js'
import type { Rhythm } from '../records/schedule.js'
import type { Texts } from './texts.js'

type Formats = {
  formatDate(date: string): string
  formatDocument(document: SummaryDocument): string
  formatTime(time: Date, options: Intl.DateTimeFormatOptions): string
}

/** Lines made from the texts for moderators, and for people whose question can be answered now. */
export function moderatorWords(texts: Texts, { formatDate, formatDocument, formatTime: write }: Formats) {
  const { gaps, place, digest } = texts
  const show = (time: Date, timeZone: string, options: Intl.DateTimeFormatOptions): string => write(time, { timeZone, ...options })
  const formatTime = (time: Date, zone: string): string => {
    const date = show(time, zone, { day: 'numeric', month: 'long', year: 'numeric' }).replace(/^1(?= )/, texts.firstOfMonth)
    const hour = show(time, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
    return digest.moment(show(time, zone, { weekday: 'long' }), date, hour)
  }
  const formatRhythm = ({ every, day, hour, zone }: Rhythm): string => {
    const time = `${String(hour).padStart(2, '0')}:00`
    return every === 'daily' ? digest.daily(time, zone) : digest.weekly(show(dayNamed(day), 'UTC', { weekday: 'long' }), time, zone)
  }
  return {
    /** The head of a list of gaps. @param shown how many of them the list shows. */
    gapsTitle(first: number, shown: number, total: number): string {
      const range = shown < total ? ` (${first}–${first + shown - 1})` : ''
      return `${gaps.waiting(total)}${range}`
    },
    /** How often a gap was asked, when last, and why it is one. */
    gapLine: ({ count, lastAsked, reasons }: GapCard): string =>
      [gaps.asked(count), gaps.last(formatDate(lastAsked)), ...reasons.map((reason) => gaps.reasons[reason])].join(' · '),
    /** A channel's settings in plain words. @param custom what the platform does if nothing was set. */
    settingsLines(
      { answers, private: alone, language, listens, moderators }: ChannelSettings,
      custom: { readonly answers: 'thread' | 'channel' },
    ): string[] {
      const unless = (value: unknown, sentence: string): string => `${value === null ? place.unset(sentence) : sentence}.`
      return [
        unless(answers, (answers ?? custom.answers) === 'thread' ? place.inThread : place.inChannel),
        unless(alone, alone === true ? place.toAsker : place.toAll),
        place.words(texts.inLanguage[language]),
        `${listens ? place.listens : place.deaf}.`,
        ...(moderators ? [`${place.moderators}.`] : []),
      ]
    },
    /** That a question was dismissed. @param name by whom; empty if unknown. */
    dismissedLine: (name: string): string => (name === '' ? texts.passing.dismissed : texts.passing.dismissedBy(name)),
    /** The head of a channel's settings. @param wide whether they are the whole server's. */
    settingsTitle: (changed: boolean, wide = false): string =>
      wide ? (changed ? place.wideFromNowOn : place.wideNow) : changed ? place.fromNowOn : place.now,
    /** To somebody whose question can be answered now. @param question as it is drawn. @param asked YYYY-MM-DD. */
    toldLine: (question: string, asked: string): string => texts.told(question, formatDate(asked)),
    /** `Digest: 1 March 2026 – 7 March 2026`. */
    digestTitle: ({ from, to }: Pick<Digest, 'from' | 'to'>): string =>
      `${digest.title}${from === to ? formatDate(from) : `${formatDate(from)} – ${formatDate(to)}`}`,
    /** How much was asked, with which results. */
    digestLine(days: readonly DayCount[]): string {
      const sum = sumOf(days.map(({ counts }) => counts))
      const { answered, likely, related, none } = sum
      return totalOf(sum) === 0 ? digest.noQuestion : digest.asked(totalOf(sum), answered, likely, related, none)
    },
    /** The head of a digest's gaps. */
    digestGaps: (open: number): string => (open === 0 ? gaps.none : gaps.waiting(open)),
    /** `The bridge of Oreby · asked 3 times`: something that was asked this often. @param text as it is drawn */
    countedLine: (text: string, count: number): string => `${text} · ${digest.times(count)}`,
    /** `New: The bridge of Oreby (as of 1 March 2025)`. */
    newsLine: ({ document, change }: NonNullable<Digest['news']>[number]): string =>
      (change === 'added' ? digest.added : digest.changed)(formatDocument(document)),
    /** When a channel gets its digests, and when the next. */
    scheduledLine: (rhythm: Rhythm, next: Date): string => digest.scheduled(formatRhythm(rhythm), formatTime(next, rhythm.zone)),
  }
}

/** Any day of that name. */
function dayNamed(name: Rhythm['day']): Date {
  const week = Array.from({ length: 7 }, (_, i) => new Date(Date.UTC(2024, 0, 1 + i)))
  const english = new Intl.DateTimeFormat('en', { timeZone: 'UTC', weekday: 'long' })
  return week.find((day) => english.format(day).toLowerCase() === name) ?? new Date(0)
}
