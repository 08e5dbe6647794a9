import type { Status } from '../contract/reply.js'

/** A digest's own words in one language. */
export interface DigestTexts {
  /** Stands before the days. */
  readonly title: string
  readonly noQuestion: string
  readonly asked: (all: number, answered: number, related: number, none: number) => string
  readonly subjects: string
  readonly news: string
  readonly noNews: string
  readonly times: (count: number) => string
  readonly added: (document: string) => string
  readonly changed: (document: string) => string
  readonly chart: {
    readonly aDay: string
    /** @param weeks how many weeks a bar stands for */
    readonly everyWeeks: (weeks: number) => string
    readonly nothing: string
    /** What the colours mean, in a word or two: beside a figure there is room for 9, 15 and 15 characters. */
    readonly legend: Readonly<Record<Status, string>>
    readonly noDays: string
    readonly on: (date: string) => string
    readonly span: (from: string, to: string) => string
    readonly nothingIn: (span: string) => string
    /** @param count as it is written; `one`: it is a single one */
    readonly askedIn: (span: string, count: string, one: boolean) => string
    readonly most: (count: string, date: string) => string
    readonly outcomes: (answered: string, related: string, none: string) => string
  }
  readonly actions: string
  readonly scheduled: (rhythm: string, next: string) => string
  readonly daily: (hour: string, zone: string) => string
  readonly weekly: (day: string, hour: string, zone: string) => string
  /** A moment: `Monday, 30 November 2026, at 09:00`. */
  readonly moment: (day: string, date: string, time: string) => string
  readonly off: string
  readonly offBefore: string
}
