import { Readability } from '@mozilla/readability'
import type { Root } from 'mdast'
import { refusal } from '../refusal.js'
import { paragraphOf, passagesOf, tidy } from '../tidy.js'
import type { DomDocument } from './dom.js'
import { readFragment, treeOf } from './fragment.js'
import { withoutFurniture } from './furniture.js'
import { withoutLinksElsewhere } from './links-elsewhere.js'
import { squashed } from './meta.js'
import { type OwnFacts, withoutOwnLines } from './own-lines.js'
import { linesAtHead, withStandfirst } from './standfirst.js'
import { endsAtWall, isWall } from './wall.js'

/** The article is taken from JSON-LD if it gives this many times the letters that the page shows. */
const fuller = 1.25
/** A shorter text in JSON-LD is a description. */
const shortestBody = 400
/** An article that has less of the letters of the page's paragraphs may be the wrong part of it. */
const smallPart = 0.4

/** What is known of a page before its article is found. */
export interface Hints {
  /** What the page calls its summary. */
  readonly descriptions: readonly (string | undefined)[]
  /** The host of the site, without "www."; null if links to the site are text, as on a wiki. */
  readonly host: string | null
  readonly own: OwnFacts
}

interface Found {
  readonly body: Root
  readonly notes: readonly string[]
  /** As the page shows it. */
  readonly byline: string | null | undefined
}

/**
 * Find a page's article: what Readability finds, or what JSON-LD gives if that is much more. Some pages show a wall, and JSON-LD has the text.
 *
 * @param linked what JSON-LD says about the article.
 * @param hints what is already known of the page.
 * @throws DeskError if there is none, or only a notice.
 */
export function findArticle(
  document: DomDocument,
  linked: { readonly body: string | undefined; readonly isLocked: boolean } | null,
  { descriptions, host, own }: Hints,
): Found {
  const all = [...document.querySelectorAll('body p')].reduce((sum, p) => sum + (p.textContent ?? '').trim().length, 0)
  const head = linesAtHead(document, descriptions)
  const found = readable(document)
  const read: Root = found?.content ? treeOf(found.content) : { type: 'root', children: [] }
  const furniture = withoutFurniture(read)
  const elsewhere = withoutLinksElsewhere(furniture.body, host)
  const { body: whole, ...ownLines } = withoutOwnLines(elsewhere.body, { ...own, byline: own.byline ?? found?.byline ?? undefined })
  const gone = furniture.gone + elsewhere.gone + ownLines.gone
  const told = bodyOf(linked?.body ?? '')
  const toldLines = linesOf(told)
  const shown = withStandfirst(withinText(whole, toldLines.join(' ')), head)
  const lines = linesOf(shown)
  const isHidden = isWall(lines)
  if (lengthOf(toldLines) >= shortestBody && !isWall(toldLines) && (isHidden || lengthOf(toldLines) > fuller * lengthOf(lines))) {
    const notes = [`its text is the articleBody of its JSON-LD: the page itself shows ${isHidden ? 'a notice' : 'less of it'}`]
    return { body: told, notes, byline: found?.byline }
  }
  if (shown.children.length === 0)
    throw refusal('holds no article: open it in the browser, save the page as HTML or its text, and import that file')
  if (isHidden)
    throw refusal(
      'shows a notice or a login in place of the article: open it in the browser, save the page as HTML or its text, and import that file',
    )
  const notes = [
    ...(gone > 0 ? [`left out: ${gone} ${gone === 1 ? 'line' : 'lines'} such as dates, notices and lists of other stories`] : []),
    ...(linked?.isLocked || endsAtWall(lines)
      ? ['it is for subscribers: check whether this is the whole article, or only its beginning']
      : []),
    ...(lengthOf(lines) < smallPart * all ? ['it is a small part of the text of the page: check that it is the right part'] : []),
  ]
  return { body: shown, notes, byline: found?.byline }
}

/** The article by Readability's own threshold. If that finds nothing, Readability tries without one. */
function readable(document: DomDocument) {
  return new Readability(document as never, { serializer: (node) => node }).parse()
}

/** If it is the same text, at least this share of what JSON-LD gives stands on the page. */
const sameText = 0.8
/** A shorter line may stand anywhere. */
const shortestLine = 25

/** What JSON-LD calls the article begins and ends where its own lines do: what stands before and behind them on the page is something else. */
function withinText(body: Root, told: string): Root {
  const text = squashed(told)
  if (text.length < shortestBody) return body
  const isTold = body.children.map((block) => {
    const own = passagesOf(tidy({ type: 'root', children: [block] })).map((passage) => squashed(passage.text))
    return own.some((line) => line.length >= shortestLine && text.includes(line)) ? own.join('').length : 0
  })
  if (isTold.reduce((sum, length) => sum + length, 0) < sameText * text.length) return body
  const first = isTold.findIndex((length) => length > 0)
  const last = isTold.findLastIndex((length) => length > 0)
  const start = body.children[first - 1]?.type === 'heading' ? first - 1 : first
  return { ...body, children: body.children.slice(start, last + 1) }
}

const linesOf = (body: Root): string[] => passagesOf(tidy(body)).map(({ text }) => text)
const lengthOf = (lines: readonly string[]): number => lines.reduce((sum, { length }) => sum + length, 0)

/** JSON-LD gives a text of lines, or HTML. */
function bodyOf(text: string): Root {
  if (/<(?:p|br|div|li|h[1-6])\b[^>]*>/i.test(text)) return readFragment(text, () => {})
  return { type: 'root', children: text.split(/\s*\n\s*/).flatMap((line) => (line.trim() === '' ? [] : [paragraphOf(line.trim())])) }
}
