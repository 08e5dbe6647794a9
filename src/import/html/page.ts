import { type Article, fact } from '../article.js'
import { namesIn } from './byline.js'
import { clearAway } from './clear-away.js'
import { findArticle } from './find-article.js'
import { giveHeaders, parsePage } from './fragment.js'
import { readPageFacts } from './page-facts.js'
import { clearWiki } from './wiki.js'

/**
 * Read a page: its article without what stands around it, and what it tells about itself. Nothing of it is drawn, run or fetched.
 * @param address where it came from; null for a file
 * @throws DeskError if it holds no article, or is too deep or too large to be one
 */
export function readPage(html: string, address: URL | null): Article {
  const document = parsePage(html)
  const isWiki = clearWiki(document)
  const { facts, notes, linked, descriptions } = readPageFacts(document, address, isWiki)
  const { gone, byline: shown } = clearAway(document)
  const named = facts.byline ?? fact(namesIn(shown ?? ''), 'the page')
  giveHeaders(document)
  const found = findArticle(document, linked, {
    descriptions,
    host: isWiki ? null : hostOf(facts.url?.value),
    own: { byline: named?.value, publisher: facts.publisher?.value, link: facts.url?.value },
  })
  const byline = named ?? fact(found.byline, 'the page')
  return {
    body: found.body,
    facts: { ...facts, ...(byline && { byline }) },
    notes: [...notes, ...found.notes, ...(gone.length > 0 ? [`left out: ${gone.join(', ')}`] : [])],
  }
}

const hostOf = (link: string | undefined): string | null =>
  link !== undefined && URL.canParse(link) ? new URL(link).hostname.replace(/^www\./, '') : null
