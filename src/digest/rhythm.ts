import { z } from 'zod'
import type { Incoming } from '../contract/request.js'
import type { Words } from '../i18n/words.js'
import { type Rhythm, weekdays } from '../records/schedule.js'

type Options = NonNullable<Incoming['options']>

const usual: Rhythm = { every: 'weekly', day: 'monday', hour: 9, zone: 'UTC' }

/** What each option may be; `allowed` says it to people. */
const rules = {
  every: { type: z.enum(['weekly', 'daily']), allowed: ({ either }) => either(['weekly', 'daily']) },
  day: { type: z.enum(weekdays), allowed: ({ weekday }) => weekday(weekdays.join(', ')) },
  hour: {
    type: z
      .string()
      .regex(/^([01]?\d|2[0-3])$/)
      .transform(Number),
    allowed: ({ whole }) => whole(0, 23),
  },
  zone: { type: z.string().transform(zoneNamed).pipe(z.string()), allowed: ({ zone }) => zone },
} as const satisfies Readonly<Record<string, { readonly type: z.ZodType; readonly allowed: (say: Words['options']) => string }>>

/** @returns when a digest is to come, or what is wrong with an option */
export function readRhythm(options: Options, say: Words): Rhythm | string {
  const read: Record<string, unknown> = {}
  for (const [name, { type, allowed }] of Object.entries(rules)) {
    const typed = options[name as keyof typeof rules]
    if (typed === undefined) continue
    const value = type.safeParse(name === 'zone' ? typed.trim() : typed.trim().toLowerCase())
    if (!value.success) return say.options.wrong(name, allowed(say.options))
    read[name] = value.data
  }
  return { ...usual, ...read }
}

/** The time zone of this name, in any case, as it is written; null where there is none. A difference to UTC is no name. */
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
