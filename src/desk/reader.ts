import { citedOf, headingLine } from '../answer/present/excerpt.js'
import { createChecker } from '../answer/proof/checker.js'
import { createProver } from '../answer/proof/proof.js'
import type { Before, Looked, Mark, Reader, ReadPassage } from '../contract/reader.js'
import type { DocumentCard } from '../contract/reply.js'
import { newestDateOf } from '../knowledge/date-of.js'
import type { KnowledgeDocument } from '../knowledge/document.js'
import type { Log } from '../lib/log.js'
import type { Library } from '../library/library.js'
import type { Located } from '../search/index.js'
import { findIn } from './find-excerpt.js'
import { type History, historyOf } from './history.js'

/** How often files are read again that change while they are looked at. */
const mostTries = 3

export interface ReaderDeps {
  readonly library: Library
  readonly log: Log
  /** Without it, what the library knows: since the program was started. */
  readonly history?: History
}

/**
 * Reads documents and passages of a library. What it calls proven was read from its file just now.
 * @example (await createReader({ library, log }).passage('glossary#3'))?.passage.text
 */
export function createReader({ library, log, history = historyOf(library) }: ReaderDeps): Reader {
  /** What is found now and proven. If a file has changed, the search is repeated. */
  const prove = async (find: () => readonly Located[]): Promise<readonly Located[]> => {
    await library.recover()
    for (let tries = 1; ; tries++) {
      const found = find()
      const checker = createChecker(library, log)
      const proven = await checker.check(found.map((located) => ({ located, span: { start: 0, end: located.passage.text.length } })))
      if (!checker.reloaded || tries === mostTries) return found.filter((_, i) => proven[i])
    }
  }
  const passageAt = (id: string): Located | undefined => {
    const document = library.index.document(id.slice(0, id.lastIndexOf('#')))
    const passage = document?.passages.find((one) => one.id === id)
    return document && passage && { document, passage }
  }

  return {
    documents: () => library.index.documents(),
    document: (id) => library.index.document(id),
    lately: history.lately,
    async list() {
      await library.recover()
      return library.index.documents().map(cardOf)
    },
    async look(id, mark) {
      const now = await lookNow(library, history, id, mark)
      // What has changed unnoticed is taken in, and looked at once more.
      if (now !== 'changed') return now
      const document = library.index.document(id)
      if (document) await library.reload(document)
      const again = await lookNow(library, history, id, mark)
      return again === 'changed' ? { kind: 'changed', before: await findBefore(history, id, mark) } : again
    },
    async read(id) {
      let document: KnowledgeDocument | undefined
      const proven = await prove(() => {
        document = library.index.document(id)
        return (document?.passages ?? []).map((passage) => ({ document: document as KnowledgeDocument, passage }))
      })
      return document === undefined ? null : { card: cardOf(document), passages: proven.map(read) }
    },
    async passage(id) {
      const [located] = await prove(() => [passageAt(id) ?? []].flat())
      if (located === undefined) return null
      const { document, passage } = located
      const idOf = (number: number): string | null => document.passages[number - 1]?.id ?? null
      return { passage: read(located), document: citedOf(document), previous: idOf(passage.number - 1), next: idOf(passage.number + 1) }
    },
  }
}

async function lookNow(library: Library, history: History, id: string, mark: Mark): Promise<Looked | 'changed' | null> {
  const document = library.index.document(id)
  if (!document) return (await findBefore(history, id, mark)) === null ? null : 'changed'
  const found = findIn(document, mark)
  const passage = document.passages[(found?.passage ?? 0) - 1]
  if (!found || !passage) return 'changed'
  const proof = await createProver(library).prove({ document, passage }, found)
  if (proof === 'changed') return 'changed'
  return { kind: proof === 'proven' ? 'proven' : 'unreadable', found }
}

async function findBefore(history: History, id: string, mark: Mark): Promise<Before | null> {
  for (const document of await history.before(id)) {
    const found = findIn(document, mark)
    const text = document.passages[(found?.passage ?? 0) - 1]?.text.slice(found?.start, found?.end)
    if (found && text !== undefined) return { text, lines: found.lines, sha256: document.sha256, asOf: document.asOf }
  }
  return null
}

const cardOf = ({ passages: _, ...card }: KnowledgeDocument): DocumentCard => card

function read(located: Located): ReadPassage {
  const { id, text, shape, number, lines, start, end, sources } = located.passage
  const heading = headingLine(located.passage)
  return { id, text, ...(shape && { shape }), paragraph: number, heading, lines, start, end, sources, date: newestDateOf(located) }
}
