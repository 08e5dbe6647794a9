import { type Fact, fact } from '../article.js'
import type { DomDocument } from './dom.js'
import type { LinkedData } from './json-ld.js'
import { type Meta, squashed } from './meta.js'

/** What stands between the parts of a title: "The harbour | News | The Gazette". */
const separator = /\s+(?:[|·•–—»›:/\\-]|::|>>)\s+|\s*[|｜»›]\s*|:\s+|_(?=[^_]*$)/gu
/** A part of a title that is this short is not a title. */
const shortest = 4
const mostHeadings = 40

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
  const [h1s, headings] = headingsOf(document)
  const told = [fact(linked?.headline, 'JSON-LD'), meta('og:title'), meta('twitter:title'), fact(linked?.name, 'JSON-LD')].filter(isThere)
  const name = fact(linked?.headline === undefined ? undefined : linked.name, 'JSON-LD')
  // A headline that the page does not show is often a description.
  const seen =
    told.find((one) => h1s.some((h1) => isPart(one.value, h1.value))) ??
    [name].find((one) => one && page && !isPart(told[0]?.value ?? '', page.value) && isPart(one.value, page.value))
  const h1 = h1s.find((one) => [page, ...told].some((other) => other && isPart(one.value, other.value)))
  const only = page === undefined && h1s.length === 1 ? h1s[0] : undefined
  const found = seen ?? told[0] ?? h1 ?? only ?? page ?? h1s[0]
  return found && { ...found, value: shortened(found.value, headings, siteNames(sources)) }
}

const isThere = (one: Fact | undefined): one is Fact => one !== undefined

function headingsOf(document: DomDocument): [Fact[], ReadonlySet<string>] {
  const h1s = [...document.querySelectorAll('h1')].map((one) => fact(one.textContent, 'h1')).filter(isThere)
  const others = [...document.querySelectorAll('h2, h3')].slice(0, mostHeadings).map((one) => squashed(one.textContent ?? ''))
  return [h1s, new Set([...h1s.map(({ value }) => squashed(value)), ...others].filter((one) => one.length >= shortest))]
}

/** Whether one of two texts holds the other. */
function isPart(one: string, other: string): boolean {
  const [a, b] = [squashed(one), squashed(other)]
  return a.length >= shortest && b.length >= shortest && (a.includes(b) || b.includes(a))
}

/** The names of the site, squashed. */
function siteNames({ document, linked, meta, link }: Sources): string[] {
  const host = link !== undefined && URL.canParse(link) ? new URL(link).hostname.replace(/^www\./, '') : ''
  const logos = [...document.querySelectorAll('a[href="/"], a[rel~="home"]')].slice(0, 5)
  const names = [
    ...[linked?.publisher, meta('og:site_name')?.value, meta('application-name')?.value, meta('apple-mobile-web-app-title')?.value],
    ...[meta('copyright')?.value, meta('publisher')?.value, host, host.replace(/\.[a-z]+$/, ''), host.split('.').at(-2)],
    ...logos.flatMap((logo) => [logo.textContent, logo.getAttribute('title'), logo.querySelector('img')?.getAttribute('alt')]),
  ]
  return [...new Set(names.map((name) => squashed(name ?? '')).filter((name) => name.length > 1))]
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
