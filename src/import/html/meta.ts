import { type Fact, fact } from '../article.js'
import type { DomDocument } from './dom.js'

/** Gives what a page's meta elements say under a name. */
export type Meta = (name: string) => Fact | undefined

/** Reads the first meta element of a name that says something. */
export function metaReader(document: DomDocument): Meta {
  const found = new Map<string, string>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop') ?? '').toLowerCase()
    const content = element.getAttribute('content') ?? ''
    if (name !== '' && content.trim() !== '' && !found.has(name)) found.set(name, content)
  }
  return (name) => fact(found.get(name), name)
}

/** An attribute of the first element that a selector finds. */
export function attribute(document: DomDocument, selector: string, name: string): Fact | undefined {
  return fact(document.querySelector(selector)?.getAttribute(name), selector)
}

/** The letters and digits of a text, without accents: "Aktuálně.cz" and "aktualne.cz" are the same. */
export const squashed = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
