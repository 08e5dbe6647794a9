import { z } from 'zod'
import { languageNames, languages, typedLanguage } from './languages.js'

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const
export type Weekday = (typeof weekdays)[number]

/** The completions that can be offered while somebody types. */
export type Completed = 'question' | 'document' | 'zone'

/** One option of a command, as the table holds it. */
export interface OptionRow {
  /** How a platform takes it. `count`: a whole number from `least` to `most`. `choice`: one of `choices`. */
  readonly type: 'text' | 'flag' | 'count' | 'choice'
  readonly least?: number
  readonly most?: number
  readonly choices?: readonly string[]
  /** What choices are called where they are read, by choice: those that say too little themselves. */
  readonly names?: Readonly<Record<string, string>>
  readonly required: boolean
  /** What is offered while it is typed; null for nothing. */
  readonly completes: Completed | null
  /** Reads the value, which comes as text, without white space around it. */
  readonly value: z.ZodType<unknown, string>
  /** Which of the desk's words tell what may be typed; null if anything may. */
  readonly allowed: 'either' | 'weekday' | 'whole' | 'day' | 'zone' | null
}

const base = { required: false, completes: null } as const
const lower = z.string().toLowerCase()

export const text = { ...base, type: 'text', value: z.string(), allowed: null } as const

const yesOrNo = ['true', 'false'] as const
export const flag = {
  ...base,
  type: 'flag',
  choices: yesOrNo,
  allowed: 'either',
  value: lower.pipe(z.enum(yesOrNo).transform((value) => value === 'true')),
} as const

export const count = (least: number, most: number) =>
  ({
    ...base,
    type: 'count',
    least,
    most,
    allowed: 'whole',
    value: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(least).max(most)),
  }) as const

export const choice = <const Choices extends readonly string[]>(choices: Choices, allowed: 'either' | 'weekday' = 'either') =>
  ({ ...base, type: 'choice', choices, allowed, value: lower.pipe(z.enum(choices)) }) as const

/** A language of the desk's own words, by its tag or its own name. */
export const language = {
  ...choice(languages),
  names: languageNames,
  value: z.string().transform(typedLanguage).pipe(z.enum(languages)),
} as const

/** YYYY-MM-DD */
export const day = { ...base, type: 'text', value: z.iso.date(), allowed: 'day' } as const

export const zone = {
  ...base,
  type: 'text',
  completes: 'zone',
  value: z.string().transform(zoneNamed).pipe(z.string()),
  allowed: 'zone',
} as const

/** The time zone of this name, in any case, as it is written; null if there is none. A difference to UTC is no name. */
function zoneNamed(typed: string): string | null {
  if (!/^[a-z]/i.test(typed)) return null
  try {
    const known = new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions().timeZone
    const spelt = [known, ...Intl.supportedValuesOf('timeZone')].find((name) => name.toLowerCase() === typed.toLowerCase())
    // Some have several names: the one that was typed stays.
    return spelt ?? typed
  } catch {
    return null
  }
}
