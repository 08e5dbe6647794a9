import type { DomDocument, DomElement } from './dom.js'
import { squashed } from './meta.js'

/** What stands between the parts of a title: "The harbour | News | The Gazette". */
export const separator = /\s+(?:[|·•–—»›:/\\-]|::|>>)\s+|\s*[|｜»›]\s*|:\s+|_(?=[^_]*$)/gu
/** In letters. A shorter part of a title is not a title. */
export const shortest = 4
export const mostHeadings = 40
const siteHeading = /(?:^|[-_])(?:site|blog)[-_]?(?:title|name|logo)|(?:^|[-_])(?:logo|brand)(?:$|[-_])/i

/**
 * Whether a heading is the site's name. Such a heading links to the front page, or a class says so. Or it is one end of a title whose other
 * end is another heading.
 */
export function isSiteHeading(document: DomDocument, heading: DomElement): boolean {
  const own = squashed(heading.textContent ?? '')
  const link = heading.querySelector('a[href]') ?? heading.closest('a[href]')
  const isLinked = link !== null && squashed(link.textContent ?? '') === own
  if (isLinked && /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?(?:[?#].*)?$/.test(link?.getAttribute('href') ?? '')) return true
  if ([heading, heading.parentElement].some((one) => namesOf(one).some((name) => siteHeading.test(name)))) return true
  const parts = (document.querySelector('title')?.textContent ?? '')
    .split(separator)
    .map(squashed)
    .filter((part) => part.length >= shortest)
  if (parts.length < 2 || (parts[0] !== own && parts.at(-1) !== own)) return false
  const others = [...document.querySelectorAll('h1, h2, h3')].slice(0, mostHeadings).map((one) => squashed(one.textContent ?? ''))
  const told = squashed(document.querySelector('meta[property="og:title"]')?.getAttribute('content') ?? '')
  return parts.some((part) => part !== own && (others.includes(part) || told === part))
}

const namesOf = (one: DomElement | null): string[] => `${one?.getAttribute('class') ?? ''} ${one?.getAttribute('id') ?? ''}`.split(/\s+/)
