import { citedOf, headingLine } from '../answer/present/excerpt.js'
import { createChecker } from '../answer/proof/checker.js'
import type { ProvenDocuments, ReadPassage } from '../contract/proven-documents.js'
import type { DocumentCard } from '../contract/reply.js'
import { newestDateOf } from '../knowledge/date-of.js'
import type { KnowledgeDocument } from '../knowledge/document.js'
import type { Log } from '../lib/log.js'
import type { Library } from '../library/library.js'
import type { Located } from '../search/index.js'

/** How often files are read again if they change in the meantime. */
const mostTries = 3

/**
 * Reads documents and passages by their ids, each passage proven against its file.
 * @example (await createProvenDocuments({ library, log }).passage('glossary#3'))?.passage.text
 */
export function createProvenDocuments({ library, log }: { readonly library: Library; readonly log: Log }): ProvenDocuments {
  /** Finds something and proves it; looks again if a file has changed. */
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
    async list() {
      await library.recover()
      return library.index.documents().map(cardOf)
    },
    async document(id) {
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

const cardOf = ({ passages: _, ...card }: KnowledgeDocument): DocumentCard => card

function read(located: Located): ReadPassage {
  const { id, text, shape, number, lines, start, end, sources } = located.passage
  const heading = headingLine(located.passage)
  return { id, text, ...(shape && { shape }), paragraph: number, heading, lines, start, end, sources, date: newestDateOf(located) }
}
