import type { ParsedComponents, ParsedResult } from 'chrono-node'
import { LRUCache } from 'lru-cache'
import { english } from '../../languages/en/index.js'
import { oneOf } from '../../languages/pattern.js'
import { aDay } from '../../lib/age.js'

/** Days, both included, YYYY-MM-DD; null if it is open on that side. */
export interface Days {
  readonly from: string | null
  readonly until: string | null
}

/** What a question says about time. */
export interface TimeAsked {
  /** The days it asks about; null if it names none. */
  readonly days: Days | null
  /** It asks for what is newest: "now", "the latest". */
  readonly newest: boolean
  /** Its words, in small letters, that say nothing but the time: no text has to hold them. */
  readonly unsearched: ReadonlySet<string>
  /** The words of the days, in small letters: a text of that time holds them, or its source's date says it. */
  readonly words: ReadonlySet<string>
  /**
   * Whether a text itself names a day among those asked about. Null if it names no day, or none is asked about.
   * @param written the day that "in March" or "last month" counts from, YYYY-MM-DD; null if it is unknown.
   */
  names(text: string, written: string | null): boolean | null
}

let chrono: Promise<typeof import('chrono-node/en')> | undefined
/** The times that texts name. Many questions look at the same passages, and reading the times takes longer than all else. */
const inTexts = new LRUCache<string, readonly Named[], () => readonly Named[]>({
  max: 5_000,
  memoMethod: (_text, _old, { context: read }) => read(),
})

/** A question that says nothing about time. */
export const anyTime: TimeAsked = { days: null, newest: false, unsearched: new Set(), words: new Set(), names: () => null }

const { times, calendar } = english
const newestWords = new RegExp(String.raw`\b${oneOf(times.newest)}\b`, 'giu')
/** Most questions name no time; for those nothing is loaded. */
const mayBeTime = new RegExp(String.raw`\b\d{4}\b|\b${oneOf(times.hints)}\b`, 'giu')
/** Nobody asks about more times than a few; to read hundreds takes the library a tenth of a second. */
const mostTimes = 16
const namesDay = new RegExp(`\\d|${oneOf(calendar.months)}`, 'iu')
const year = String.raw`\b(?:1[5-9]|20)\d{2}\b`
/** The library takes a year alone for a number. */
const yearAlone = new RegExp(String.raw`\b${oneOf(times.beforeYear)}\s+(${year})(?!\s*\p{Ll}+s\b)`, 'giu')

/** One time that a text names, where it stands. */
interface Named {
  readonly index: number
  readonly text: string
  readonly from: string
  readonly until: string
  /** It has an end of its own: "from June to August". */
  readonly isRange: boolean
}

/** How a word before a time opens or closes it. A few words may stand between: "since the start of 2026". */
const bounds = (words: readonly string[]): RegExp => new RegExp(String.raw`\b${oneOf(words)}\s+(?:\p{Ll}+\s+){0,3}$`, 'iu')
const [opening, afterIt] = [bounds(times.since), bounds(times.after)]
const [closing, beforeIt] = [bounds(times.until), bounds(times.before)]
const joining = new RegExp(String.raw`^\s*(?:${oneOf(times.joining)}|–|-)\s*$`, 'u')
/** Before the day of a report: an open bracket, or a word such as "reported". What it reports may be of another time. */
const longestAttribution = 80
const reported = new RegExp(String.raw`\([^()]*$|\b${oneOf(times.reporting)}\b[^.;]{0,40}$`, 'iu')
const dayBeside = (day: string, step: 1 | -1): string => new Date(Date.parse(day) + step * aDay).toISOString().slice(0, 10)

/**
 * Read what a question says about time.
 * @param question as cleaned
 * @param now what "last month" counts from, and which March a month without a year is: the last one
 */
