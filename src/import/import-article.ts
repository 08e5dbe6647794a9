import type { KnowledgeDocument } from '../knowledge/document.js'
import { freeId } from '../knowledge/free-id.js'
import { type Article, cleanLink, type Fact, type FactName, type Facts, fact, factNames, known, siteName } from './article.js'
import { changesBetween } from './changes.js'
import { guessLanguage } from './language.js'
import { makeDocument } from './make-document.js'
import type { Place } from './place.js'
import { refusal } from './refusal.js'
import { type ExpectedPassage, headingAtTop, passagesOf, tidy } from './tidy.js'

/** What the operator says of the document; it counts more than what the document says itself. */
export type Given = { readonly [name in FactName]?: string } & { readonly as?: string }

/** What became of an article. */
export interface Imported {
  readonly state: 'new' | 'changed' | 'unchanged'
  readonly document: KnowledgeDocument
  readonly facts: Facts
  readonly notes: readonly string[]
  readonly changes: readonly string[]
}

export interface Importing {
  readonly article: Article
  /** Where it comes from: an address, or a file's name. */
  readonly name: string
  /** Null for a file. */
  readonly address: URL | null
  readonly given: Given
  readonly place: Place
  readonly today: string
}

/**
 * Make a document of an article and write it, or take the text of one that was imported from the same place before.
 * @throws DeskError if it cannot be made or written, or has no text
 */
export async function importArticle({ article, name, address, given, place, today }: Importing): Promise<Imported> {
  const read = tidy(article.body)
  const passages = passagesOf(read)
  if (passages.length === 0) throw refusal('holds no text')
  const own = { ...addressFacts(address), ...article.facts, ...givenFacts(given) }
  const origin = `The text of ${name}, word for word${own.byline ? `, by ${own.byline.value}` : ''}.`
  const before = findBefore(place, own.url?.value, name, passages)
  const facts = complete(own, before, name, passages)
  const body = withoutTitle(read, facts.title?.value)
  const id = idFor(given.as, before, facts.title?.value ?? name, place)
  const { kind = 'article', supersedes = [] } = before ?? {}
  const file = before?.file ?? `${place.folder}/${id}.md`
  const made = makeDocument({ id, file, body, facts, kind, supersedes, origin, today })
  const notes = [...article.notes, ...place.others().flatMap((other) => sameLink(other, facts.url))]
  const changes = before === undefined ? [] : changesBetween(before, made.document)
  if (before !== undefined && changes.length === 0) return { state: 'unchanged', document: before, facts, notes, changes }
  await place.write(made, before)
  return { state: before === undefined ? 'new' : 'changed', document: made.document, facts, notes, changes }
}

const sameLink = ({ file, url }: KnowledgeDocument, link: Fact | undefined): string[] =>
  link !== undefined && url === link.value ? [`${file} is about the same link`] : []

/** What an address says of a document that says nothing of it itself, such as a PDF. */
function addressFacts(address: URL | null): Facts {
  if (address === null) return {}
  return {
    url: { value: cleanLink(address).href, from: 'where it was read' },
    publisher: { value: siteName(address), from: "the link's host", guessed: true },
  }
}

function givenFacts(given: Given): Facts {
  return known(Object.fromEntries(factNames.map((name) => [name, fact(given[name], `--${name}`)])))
}

/**
 * The document that was made of this source before: the one of the same link, or, of a file, the one that comes from a file of this name and
 * has at least half of its paragraphs in common.
 */
function findBefore(place: Place, url: string | undefined, name: string, passages: readonly ExpectedPassage[]) {
  const texts = new Set(passages.map(({ text }) => text))
  const isSameFile = (document: KnowledgeDocument): boolean => {
    if (!document.origin?.startsWith(`The text of ${name}, word for word`) || (url !== undefined && document.url !== null)) return false
    return document.passages.filter(({ text }) => texts.has(text)).length * 2 >= document.passages.length
  }
  return place.imported().find((document) => url !== undefined && document.url === url) ?? place.imported().find(isSameFile)
}

/** The reader of knowledge takes a text for English if nothing is said. */
const unknownLanguage: Fact = { value: 'en', from: 'nothing: the source names no language', guessed: true }

/** Fill in what nobody said: from the document as it was, otherwise by a guess. */
function complete(own: Facts, before: KnowledgeDocument | undefined, name: string, passages: readonly ExpectedPassage[]): Facts {
  const was = (value: string | null | undefined): Fact | undefined => fact(value, 'the document as it was')
  const sure = (found: Fact | undefined): Fact | undefined => (found?.guessed ? undefined : found)
  const choose = (key: FactName, old: string | null | undefined): Fact | undefined => sure(own[key]) ?? was(old) ?? own[key]
  return known({
    ...own,
    title: choose('title', before?.title) ?? { value: titleFrom(name), from: 'its name', guessed: true },
    language: own.language ?? was(before?.language) ?? guessLanguage(passages.map(({ text }) => text)) ?? unknownLanguage,
    publisher: choose('publisher', before?.publisher),
    published: choose('published', before?.published),
    url: choose('url', before?.url),
    license: choose('license', before?.license),
    // Without a day of its own, its facts are known up to the one on which it was published.
    updated: before?.asOf === before?.published ? own.updated : choose('updated', before?.asOf),
  })
}

function titleFrom(name: string): string {
  const path = decodeURIComponentSafely(name.replace(/[?#].*$/, ''))
  const last = path.split('/').findLast((part) => part !== '') ?? name
  const words = last
    .replace(/\.[a-z0-9]{1,5}$/i, '')
    .replace(/[-_+]+/g, ' ')
    .trim()
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1)
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** The title stands in the front matter: the same heading at the head of the text would repeat it. */
function withoutTitle(body: ReturnType<typeof tidy>, title: string | undefined): ReturnType<typeof tidy> {
  return title !== undefined && headingAtTop(body) === title ? { ...body, children: body.children.slice(1) } : body
}

function idFor(as: string | undefined, before: KnowledgeDocument | undefined, title: string, place: Place): string {
  if (before !== undefined) {
    if (as === undefined || as === before.id) return before.id
    throw refusal(`is ${before.file} already: leave out --as, or remove that file first`)
  }
  if (as === undefined) return freeId(title, place.ids(), 'article')
  const owner = [...place.imported(), ...place.others()].find(({ id }) => id === as)
  if (owner) throw refusal(`the id "${as}" is taken by ${owner.file}: choose another with --as`)
  return as
}
