import { type Fact, fact } from '../article.js'
import type { DomDocument, DomElement } from './dom.js'
import type { LinkedData } from './json-ld.js'
import { type Meta, squashed } from './meta.js'
import { isSiteHeading, mostHeadings, separator, shortest } from './site-heading.js'

interface Sources {
  readonly document: DomDocument
  readonly linked: LinkedData | null
  readonly meta: Meta
  readonly link: string | undefined
}

/**
 * The title of a page: what JSON-LD and meta elements call it if the page itself says so too, otherwise its heading, otherwise its `<title>`.
 * The site's name is cut off. If a heading of the page is one end of the title, all else is cut off too.
 */
export function titleOf(sources: Sources): Fact | undefined {
  const { document, linked, meta } = sources
  const page = fact(document.querySelector('title')?.textContent, 'title')
  const { own, sites: siteHeadings } = headingsOfFirst(document)
  const [h1s, headings] = headingsOf(document, own)
  const told = [fact(linked?.headline, 'JSON-LD'), meta('og:title'), meta('twitter:title'), fact(linked?.name, 'JSON-LD')].filter(isThere)
  const name = fact(linked?.headline === undefined ? undefined : linked.name, 'JSON-LD')
  // A headline that the page does not show is often a description.
  const seen =
    told.find((one) => h1s.some((h1) => isPart(one.value, h1.value))) ??
    [name].find((one) => one && page && !isPart(told[0]?.value ?? '', page.value) && isPart(one.value, page.value))
  const h1 = h1s.find((one) => [page, ...told].some((other) => other && isPart(one.value, other.value)))
  const isBare = told.length === 0 && wordsOf(page).length <= mostOfBare && wordsOf(h1s[0]).length > wordsOf(page).length
  const only = h1s.length === 1 && (page === undefined || isBare) ? h1s[0] : undefined
  const sites = siteNames(sources, siteHeadings)
  const cut = [...told, page].filter(isThere).map((one) => ({ ...one, value: shortened(one.value, headings, sites) }))
  const found = shown(own, [...cut, ...told]) ?? seen ?? told[0] ?? h1 ?? only ?? page ?? h1s[0]
  return found && { ...found, value: shortened(found.value, headings, sites) }
}

/** A `<title>` with no more words than this is "Home" or the site's name. */
const mostOfBare = 2
const wordsOf = (one: Fact | undefined): string[] => one?.value.match(/[\p{L}\p{N}]+/gu) ?? []
const isThere = (one: Fact | undefined): one is Fact => one !== undefined

/** The `h1` headings of the page, and apart from them those that are the site's name. */
function headingsOfFirst(document: DomDocument): { readonly own: DomElement[]; readonly sites: DomElement[] } {
  const all = [...document.querySelectorAll('h1')].slice(0, mostHeadings).filter((one) => (one.textContent ?? '').trim() !== '')
  const sites = all.filter((one) => isSiteHeading(document, one))
  return { own: all.filter((one) => !sites.includes(one)), sites }
}

function headingsOf(document: DomDocument, first: readonly DomElement[]): [Fact[], ReadonlySet<string>] {
  const h1s = first.map((one) => fact(one.textContent, 'h1')).filter(isThere)
  const others = [...document.querySelectorAll('h2, h3')].slice(0, mostHeadings).map((one) => squashed(one.textContent ?? ''))
  return [h1s, new Set([...h1s.map(({ value }) => squashed(value)), ...others].filter((one) => one.length >= shortest))]
}

/** In letters. A longer heading is not a title. */
const longestShown = 220

/** The only `h1` that shares words with what the page is called. If it also has a kicker, what the page is called is the title alone. */
function shown(h1s: readonly DomElement[], told: readonly Fact[]): Fact | undefined {
  const speaking = h1s.filter((one) => told.some(({ value }) => haveCommon(value, one.textContent ?? '')))
  const [heading] = speaking
  const found = fact(heading?.textContent, 'h1')
  if (heading === undefined || found === undefined || found.value.length > longestShown) return undefined
  if (new Set(speaking.map((one) => squashed(one.textContent ?? ''))).size !== 1) return undefined
  const whole = squashed(found.value)
  const isWhole = told.some(({ value }) => squashed(value) === whole)
  const isEnd = (end: string): boolean => end.length < whole.length && (whole.endsWith(end) || whole.startsWith(end))
  const end = heading.querySelector('*') === null ? undefined : told.find(({ value }) => isEnd(squashed(value)))
  return isWhole ? found : (end ?? found)
}

/** Whether two texts share half of the longer words of the shorter one. */
function haveCommon(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []))
  if (!a || !b) return false
  const common = [...a].filter((word) => b.has(word)).length
  return common > 0 && common * 2 >= Math.min(a.size, b.size)
}

/** Whether one of two texts holds the other. */
function isPart(one: string, other: string): boolean {
  const [a, b] = [squashed(one), squashed(other)]
  return a.length >= shortest && b.length >= shortest && (a.includes(b) || b.includes(a))
}

/** The names of the site, squashed. */
function siteNames({ document, linked, meta, link }: Sources, headings: readonly DomElement[]): string[] {
  const host = link !== undefined && URL.canParse(link) ? new URL(link).hostname.replace(/^www\./, '') : ''
  const logos = [...document.querySelectorAll('a[href="/"], a[rel~="home"]')].slice(0, 5)
  const names = [
    ...[linked?.publisher, meta('og:site_name')?.value, meta('application-name')?.value, meta('apple-mobile-web-app-title')?.value],
    ...[meta('copyright')?.value, meta('publisher')?.value, host, host.replace(/\.[a-z]+$/, ''), host.split('.').at(-2)],
    ...logos.flatMap((logo) => [logo.textContent, logo.getAttribute('title'), logo.querySelector('img')?.getAttribute('alt')]),
  ]
  return [
    ...new Set([...names, ...headings.map((one) => one.textContent)].map((name) => squashed(name ?? '')).filter((name) => name.length > 1)),
  ]
}

/** @param headings squashed @param sites squashed */
function shortened(title: string, headings: ReadonlySet<string>, sites: readonly string[]): string {
  const cuts = [...title.matchAll(separator)].map(({ index, 0: mark }) => ({ before: index, after: index + mark.length }))
  // An end of the title that is a heading of the page is the title, the longest first.
  const ends = cuts.flatMap(({ before, after }) => [title.slice(0, before), title.slice(after)]).sort((a, b) => b.length - a.length)
  const heading = headings.has(squashed(title)) ? title : ends.find((end) => headings.has(squashed(end)) && !sites.includes(squashed(end)))
  if (heading !== undefined) return heading.trim()
  let [from, to] = [0, title.length]
  for (const { before, after } of cuts.toReversed()) {
    if (before >= to || after > to) continue
    const end = squashed(title.slice(after, to))
    if (end === '' || isSite(end, sites)) to = before
    else break
  }
  for (const { before, after } of cuts) {
    if (before >= to || !isSite(squashed(title.slice(from, before)), sites)) break
    from = after
  }
  const rest = title.slice(from, to).trim()
  return squashed(rest).length < shortest ? title : rest
}

/** A site's name, or one with a word or two more: "The Oreby Gazette Online". */
function isSite(part: string, sites: readonly string[]): boolean {
  return sites.some((site) => site === part || (site.length >= shortest && part.includes(site) && part.length <= site.length + 12))
}
