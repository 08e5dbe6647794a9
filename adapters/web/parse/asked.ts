import { type Language, languages } from '../../../src/commands/languages.js'
import { languageFor } from '../../../src/i18n/words.js'

/** What an address of the ask page says. */
export interface Asked {
  /** As typed; empty if nothing is asked. */
  readonly question: string
  /** The words of an earlier question that the answer was read together with; null if it stands alone. */
  readonly topic: string | null
  /** What the button carries that leads on to other excerpts; null if the question is asked. */
  readonly token: string | null
}

type Fields = { readonly [name: string]: unknown }

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** @param fields of an address or of a form */
export function readAsked(fields: Fields): Asked {
  return { question: textOf(fields.q).trim(), topic: textOf(fields.on) || null, token: textOf(fields.t) || null }
}

/** A rating; null if it is none. */
export const readRating = (fields: Fields): 'good' | 'bad' | null =>
  fields.rating === 'good' || fields.rating === 'bad' ? fields.rating : null

/** The language that is named in an address; null if it names none that the desk has words in. */
export const readLanguage = (named: unknown): Language | null => languages.find((one) => one === named) ?? null

/**
 * The language that a browser asks for most.
 * @param header what `Accept-Language` says
 * @example preferredLanguage('de, fr-CH;q=0.9, en;q=0.8') // 'fr'
 */
export function preferredLanguage(header: string | undefined): Language {
  const wanted = (header ?? '').split(',').flatMap((one, place) => {
    const [tag = '', ...rest] = one.trim().split(';')
    const weight = Number(/^\s*q=([\d.]+)/.exec(rest.find((part) => /^\s*q=/.test(part)) ?? '')?.[1] ?? 1)
    const language = languageFor(tag.trim())
    return language === undefined || !(weight > 0) ? [] : [{ language, weight, place }]
  })
  return wanted.sort((a, b) => b.weight - a.weight || a.place - b.place)[0]?.language ?? 'en'
}
