import { cleanLink, dayOf, type Fact, type Facts, fact, known, siteName } from '../article.js'
import type { DomDocument } from './dom.js'
import { type LinkedData, readLinkedData } from './json-ld.js'

/**
 * Read what a page tells about itself, and note what is strange about it: JSON-LD first, then OpenGraph and other meta elements.
 * @param address where the page came from; null for a file
 */
export function readPageFacts(document: DomDocument, address: URL | null): { facts: Facts; notes: readonly string[] } {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')].map((script) => script.textContent ?? '')
  const linked = readLinkedData(scripts)
  const meta = metaReader(document)
  const site = fact(linked?.publisher, 'JSON-LD') ?? meta('og:site_name') ?? meta('application-name')
  const { link, notes } = linkOf(document, address, linked, meta)
  const facts = known({
    title: titleOf(document, linked, meta, site?.value),
    byline: bylineOf(linked, meta),
    publisher: site ?? (link && fact(siteName(new URL(link.value)), "the link's host", true)),
    ...daysOf(document, linked, meta, link),
    url: link,
    language: languageOf(document, linked, meta),
    license: fact(linked?.license, 'JSON-LD') ?? attribute(document, 'link[rel~="license"]', 'href') ?? meta('license'),
  })
  return { facts, notes }
}

type Meta = (name: string) => Fact | undefined

/** Reads the first meta element of a name that says something. */
function metaReader(document: DomDocument): Meta {
  const found = new Map<string, string>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop') ?? '').toLowerCase()
    const content = element.getAttribute('content') ?? ''
    if (name !== '' && content.trim() !== '' && !found.has(name)) found.set(name, content)
  }
  return (name) => fact(found.get(name), name)
}

function attribute(document: DomDocument, selector: string, name: string): Fact | undefined {
  return fact(document.querySelector(selector)?.getAttribute(name), selector)
}

function titleOf(document: DomDocument, linked: LinkedData | null, meta: Meta, site: string | undefined): Fact | undefined {
  const headings = [...document.querySelectorAll('h1')].map((heading) => fact(heading.textContent, 'h1')).filter((one) => one !== undefined)
  const told = fact(linked?.headline, 'JSON-LD') ?? meta('og:title') ?? meta('twitter:title')
  const found = told ?? (headings.length === 1 ? headings[0] : fact(document.querySelector('title')?.textContent, 'title'))
  if (found === undefined || site === undefined) return found
  // "The title | The site"
  const cut = found.value.replace(/\s+[|·–—-]\s+([^|·]+)$/u, (whole, end: string) =>
    end.toLowerCase() === site.toLowerCase() ? '' : whole,
  )
  return { ...found, value: cut }
}

function bylineOf(linked: LinkedData | null, meta: Meta): Fact | undefined {
  const found = fact(linked?.authors.join(', '), 'JSON-LD') ?? meta('author') ?? meta('article:author') ?? meta('parsely-author')
  return found && !/^https?:/.test(found.value) ? found : undefined
}

function languageOf(document: DomDocument, linked: LinkedData | null, meta: Meta): Fact | undefined {
  const attribute = fact(document.documentElement?.getAttribute('lang'), 'html lang')
  const found = attribute ?? meta('og:locale') ?? fact(linked?.language, 'JSON-LD')
  const tag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.exec((found?.value ?? '').replace('_', '-'))?.[0]
  // Capitals mean nothing in a tag; the reader of knowledge has its language in small letters.
  return found && tag !== undefined ? { ...found, value: tag.replace(/^[a-z]+/i, (language) => language.toLowerCase()) } : undefined
}

const publishedNames = [
  ...['article:published_time', 'datepublished', 'parsely-pub-date', 'sailthru.date', 'pubdate', 'publishdate', 'publish-date'],
  ...['dc.date.issued', 'dcterms.issued', 'dcterms.created', 'dc.date', 'date', 'citation_publication_date', 'og:published_time'],
]

function daysOf(document: DomDocument, linked: LinkedData | null, meta: Meta, link: Fact | undefined) {
  const [, ...inUrl] = /\/(\d{4})\/(\d{2})\/(\d{2})(?=\/)/.exec(link?.value ?? '') ?? []
  const published = [
    fact(linked?.published, 'JSON-LD'),
    ...publishedNames.map(meta),
    attribute(document, '[itemprop="datePublished"][datetime]', 'datetime'),
    attribute(document, 'time[pubdate][datetime]', 'datetime'),
    onlyTime(document),
    fact(inUrl.join('-'), 'the link', true),
  ]
  const updated = [fact(linked?.modified, 'JSON-LD'), meta('article:modified_time'), meta('datemodified')]
  return { published: firstDay(published), updated: firstDay(updated) }
}

/** The day of the page's time elements, where all name the same one: others may be those of other stories. */
function onlyTime(document: DomDocument): Fact | undefined {
  const days = new Set([...document.querySelectorAll('time[datetime]')].map((time) => dayOf(time.getAttribute('datetime') ?? '')))
  const [day] = days
  return days.size === 1 && day !== null ? fact(day, 'a time element', true) : undefined
}

/** The first of the facts that names a day. */
function firstDay(facts: readonly (Fact | undefined)[]): Fact | undefined {
  for (const found of facts) {
    const day = found && dayOf(found.value)
    if (found && day) return { ...found, value: day }
  }
  return undefined
}

/**
 * The page's link: what it calls its canonical one where that is on the site it came from, else where it came from.
 * A saved page came from nowhere, so that its own word counts.
 */
function linkOf(document: DomDocument, address: URL | null, linked: LinkedData | null, meta: Meta): { link?: Fact; notes: string[] } {
  const candidates = [
    attribute(document, 'link[rel~="canonical"]', 'href'),
    meta('og:url'),
    fact(linked?.url, 'JSON-LD'),
    address === null ? fact(savedFrom(document), 'where it was saved from') : undefined,
  ]
  const own = candidates.flatMap((found) => {
    const url = found && webLink(found.value, address)
    return found && url ? [{ ...found, url }] : []
  })
  const notes: string[] = []
  for (const { url, from } of own) {
    if (address === null) return { link: { value: url.href, from }, notes }
    if (sameSite(url, address) && (url.pathname !== '/' || address.pathname === '/')) return { link: { value: url.href, from }, notes }
    notes.push(`it calls ${url.href} its own link (${from}), which is another page: where that is right, give it with --url`)
  }
  return { ...(address && { link: { value: cleanLink(address).href, from: 'where it was read' } }), notes: [...new Set(notes)] }
}

function webLink(text: string, base: URL | null): URL | null {
  const url = URL.canParse(text, base?.href) ? new URL(text, base?.href) : null
  return url && /^https?:$/.test(url.protocol) ? cleanLink(url) : null
}

/** A page of www.a.example, m.a.example or amp.a.example is one of a.example. */
function sameSite(one: URL, other: URL): boolean {
  const host = ({ hostname }: URL): string => hostname.replace(/^(?:www|m|mobile|amp)\./, '')
  return host(one) === host(other)
}

/** Browsers write the address into a page that they save. */
function savedFrom(document: DomDocument): string | undefined {
  for (const { nodeType, nodeValue } of [...document.childNodes, ...(document.documentElement?.childNodes ?? [])]) {
    const found = nodeType === 8 ? /saved from url=\(\d+\)(\S+)/.exec(nodeValue ?? '')?.[1] : undefined
    if (found !== undefined) return found
  }
  return undefined
}
