import { dayOf, type Fact, fact } from '../article.js'
import type { DomDocument, DomElement } from './dom.js'
import type { LinkedData } from './json-ld.js'
import { attribute, type Meta } from './meta.js'

/** The day on which a page was made is not one of them. */
const publishedNames = [
  ...[
    'article:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'pubdate',
    'publishdate',
    'publish-date',
    'publish_date',
  ],
  ...['dc.date.issued', 'dcterms.issued', 'dc.date', 'dcterms.date', 'date', 'citation_publication_date', 'og:published_time'],
  ...['article.published', 'published_time', 'cxenseparse:recs:publishtime', 'og:article:published_time'],
]
/** What a class or id says of an element with the article's date. */
const dateClass =
  /^(?:[\w-]*[-_])?(?:date|pubdate|published|publish(?:ed)?-?(?:date|time|on)|posted-?on|timestamp|dateline|datetime|datum|fecha)(?:[-_](?:published|time|posted|header|created))?$/i
/** An element with a date has little beside it. */
const longestDate = 80

interface Sources {
  readonly document: DomDocument
  readonly linked: LinkedData | null
  readonly meta: Meta
  readonly link: string | undefined
  /** A wiki's page gives as its date the day on which it was begun, perhaps twenty years ago. */
  readonly isWiki: boolean
}

/** The days on which a page was published and changed. */
export function daysOf({ document, linked, meta, link, isWiki }: Sources): { published: Fact | undefined; updated: Fact | undefined } {
  const [, ...inUrl] = /\/(\d{4})\/(\d{2})\/(\d{2})(?=\/)/.exec(link ?? '') ?? []
  const [, ...inUrlDashed] = /\/(20\d{2})-(\d{2})-(\d{2})(?=[-/])/.exec(link ?? '') ?? []
  const changed = [fact(linked?.modified, 'JSON-LD'), meta('article:modified_time'), meta('datemodified'), meta('og:updated_time')]
  if (isWiki) {
    const edited = firstDay([...changed, fact(lastEdited(document), 'when it was last edited')])
    return { published: edited && { ...edited, guessed: true }, updated: undefined }
  }
  const published = [
    fact(linked?.published, 'JSON-LD'),
    ...publishedNames.map(meta),
    attribute(document, '[itemprop="datePublished"][datetime]', 'datetime'),
    attribute(document, '[itemprop="datePublished"][content]', 'content'),
    attribute(document, 'time[pubdate][datetime]', 'datetime'),
    onlyDay(document.querySelectorAll('time'), 'a time element'),
    onlyDay(document.querySelectorAll('article time, main time, header time'), 'a time element'),
    onlyDay(ofDateClass(document), 'an element for a date'),
    fact(inUrl.join('-') || inUrlDashed.join('-'), 'the link', true),
  ]
  return { published: firstDay(published), updated: firstDay(changed) }
}

/** "This page was last edited on 4 March 2025, at 10:00." */
function lastEdited(document: DomDocument): string | undefined {
  const text = document.querySelector('#footer-info-lastmod, .lastmod, #lastmod')?.textContent ?? ''
  return /(\d{1,2} \p{L}+ \d{4})/u.exec(text)?.[1]
}

function ofDateClass(document: DomDocument): DomElement[] {
  return [...document.querySelectorAll('body [class], body [id]')].filter((element) => {
    const words = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.split(/\s+/)
    return words.some((word) => dateClass.test(word)) && (element.textContent ?? '').trim().length <= longestDate
  })
}

/** The day that elements give, if all that give one give the same: others may belong to other stories. */
function onlyDay(elements: Iterable<DomElement>, from: string): Fact | undefined {
  const days = new Set([...elements].flatMap((element) => dayIn(element) ?? []))
  const [day] = days
  return days.size === 1 ? fact(day, from, true) : undefined
}

function dayIn(element: DomElement): string | null {
  return dayOf(element.getAttribute('datetime') ?? '') ?? dayInText((element.textContent ?? '').replace(/\s+/g, ' '))
}

const written =
  /\d{4}-\d{2}-\d{2}|\p{L}{2,10}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th|er|º|°)?\.? (?:d[ei] )?\p{L}{2,10}\.?,?(?: del?| di)? \d{4}/iu

/** The day in "Published on 8 September 2025 at 10:00" or "Sept. 8, 2025". */
function dayInText(text: string): string | null {
  if (text.length > longestDate) return null
  const found = written.exec(text)?.[0]
  return found === undefined ? null : dayOf(found.replace(/\./g, ''))
}

/** The first of the facts that names a day. */
function firstDay(facts: readonly (Fact | undefined)[]): Fact | undefined {
  for (const found of facts) {
    const day = found && dayOf(found.value)
    if (found && day) return { ...found, value: day }
  }
  return undefined
}
