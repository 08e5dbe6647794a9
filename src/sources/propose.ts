import { createHash, randomUUID } from 'node:crypto'
import type { Article } from '../import/article.js'
import { importArticle } from '../import/import-article.js'
import type { Made } from '../import/make-document.js'
import type { Place } from '../import/place.js'
import type { Content } from '../import/read-source.js'
import type { KnowledgeDocument } from '../knowledge/document.js'
import type { FollowedSource } from '../knowledge/followed-list.js'
import { notesIn } from '../knowledge/notes-source.js'
import type { SourceChange, ToldChange } from '../records/followed.js'
import { idsOf } from './decide.js'

/** The length of a sample, in characters. */
const longestSample = 300

export interface Reading {
  readonly article: Article
  readonly content: Content
  /** As the desk follows it. */
  readonly link: string
  readonly given: FollowedSource['given']
  /** What the desk answers from now. */
  readonly documents: readonly KnowledgeDocument[]
  /** Ids of documents that wait to be accepted. */
  readonly taken: Iterable<string>
  readonly now: Date
}

/**
 * What is new on a page, as a document to publish.
 * @returns null if there is nothing new
 * @throws DeskError if no document can be made of it
 */
export async function changeOf({ article, content, link, given, documents, taken, now }: Reading): Promise<SourceChange | null> {
  let made: Made | null = null
  let before: KnowledgeDocument | undefined
  const isNote = ({ file, approved }: KnowledgeDocument): boolean => file.startsWith(`${notesIn}/`) && approved === null
  const place: Place = {
    folder: notesIn,
    ids: () => new Set([...idsOf(documents), ...taken]),
    imported: () => documents.filter(isNote),
    others: () => documents.filter((document) => !isNote(document)),
    async write(written, earlier) {
      made = written
      before = earlier
    },
  }
  const { name, address } = content
  await importArticle({ article, name, address, given, place, today: now.toISOString().slice(0, 10) })
  const written = made as Made | null
  if (written === null) return null
  const { document } = written
  // The knowledge folder already has the page.
  if (documents.some((other) => other.url !== null && other.url === document.url && textOf(other) === textOf(document))) return null
  const { id, file, title, url, published, asOf } = document
  return {
    ...{ id: randomUUID(), link, kind: before === undefined ? 'new' : 'changed', title, at: now },
    note: { id, file, content: written.content },
    told: toldOf(before, document),
    hash: hashOf([title, url, published, asOf, textOf(document)]),
  }
}

/** That a page is not there any more. @param title the document's, or the link if there is none */
export const goneChange = (link: string, title: string, now: Date): SourceChange => ({
  ...{ id: randomUUID(), link, kind: 'gone', title, at: now, note: null },
  told: { added: 0, removed: 0, sample: '' },
  // Each time that it goes is a change of its own.
  hash: hashOf(['gone', now.toISOString()]),
})

function toldOf(before: KnowledgeDocument | undefined, after: KnowledgeDocument): ToldChange {
  const [was, is] = [before, after].map((document) => new Set(document?.passages.map(({ text }) => text)))
  const added = after.passages.filter(({ text }) => !was?.has(text))
  const removed = before?.passages.filter(({ text }) => !is?.has(text)) ?? []
  const sample = [...(added[0]?.text ?? '')]
  return {
    ...{ added: added.length, removed: removed.length },
    sample: sample.length <= longestSample ? sample.join('') : `${sample.slice(0, longestSample).join('')}…`,
  }
}

const textOf = ({ passages }: KnowledgeDocument): string => JSON.stringify(passages.map(({ headings, text }) => [...headings, text]))
const hashOf = (values: readonly (string | null)[]): string => createHash('sha256').update(JSON.stringify(values)).digest('hex')
