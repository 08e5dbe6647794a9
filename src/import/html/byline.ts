import { monthNames } from '../../languages/month-names.js'
import { type Fact, fact } from '../article.js'
import type { DomDocument } from './dom.js'
import type { LinkedData } from './json-ld.js'
import type { Meta } from './meta.js'

const names = [
  'author',
  'article:author_name',
  'article:author',
  'parsely-author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
  'byl',
]
const shown = '[itemprop~="author"] [itemprop~="name"], [rel~="author"], [itemprop~="author"]'
/** No list of authors is longer; a whole biography is. */
const longest = 200

/** Who wrote a page, by what it tells and then by what it shows; names alone. */
export function bylineOf(document: DomDocument, linked: LinkedData | null, meta: Meta): Fact | undefined {
  const told = [fact(linked?.authors.join(', '), 'JSON-LD'), ...names.map(meta)]
  const inText = [...document.querySelectorAll(shown)].slice(0, 1).map((element) => fact(element.textContent, 'the page'))
  for (const found of [...told, ...inText]) {
    const value = found && namesIn(found.value)
    if (found && value) return { ...found, value }
  }
  return undefined
}

const months = `(?:${monthNames.join('|')})\\.?`
const noise: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)\S+/giu,
  /\(?\b[\w.+-]+@[\w-]+\.[\w.-]+\)?/gu,
  // From a date on, nothing is a name.
  new RegExp(
    `(?:^|[|•·,–—(-]|\\bon\\b|\\ble\\b|\\bel\\b|\\s)\\s*(?:(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}*,?\\s+)?(?:${months}\\s+\\d{1,2}\\b|\\d{1,2}(?:er|st|nd|rd|th|º)?\\.?\\s+(?:de\\s+)?${months}\\s|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}).*$`,
    'giu',
  ),
  /[|•·,–—(-]?\s*\b\d{1,2}[:h]\d{2}\b.*$/giu,
  /\b(?:updated|published|posted|modified|publié|mis à jour|publicado|actualizado)\b.*$/giu,
]
const lead =
  /^(?:(?:written |posted |story |text |words )?by|(?:par|por|de|von|pa|na)(?=\s+\p{Lu})|author|autor|auteur|redaktion)\s*:?\s+/iu

/** The names in a byline, without the words before them, dates, times and addresses; empty if none are left. */
export function namesIn(byline: string): string {
  if (/^(?:https?:|@)/.test(byline)) return ''
  let text = byline.replace(lead, '')
  for (const form of noise) text = text.replace(form, '')
  text = text.replace(/^[\s|•·,;:–—-]+|[\s|•·,;:–—(-]+$/gu, '').replace(/\s+/gu, ' ')
  return text.length > longest || !/\p{L}{2}/u.test(text) ? '' : text
}
