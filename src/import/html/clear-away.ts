import { captionsByShape } from './captions.js'
import type { DomDocument, DomElement } from './dom.js'

const authorLine = 'line about the author'
const mostAuthors = 15
/** In letters. */
const longestByline = 100

/** Words of a class or id that say what a part of a page is, and what we call it in the report. */
const parts: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:figcaption|(?:[\w-]*[-_])?(?:caption|photo-?credits?|image-?credits?|bildunterschrift)(?:[-_](?:text|content|inner))?)$/i,
    'caption',
  ],
  [
    /^(?:(?:[\w-]*[-_])?(?:author|autor|auteur)(?:__|[-_])?(?:bio|box|info|card|description|profile|about|details?|content|container|block)|about[-_]?(?:the[-_]?)?(?:author|autor)|[\w-]*[-_]byline|byline|by-line|writtenby|author|(?:[\w-]*[-_])?(?:post|entry|article)-?_?meta(?:data)?(?:[-_][\w-]*)?)$/i,
    authorLine,
  ],
  [/^(?:[\w-]*[-_])?pull-?_?quotes?$/i, 'pull quote'],
  [
    /^(?:cookies?|cookie-?(?:consent|banner|notice|wall|bar|policy|overlay|popup)|(?:gdpr|consent)(?:[-_][\w-]*)?|onetrust[\w-]*)$/i,
    'cookie notice',
  ],
  [
    /^(?:(?:[\w-]*[-_])?related(?:[-_](?:stories|story|posts?|articles?|content|news|links?|items?))?|also-?read|read-?(?:more|also|next)|more-?stories|recommended(?:[-_][\w-]*)?|trending(?:[-_][\w-]*)?|you-?may-?(?:also-?)?like|teasers?|jp-relatedposts)$/i,
    'teaser of another story',
  ],
  [/^(?:newsletter(?:[-_][\w-]*)?|subscribe(?:[-_][\w-]*)?|sign-?up(?:[-_][\w-]*)?|mc_embed_signup)$/i, 'newsletter form'],
  [
    /^(?:ads?|advert(?:s|isements?|ising)?|adsbygoogle|ad[-_](?:slot|unit|container|wrapper|block|box)|sponsored(?:[-_][\w-]*)?|promo(?:[-_][\w-]*)?)$/i,
    'advertisement',
  ],
  [/^(?:share(?:[-_](?:bar|buttons?|links?|tools?))?|sharedaddy|social(?:[-_](?:share|sharing|links?|media|icons?))?)$/i, 'share bar'],
]

/** Elements that always stand around an article, no matter where they are. */
const around =
  'body nav, body > footer, body > div > footer, [role="navigation"], [role="contentinfo"], [class~="breadcrumb"], [class~="breadcrumbs"], [id="breadcrumbs"], body button, body form'

/** A quotation of a word or two stands in many paragraphs. */
const shortestQuote = 20
const mostQuotes = 100

/** What begins a line that leads to another story. */
const elsewhere =
  /^(?:also read|read also|read more|read next|see also|related|more on this|watch|lire aussi|à lire|lea también)\b\s*[:：–—-]?\s*/iu

/**
 * Take away what stands within an article and is not its text: captions, repeated quotes, cookie notices, teasers of other stories,
 * advertisements, forms, notes on the author. What holds most of the page's paragraphs stays, no matter what it is called.
 *
 * @returns what was taken away, for the report. Also the first short line about the author.
 */
export function clearAway(document: DomDocument): { readonly gone: string[]; readonly byline: string | undefined } {
  const gone = new Map<string, number>()
  const remove = (element: DomElement, name: string): void => {
    const hadText = (element.textContent ?? '').trim() !== ''
    element.remove()
    if (hadText) gone.set(name, (gone.get(name) ?? 0) + 1)
  }
  for (const element of document.querySelectorAll('script, style, template, noscript')) element.remove()
  const whole = paragraphLength(document.body)
  const authors: DomElement[] = []
  for (const element of document.querySelectorAll('body [class], body [id], body figcaption')) {
    if (!element.isConnected) continue
    const name = partOf(element)
    if (name === null || /^(?:MAIN|ARTICLE)$/.test(element.tagName) || paragraphLength(element) * 2 > whole) continue
    if (name === authorLine) authors.push(element)
    else remove(element, name)
  }
  const byline = authors.find((element) => (element.textContent ?? '').trim().length < longestByline)?.textContent ?? undefined
  // A page that names many authors is a list of other pages.
  if (authors.length <= mostAuthors) for (const element of authors) if (element.isConnected) remove(element, authorLine)
  for (const element of document.querySelectorAll(around)) {
    const isForm = element.tagName === 'FORM'
    if (
      element.isConnected &&
      (isForm || element.tagName === 'NAV' || element.parentElement?.closest('article') == null) &&
      paragraphLength(element) * 4 <= whole
    )
      remove(element, isForm ? 'form' : 'navigation')
  }
  for (const element of document.querySelectorAll('body p, body li, body h2, body h3, body h4, body div')) {
    if (element.isConnected && element.querySelector('p, div, ul, ol, table') === null && sendsElsewhere(element))
      remove(element, 'teaser of another story')
  }
  for (const caption of captionsByShape(document)) if (caption.isConnected) remove(caption, 'caption')
  removeRepeated(document, (element) => remove(element, 'pull quote'))
  return { gone: [...gone].map(([name, count]) => (count === 1 ? `1 ${name}` : `${count} × ${name}`)), byline }
}

function partOf(element: DomElement): string | null {
  if (element.tagName === 'FIGCAPTION') return 'caption'
  const words = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.split(/\s+/)
  return parts.find(([form]) => words.some((word) => form.test(word)))?.[1] ?? null
}

function paragraphLength(element: DomElement): number {
  const paragraphs = [...element.querySelectorAll('p')]
  return (paragraphs.length === 0 ? [element] : paragraphs).reduce((sum, p) => sum + (p.textContent ?? '').trim().length, 0)
}

/** Whether an element is a line such as "Also read: Another story", and the story is a link. */
function sendsElsewhere(element: DomElement): boolean {
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim()
  const lead = elsewhere.exec(text)?.[0]
  if (lead === undefined || text.length > 300) return false
  const links = [...element.querySelectorAll('a')].map((link) => (link.textContent ?? '').replace(/\s+/g, ' ').trim()).join('')
  return links.length > 0 && links.length >= text.length - lead.length - 2
}

/** A quotation set large that repeats a sentence of a paragraph. */
function removeRepeated(document: DomDocument, remove: (element: DomElement) => void): void {
  const normal = (text: string | null): string =>
    (text ?? '')
      .replace(/["“”„«»‘’']/gu, '')
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase()
  const quotes = [...document.querySelectorAll('body blockquote, body aside')].slice(0, mostQuotes)
  if (quotes.length === 0) return
  const paragraphs = [...document.querySelectorAll('body p')]
    .filter((p) => !quotes.some((quote) => quote.contains(p)))
    .map((p) => normal(p.textContent))
  for (const quote of quotes) {
    const text = normal(quote.textContent)
    if (text.length >= shortestQuote && paragraphs.some((paragraph) => paragraph.includes(text))) remove(quote)
  }
}