export async function readTime(question: string, now: Date): Promise<TimeAsked> {
  const latest = [...question.matchAll(newestWords)].map(([words]) => words)
  const newest = latest.length > 0
  const unsearched = wordsOf(latest)
  const hints = [...question.matchAll(mayBeTime)]
  if (hints.length === 0) return newest ? { ...anyTime, newest, unsearched } : anyTime
  const read = question.slice(0, hints[mostTimes]?.index)
  // It takes long to load.
  chrono ??= import('chrono-node/en')
  const { casual } = await chrono
  const named = (text: string, from: Date): Named[] => timesIn(text, casual.parse(text, { instant: from, timezone: 0 }), from)
  const asked = named(read, now)
  const [first] = asked
  if (first === undefined) return newest ? { ...anyTime, newest, unsearched } : anyTime
  const before = question.slice(0, first.index)
  const from = asked.map((one) => one.from).sort()[0] ?? null
  const until =
    asked
      .map((one) => one.until)
      .sort()
      .at(-1) ?? null
  const alone = asked.length === 1 && !first.isRange
  const [opens, follows, closes, precedes] = [opening, afterIt, closing, beforeIt].map((bound) => alone && bound.test(before))
  const days: Days = {
    from: closes || precedes ? null : follows ? dayBeside(first.until, 1) : from,
    until: opens || follows ? null : precedes ? dayBeside(first.from, -1) : until,
  }
  const isOpen = days.from === null || days.until === null
  const within = (one: Named): boolean => (days.from === null || one.until >= days.from) && (days.until === null || one.from <= days.until)
  // "In December 2025" may stand in a text; "since October" or "last month" need not.
  const said = isOpen || asked.some((one) => !namesDay.test(one.text)) ? wordsOf(asked.map((one) => one.text)) : []
  return {
    days,
    newest,
    unsearched: new Set([...unsearched, ...said]),
    words: wordsOf(asked.map((one) => one.text)),
    names(text, written) {
      const times = inTexts.memo(`${written} ${text}`, {
        context: () => named(text, written === null ? now : new Date(`${written}T12:00:00Z`)),
      })
      const before = ({ index }: Named): string => text.slice(Math.max(0, index - longestAttribution), index)
      const own = times
        .filter((one) => !reported.test(before(one)))
        .map((one) => (isBegun(one, before(one)) ? { ...one, until: noEnd } : one))
      return times.length === 0 ? null : (own.length > 0 ? own : times).some(within)
    },
  }
}

/** "From 7 March 2025 …": what began may still have been so later. */
const isBegun = ({ isRange }: Named, before: string): boolean => !isRange && begun.test(before)
const begun = new RegExp(String.raw`\b${oneOf(times.since)}\s+$`, 'iu')
const noEnd = '9999-12-31'

/** Whether a day is among those asked about. @param day YYYY-MM-DD */
export const isAmong = ({ from, until }: Days, day: string): boolean => (from === null || day >= from) && (until === null || day <= until)

const wordsOf = (texts: readonly string[]): Set<string> =>
  new Set(texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []))

/** The days that a text names, in order: what the library found, and years that stand alone. */
function timesIn(text: string, results: readonly ParsedResult[], now: Date): Named[] {
  const found = results.flatMap((result, i): Named[] => {
    const { start, end } = result
    // "At 5" is no day, and "now" is what is newest.
    if (!start.isCertain('month') && !start.isCertain('year')) return []
    if (start.isCertain('hour') && start.date().getTime() === now.getTime()) return []
    // "August and September 2025": the year stands once.
    const next = results[i + 1]
    const joined = next && joining.test(text.slice(result.index + result.text.length, next.index))
    const year = start.isCertain('year') ? start.get('year') : joined && next.start.isCertain('year') ? next.start.get('year') : null
    const own = daysOf(start, year, now)
    const last = end ? daysOf(end, end.get('year'), now)[1] : own[1]
    // "May to March 2024" begins in the year before. What is still the wrong way round has its end first.
    const first = last < own[0] && !start.isCertain('year') ? daysOf(start, Number(last.slice(0, 4)) - 1, now)[0] : own[0]
    const [from, until] = [first, last].sort() as [string, string]
    return [{ index: result.index, text: result.text, from, until, isRange: end != null }]
  })
  const years = [...text.matchAll(yearAlone)].flatMap((match): Named[] => {
    const index = match.index + match[0].length - (match[1]?.length ?? 0)
    const taken = results.some((one) => index >= one.index && index < one.index + one.text.length)
    return taken ? [] : [{ index, text: match[1] ?? '', from: `${match[1]}-01-01`, until: `${match[1]}-12-31`, isRange: false }]
  })
  return [...found, ...years].sort((a, b) => a.index - b.index)
}

/** First and last day of what is said: a day, a month or a year. @param year null if it is not said: then it is the last that has begun. */
function daysOf(said: ParsedComponents, year: number | null, now: Date): [string, string] {
  const [month, day] = [said.isCertain('month') ? said.get('month') : null, said.isCertain('day') ? said.get('day') : null]
  const at = (y: number, m: number, d: number): string => new Date(Date.UTC(y, m, d)).toISOString().slice(0, 10)
  const thisYear = now.getUTCFullYear()
  const began = at(thisYear, (month ?? 1) - 1, day ?? 1) <= now.toISOString().slice(0, 10)
  const y = year ?? (began ? thisYear : thisYear - 1)
  if (month === null) return [at(y, 0, 1), at(y, 11, 31)]
  if (day === null) return [at(y, month - 1, 1), at(y, month, 0)]
  return [at(y, month - 1, day), at(y, month - 1, day)]
}
