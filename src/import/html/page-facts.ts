import { cleanLink, type Fact, type Facts, fact, known, siteName } from '../article.js'
import { bylineOf } from './byline.js'
import { daysOf } from './days.js'
import type { DomDocument } from './dom.js'
import { type LinkedData, readLinkedData } from './json-ld.js'
import { attribute, type Meta, metaReader } from './meta.js'
import { titleOf } from './title.js'

export interface PageFacts {
  readonly facts: Facts
  readonly notes: readonly string[]
  readonly linked: LinkedData | null
  /** What the page calls its summary. */
  readonly descriptions: readonly (string | undefined)[]
}

/**
 * Read what a page tells about itself, and note what is strange about it: JSON-LD first, then OpenGraph and other meta elements.
 * @param address where the page came from; null for a file
 * @param isWiki whether it is a wiki's, which says when a page was begun
 */
export function readPageFacts(document: DomDocument, address: URL | null, isWiki: boolean): PageFacts {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')].map((script) => script.textContent ?? '')
  const linked = readLinkedData(scripts)
  const meta = metaReader(document)
  const site = fact(linked?.publisher, 'JSON-LD') ?? meta('og:site_name') ?? meta('application-name')
  const { link, notes } = linkOf(document, address, linked, meta)
  const facts = known({
    title: titleOf({ document, linked, meta, link: link?.value }),
    byline: bylineOf(document, linked, meta),
    publisher: site ?? (link && fact(siteName(new URL(link.value)), "the link's host", true)),
    ...daysOf({ document, linked, meta, link: link?.value, isWiki }),
    url: link,
    language: languageOf(document, linked, meta),
    license: fact(linked?.license, 'JSON-LD') ?? attribute(document, 'link[rel~="license"]', 'href') ?? meta('license'),
  })
  const descriptions = [linked?.description, ...['og:description', 'description', 'twitter:description'].map((name) => meta(name)?.value)]
  return { facts, notes, linked, descriptions }
}

function languageOf(document: DomDocument, linked: LinkedData | null, meta: Meta): Fact | undefined {
  const attribute = fact(document.documentElement?.getAttribute('lang'), 'html lang')
  const found = attribute ?? meta('og:locale') ?? fact(linked?.language, 'JSON-LD')
  const tag = /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.exec((found?.value ?? '').replace('_', '-'))?.[0]
  // Capitals mean nothing in a tag. The reader of knowledge wants its language in small letters.
  return found && tag !== undefined ? { ...found, value: tag.replace(/^[a-z]+/i, (language) => language.toLowerCase()) } : undefined
}

/**
 * The page's link: what it calls its canonical one if that is on the site it came from, otherwise where it came from.
 * A saved page has no address, so what it says itself counts.
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
    notes.push(`it calls ${url.href} its own link (${from}), which is another page: if that is right, give it with --url`)
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
