import type { KnowledgeDocument } from '../knowledge/document.js'
import { type KnowledgeFinding, warning } from './finding.js'

/** Finds documents that supersede something that does not exist, or themselves: then nothing is left out. */
export function reviewSupersession(documents: readonly KnowledgeDocument[]): KnowledgeFinding[] {
  const there = new Set(documents.flatMap(({ id, passages }) => [id, ...passages.map((passage) => passage.id)]))
  return documents.flatMap(({ id, file, supersedes }) =>
    supersedes.flatMap((target): KnowledgeFinding[] => {
      const own = target === id || target.startsWith(`${id}#`)
      if (there.has(target) && !own) return []
      const message = own
        ? `"supersedes" names ${target}, which is the document itself: name an older one`
        : `"supersedes" names ${target}, which is no document and no passage: write its id, such as glossary or glossary#12`
      return [warning('supersedes', { file, line: 1, message })]
    }),
  )
}
