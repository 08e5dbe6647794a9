import { weekdays } from '../commands/options.js'
import { calendar as haitian } from './ht/calendar.js'

/** The names of months and days of a language that Node does not know. */
export interface Calendar {
  /** BCP 47: a language with the same order and figures. */
  readonly like: string
  /** From January on. */
  readonly months: readonly string[]
  readonly shortMonths: readonly string[]
  /** From Monday on. */
  readonly weekdays: readonly string[]
}

const calendars: Readonly<Record<string, Calendar>> = { ht: haitian }

/**
 * Dates and numbers as a language writes them. `Intl` takes the machine's language for one that it does not know, so such a language has
 * its own calendar here.
 * @param locale BCP 47
 */
export function formatsOf(locale: string) {
  const calendar = calendars[locale]
  const known = calendar?.like ?? locale
  const named = (time: Date, { timeZone, month, ...rest }: Intl.DateTimeFormatOptions, own: Calendar) => {
    const english = (options: Intl.DateTimeFormatOptions): string => new Intl.DateTimeFormat('en', { timeZone, ...options }).format(time)
    const names: Partial<Record<Intl.DateTimeFormatPartTypes, () => string | undefined>> = {
      month: () => (month === 'short' ? own.shortMonths : own.months)[Number(english({ month: 'numeric' })) - 1],
      weekday: () => own.weekdays[(weekdays as readonly string[]).indexOf(english({ weekday: 'long' }).toLowerCase())],
    }
    const parts = new Intl.DateTimeFormat(known, { timeZone, month, ...rest }).formatToParts(time)
    return parts.map(({ type, value }) => names[type]?.() ?? value).join('')
  }
  return {
    /** A time, of which the options name the parts; months and weekdays are named, not numbered. */
    formatTime: (time: Date, options: Intl.DateTimeFormatOptions): string =>
      calendar ? named(time, options, calendar) : new Intl.DateTimeFormat(locale, options).format(time),
    formatNumber: (count: number): string => count.toLocaleString(known),
    /** @param share 0 to 1 @example formatsOf('en').formatShare(0.64) // '64%' */
    formatShare: (share: number): string => share.toLocaleString(known, { style: 'percent' }),
  }
}
