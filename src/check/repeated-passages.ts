import type { KnowledgeDocument } from '../knowledge/document.js'
import { ownText } from '../knowledge/shape.js'
import { type KnowledgeFinding, warning } from './finding.js'
import { findNearDuplicates } from './near-duplicates.js'

/** Passages that say nearly what an earlier one says, of the same document or another; both places are named. */
export function findRepeatedPassages(documents: readonly KnowledgeDocument[]): readonly KnowledgeFinding[] {
  const all = documents.flatMap(({ file, passages }) =>
    passages.map((passage) => ({ file, line: passage.lines[0], text: ownText(passage) })),
  )
  return findNearDuplicates(all.map(({ text }) => text)).flatMap(({ at, of }) => {
    const [later, earlier] = [all[at], all[of]]
    if (!later || !earlier) return []
    const message = `says nearly the same as ${earlier.file}:${earlier.line}: keep one of the two, and write there what the other adds`
    return [warning('near-duplicate', { file: later.file, line: later.line, message })]
  })
}
