import type { Language } from '../../../src/commands/languages.js'
import type { Words } from '../../../src/i18n/words.js'

/** What every page is drawn with. */
export interface Frame {
  readonly say: Words
  readonly language: Language
  /** The address names the language, so the links do too. */
  readonly isNamed: boolean
  /** The page's own address without its language, such as `/?q=Who`. */
  readonly here: string
  /** It stands in a frame of another site's page. */
  readonly embedded: boolean
  /** The addresses of the style sheet and the script. */
  readonly style: string
  readonly script: string
  /** Where the web is reached from outside, without a slash at its end; undefined if nobody said. */
  readonly publicUrl: string | undefined
}

type Params = { readonly [name: string]: string | null | undefined }

/** An address with what it says. Empty values are left out. */
export function address(path: string, params: Params = {}): string {
  const given = Object.entries(params).flatMap(([name, value]) => (value ? [[name, value.toWellFormed()] as const] : []))
  const query = new URLSearchParams(Object.fromEntries(given)).toString()
  return query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`
}

/** An address of ours that keeps the language. */
export function linkTo({ isNamed, language }: Frame, path: string, params: Params = {}): string {
  const [before = '', hash] = path.split('#')
  return `${address(before, { ...params, lang: isNamed ? language : null })}${hash === undefined ? '' : `#${hash}`}`
}

/** The page where people ask. */
export const askPath = ({ embedded }: Frame): string => (embedded ? '/embed' : '/')

/** What a link out of a frame needs, so that the page around it stays. */
export const leaving = ({ embedded }: Frame): { target?: '_blank'; rel?: string } => (embedded ? { target: '_blank', rel: 'noopener' } : {})

/** @returns the address if it leads to the web; null for any other, which could run something */
export function safeUrl(url: string): string | null {
  const whole = url.toWellFormed()
  return /^https?:\/\//i.test(whole) && URL.canParse(whole) ? new URL(whole).href : null
}

/** `lang` if a text is in another language than the words around it. */
export const langOf = (tag: string, around: string): { lang?: string } =>
  tag === around || !/^[a-z0-9-]+$/i.test(tag) ? {} : { lang: tag }
