import { dateOf } from '../knowledge/date-of.js'
import type { KnowledgeDocument } from '../knowledge/document.js'
import type { Located, SearchIndex } from '../search/index.js'
import { mostCandidates, sectionOf } from './candidates.js'
import { isProse } from './context.js'

/** All documents, the newest first. */
export function newestFirst(index: SearchIndex): KnowledgeDocument[] {
  return [...index.documents()].sort((a, b) => compare(b.asOf ?? '', a.asOf ?? '') || compare(a.file, b.file))
}

/** Those in the language that most of them are in: points in several languages nobody could read together. A document in another one is summarised by its name. */
export function inMainLanguage(documents: readonly KnowledgeDocument[]): readonly KnowledgeDocument[] {
  const counts = new Map<string, number>()
  for (const { language } of documents) counts.set(language, (counts.get(language) ?? 0) + 1)
  const [main] = [...counts].sort(([, a], [, b]) => b - a)
  return documents.filter(({ language }) => language === main?.[0])
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The document with this id or, in any case, this title; undefined if there is none. */
export function findDocument(named: string, index: SearchIndex): KnowledgeDocument | undefined {
  const title = named.trim().toLowerCase()
  const documents = newestFirst(index)
  return documents.find(({ id }) => id === named.trim()) ?? documents.find((document) => document.title.toLowerCase() === title)
}

/** The passages of a document that may hold points. */
export const passagesOf = (document: KnowledgeDocument): Located[] =>
  document.passages.filter(isProse).map((passage) => ({ document, passage }))

/** Those that are known as of a day or later. @param since YYYY-MM-DD */
export const keepSince = (passages: readonly Located[], since: string): Located[] =>
  passages.filter((located) => (dateOf(located) ?? '') >= since)

/** As many passages as can be compared with each other, in their order. The first of each section are chosen, then the second, and so on. */
export function bounded(passages: readonly Located[]): readonly Located[] {
  const depths = new Map<string, number>()
  const placed = passages.map((located, order) => {
    const section = sectionOf(located)
    const depth = depths.get(section) ?? 0
    depths.set(section, depth + 1)
    return { located, order, depth }
  })
  let sentences = 0
  return placed
    .sort((a, b) => a.depth - b.depth || a.order - b.order)
    .filter(({ located }) => {
      const before = sentences
      sentences += located.passage.sentences.length
      return before < mostCandidates
    })
    .sort((a, b) => a.order - b.order)
    .map(({ located }) => located)
}
