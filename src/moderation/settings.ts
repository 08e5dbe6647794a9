import { z } from 'zod'
import type { ChannelSettings } from '../contract/reply.js'
import type { Incoming } from '../contract/request.js'
import type { Words } from '../i18n/words.js'

const rules = {
  answers: { type: z.enum(['thread', 'channel']), values: ['thread', 'channel'] },
  private: { type: z.enum(['true', 'false']).transform((value) => value === 'true'), values: ['true', 'false'] },
  language: { type: z.enum(['en', 'fr', 'es']), values: ['en', 'fr', 'es'] },
} as const

/** @returns the settings that are given, or what is wrong with one */
export function readSettings(options: NonNullable<Incoming['options']>, say: Words): Partial<ChannelSettings> | string {
  const read: Record<string, unknown> = {}
  for (const [name, { type, values }] of Object.entries(rules)) {
    const typed = options[name as keyof typeof rules]
    if (typed === undefined) continue
    const value = type.safeParse(typed.toLowerCase())
    if (!value.success) return say.options.wrong(name, say.options.either(values))
    read[name] = value.data
  }
  return read
}
