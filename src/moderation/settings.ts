import { z } from 'zod'
import type { Incoming, PlaceSettings } from '../adapter.js'
import { moderationNotices as notices } from './notices.js'

const rules = {
  answers: { type: z.enum(['thread', 'channel']), allowed: 'thread or channel' },
  private: { type: z.enum(['true', 'false']).transform((value) => value === 'true'), allowed: 'true or false' },
  language: { type: z.enum(['en', 'fr', 'es']), allowed: 'en, fr or es' },
} as const

/** @returns the settings that are given, or what is wrong with one */
export function readSettings(options: NonNullable<Incoming['options']>): Partial<PlaceSettings> | string {
  const read: Record<string, unknown> = {}
  for (const [name, { type, allowed }] of Object.entries(rules)) {
    const typed = options[name as keyof typeof rules]
    if (typed === undefined) continue
    const value = type.safeParse(typed.toLowerCase())
    if (!value.success) return notices.wrongOption(name, allowed)
    read[name] = value.data
  }
  return read
}
