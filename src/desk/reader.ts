import { createProver } from '../answer/proof/proof.js'
import { isMarked } from '../cards/permalink.js'
import type { Before, Found, Looked, Mark, Reader } from '../contract/reader.js'
import type { KnowledgeDocument, Passage } from '../knowledge/document.js'
import { fileSpan } from '../knowledge/segments.js'
import type { Library } from '../library/library.js'

/** The documents of a library, for who reads them whole. */
export function createReader(library: Library): Reader {
  return {
    documents: () => library.index.documents(),
    document: (id) => library.index.document(id),
    lately: () =>
      library.lately().flatMap(({ id, ...rest }) => {
        const document = library.index.document(id)
        return document ? [{ document, ...rest }] : []
      }),
    async look(id, mark) {
      const now = await lookNow(library, id, mark)
      // What has changed unnoticed is taken in, and looked at once more.
      if (now !== 'changed') return now
      const document = library.index.document(id)
      if (document) await library.reload(document)
      const again = await lookNow(library, id, mark)
      return again === 'changed' ? { kind: 'changed', before: findBefore(library, id, mark) } : again
    },
  }
}

async function lookNow(library: Library, id: string, mark: Mark): Promise<Looked | 'changed' | null> {
  const document = library.index.document(id)
  if (!document) return findBefore(library, id, mark) === null ? null : 'changed'
  const found = findIn(document, mark)
  const passage = document.passages[(found?.passage ?? 0) - 1]
  if (!found || !passage) return 'changed'
  const proof = await createProver(library).prove({ document, passage }, found)
  if (proof === 'changed') return 'changed'
  return { kind: proof === 'proven' ? 'proven' : 'unreadable', found }
}

function findBefore(library: Library, id: string, mark: Mark): Before | null {
  for (const document of library.before(id)) {
    const found = findIn(document, mark)
    const text = document.passages[(found?.passage ?? 0) - 1]?.text.slice(found?.start, found?.end)
    if (found && text !== undefined) return { text, lines: found.lines, sha256: document.sha256, asOf: document.asOf }
  }
  return null
}

/** Where the words stand, in the passage that is named before all others: paragraphs may have come before it. */
function findIn({ passages }: KnowledgeDocument, mark: Mark): Found | null {
  const own = passages[mark.passage - 1]
  for (const passage of own ? [own, ...passages] : passages) {
    const found = findInPassage(passage, mark)
    if (found) return found
  }
  return null
}

function findInPassage(passage: Passage, mark: Mark): Found | null {
  const { text, sentences, number, segments } = passage
  for (const { start } of sentences) {
    const span = { start, end: start + mark.length }
    if (span.end > text.length || !isMarked(text.slice(span.start, span.end), mark)) continue
    const { start: from, end: to } = fileSpan(segments, span)
    return { passage: number, ...span, lines: [lineAt(passage, from), lineAt(passage, to - 1)] }
  }
  return null
}

const lineAt = ({ lines, lineStarts }: Passage, offset: number): number => lines[0] + lineStarts.filter((start) => start <= offset).length
