import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { weekdays } from '../../../src/commands/options.js'
import { nextTime, startOfHour, timesAround } from '../../../src/digest/times.js'
import type { Rhythm } from '../../../src/records/schedule.js'

const aMinute = 60_000
const aDay = 24 * 60 * aMinute

/** Zones whose clocks change at different hours, by an hour or half an hour, and some without changes. */
const zones = [
  ...['America/Port-au-Prince', 'Europe/Berlin', 'Pacific/Auckland', 'Africa/Cairo', 'America/Havana', 'Australia/Lord_Howe'],
  ...['UTC', 'Asia/Kolkata', 'America/St_Johns'],
]
const rhythm: fc.Arbitrary<Rhythm> = fc.record({
  every: fc.constantFrom('daily' as const, 'weekly' as const),
  day: fc.constantFrom(...weekdays),
  // Clocks change at night.
  hour: fc.oneof(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 3 })),
  zone: fc.constantFrom(...zones),
})
/** Days around the clock changes of these zones. */
const changes = [
  '2026-03-08',
  '2026-03-29',
  '2026-04-05',
  '2026-04-24',
  '2026-09-27',
  '2026-10-04',
  '2026-10-25',
  '2026-10-30',
  '2026-11-01',
]
const time = fc.oneof(
  fc.date({ min: new Date('2024-01-01'), max: new Date('2034-01-01'), noInvalidDate: true }),
  fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -2 * aDay, max: 2 * aDay })).map(([day, by]) => new Date(Date.parse(day) + by)),
)

/** `2026-03-29 02:00` as a clock in the zone shows it. Such texts sort by time, except for a repeated hour. */
function clock(when: Date, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(when)
}
const dayOf = (when: Date, zone: string): string => clock(when, zone).slice(0, 10)
const weekdayOf = (when: Date, zone: string): string =>
  new Intl.DateTimeFormat('en', { timeZone: zone, weekday: 'long' }).format(when).toLowerCase()

/** The first moment of the day at which the clock shows the hour, or a later one if the hour is skipped. */
function expectOnTheHour(next: Date, { hour, zone }: Rhythm): void {
  const wanted = `${dayOf(next, zone)} ${String(hour).padStart(2, '0')}:00`
  expect(clock(next, zone) >= wanted).toBe(true)
  expect(clock(new Date(next.getTime() - aMinute), zone) < wanted).toBe(true)
  expect(next.getTime() % aMinute).toBe(0)
}

describe('the next digest', () => {
  it('is always later, at its hour in its zone, and weekly on its day', () =>
    fc.assert(
      fc.property(rhythm, time, (own, after) => {
        const next = nextTime(own, after)
        expect(next.getTime()).toBeGreaterThan(after.getTime())
        expectOnTheHour(next, own)
        if (own.every === 'weekly') expect(weekdayOf(next, own.zone)).toBe(own.day)
      }),
      { numRuns: 100 },
    ))

  it('is sent once a day or week, even if its hour is skipped or repeated', () =>
    fc.assert(
      fc.property(rhythm, time, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (own, after, share) => {
        const one = nextTime(own, after)
        const other = nextTime(own, one)
        const between = Math.round((Date.parse(dayOf(other, own.zone)) - Date.parse(dayOf(one, own.zone))) / aDay)
        expect(between).toBe(own.every === 'daily' ? 1 : 7)
        // Asked at any time in between, the result is the same.
        const meanwhile = new Date(one.getTime() + Math.floor((other.getTime() - one.getTime()) * share))
        expect(nextTime(own, meanwhile)).toEqual(other)
        const late = new Date(other.getTime() - 1 - Math.floor(share * 3 * 60 * aMinute))
        if (late >= one) expect(nextTime(own, late)).toEqual(other)
      }),
      { numRuns: 100 },
    ))

  it.each([
    ['Europe/Berlin', 2, '2026-03-28T12:00:00Z', '2026-03-29T01:00:00.000Z', 'skipped'],
    ['Europe/Berlin', 2, '2026-10-24T12:00:00Z', '2026-10-25T00:00:00.000Z', 'gone through twice'],
    ['America/Port-au-Prince', 2, '2026-03-07T12:00:00Z', '2026-03-08T07:00:00.000Z', 'skipped'],
    ['America/Port-au-Prince', 1, '2026-10-31T12:00:00Z', '2026-11-01T05:00:00.000Z', 'gone through twice'],
    ['Pacific/Auckland', 2, '2026-09-26T00:00:00Z', '2026-09-26T14:00:00.000Z', 'skipped'],
    ['Pacific/Auckland', 2, '2026-04-04T00:00:00Z', '2026-04-04T13:00:00.000Z', 'gone through twice'],
  ])('in %s at %i is sent on the day when that hour is %5$s', (zone, hour, after, expected) => {
    expect(nextTime({ every: 'daily', day: 'monday', hour, zone }, new Date(after)).toISOString()).toBe(expected)
  })

  it('that was long missed is due at the latest of its times', () =>
    fc.assert(
      fc.property(rhythm, time, fc.integer({ min: 0, max: 60 * aDay }), (own, after, away) => {
        const due = nextTime(own, after)
        const now = new Date(due.getTime() + away)
        const { last, next } = timesAround(own, due, now)
        expect(last.getTime()).toBeLessThanOrEqual(now.getTime())
        expect(last.getTime()).toBeGreaterThanOrEqual(due.getTime())
        expect(next.getTime()).toBeGreaterThan(now.getTime())
        expect(nextTime(own, last)).toEqual(next)
      }),
      { numRuns: 50 },
    ))

  it('counts by UTC hours, even if the zone is half an hour apart', () => {
    expect(startOfHour(new Date('2026-01-05T03:30:00Z'))).toEqual(new Date('2026-01-05T03:00:00Z'))
    expect(startOfHour(new Date('2026-01-05T03:00:00Z'))).toEqual(new Date('2026-01-05T03:00:00Z'))
  })
})
