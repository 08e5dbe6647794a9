import type { Root, RootContent } from 'mdast'
import { monthNames } from '../../languages/month-names.js'
import { textOf } from '../tidy.js'
import { squashed } from './meta.js'

/** What a page says of itself, which its text need not say again. */
export interface OwnFacts {
  readonly byline: string | undefined
  readonly publisher: string | undefined
  readonly link: string | undefined
}

const month = `(?:${monthNames.join('|')}|\\p{L}{3,12})\\.?`
const date = `(?:\\p{L}{2,10}\\.?,?\\s+)?(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}[./-]\\d{1,2}[./-]\\d{1,2}|\\d{1,2}(?:st|nd|rd|th|er|º|°)?\\.?\\s+(?:de\\s+)?${month},?\\s+(?:del?\\s+)?\\d{4}|${month}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4})`
const time = '(?:\\p{L}{1,3}\\s+)?\\d{1,2}[:.h]\\d{2}(?::\\d{2})?\\s*(?:[ap]\\.?m\\.?|uhr|hrs?|h)?\\s*(?:[A-Z]{2,4})?'
/** A day, with or without a word or two before it and a time behind it. */
const onlyDate = new RegExp(
  `^\\W*(?:\\p{L}+(?:\\s\\p{L}+)?\\s*:?\\s+)?${date}(?:\\s*[,|•·–—-]?\\s*(?:\\p{L}{1,6}\\s+)?${time})?\\W*$`,
  'iu',
)
const longestDate = 60
const readingTime = /^\W*\d+\s*(?:min(?:ute|uto)?s?\.?|dakika)\s*(?:read|de lectura|de lecture|lesezeit|lekti)?\W*$/iu
/** "By", before a name. */
const by = /^(?:(?:written|posted|story|text|words|reporting)\s+)?(?:by|par|por|von|de|pa|na)\s*:?\s+/iu
/** In letters. A longer paragraph tells more than who wrote it. */
const longestAuthor = 700
/** A note on the author is among this many blocks at the end. */
const mostAtEnd = 4
/** A short line that comes this often is a button. */
const often = 3
const longestButton = 60

/**
 * Take away lines that repeat what a page says of itself: its day, author, publisher or address. Buttons that come again and again go too.
 * At the end, so do notes on the author, and headings with nothing below them.
 */
export function withoutOwnLines(body: Root, { byline, publisher, link }: OwnFacts): { readonly body: Root; readonly gone: number } {
  const names = (byline ?? '').split(/,|;|\band\b|\bet\b|\by\b|&/u).map((name) => name.trim())
  const own = new Set([byline, publisher, link, ...names].map((one) => squashed(one ?? '')).filter((one) => one.length > 3))
  const counts = new Map<string, number>()
  for (const block of body.children) counts.set(textOf([block]), (counts.get(textOf([block])) ?? 0) + 1)
  const isOwn = (block: RootContent, at: number): boolean => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return false
    const text = textOf([block])
    if (text.length <= longestDate && (onlyDate.test(text) || readingTime.test(text))) return true
    if (own.has(squashed(text)) || own.has(squashed(text.replace(by, '')))) return true
    if (block.type === 'paragraph' && text.length <= longestButton && (counts.get(text) ?? 0) >= often && !/[.!?]$/.test(text)) return true
    return at >= body.children.length - mostAtEnd && text.length <= longestAuthor && isOnAuthor(text, names)
  }
  const children = body.children.filter((block, at) => !isOwn(block, at))
  while (children.at(-1)?.type === 'heading') children.pop()
  return { body: { ...body, children }, gone: body.children.length - children.length }
}

/** Whether a line is about the author: "Ana Holm writes for the Gazette", "Have a tip? Ana Holm may be reached at …". */
function isOnAuthor(text: string, names: readonly string[]): boolean {
  return names.some((name) => {
    if (!/\p{L}{2}.*\s.*\p{L}{2}/u.test(name)) return false
    if (text.startsWith(name))
      return /^(?:['’]s\b|,|\s+(?:is|has|was|writes|covers|works|can|est|es|ist|écrit|escribe|se))/u.test(text.slice(name.length))
    return text.includes(name) && /@[\w.]/.test(text)
  })
}
