import type { Article } from './article.js'
import { decodeText } from './decode-text.js'
import type { Content } from './read-source.js'
import { refusal } from './refusal.js'
import { passagesOf, tidy } from './tidy.js'

/** As much as two books. A page may have more characters, but few of them are its text. */
const longestText = 1_000_000

/** More than a whole article. */
const longestParagraph = 50_000
const mostPassages = 5_000

/**
 * Read the article of a content, tidied.
 * @throws DeskError if it has none that can be read, or one longer than any article
 * @throws RangeError if it is nested too deep
 */
export async function readArticle(content: Content): Promise<Article> {
  const article = await readKind(content)
  const body = tidy(article.body)
  const passages = passagesOf(body)
  if (passages.length > mostPassages)
    throw refusal(`has more than ${mostPassages} paragraphs: no article has; divide it and import the parts`)
  if (passages.some(({ text }) => text.length > longestParagraph))
    throw refusal(`has a paragraph of more than ${longestParagraph} characters: no article has; divide it and import the file`)
  return { ...article, body }
}

async function readKind({ kind, bytes, charset, address }: Content): Promise<Article> {
  if (kind === 'feed') throw refusal('is a feed: with --feed the pages that it links to are imported')
  if (kind === 'pdf') return (await import('./pdf/pdf.js')).readPdf(bytes)
  if (kind === 'docx') return (await import('./docx.js')).readDocx(bytes)
  const { text, notes } = decodeText(bytes, charset)
  if (kind !== 'html' && text.length > longestText)
    throw refusal(`has more than ${longestText} characters: no article has; divide it and import the parts`)
  const article = await readText(kind, text, address)
  return { ...article, notes: [...notes, ...article.notes] }
}

async function readText(kind: 'html' | 'markdown' | 'text', text: string, address: URL | null): Promise<Article> {
  if (kind === 'html') return (await import('./html/page.js')).readPage(text, address)
  if (kind === 'markdown') return (await import('./markdown.js')).readMarkdownArticle(text)
  return (await import('./plain-text.js')).readTextArticle(text)
}
