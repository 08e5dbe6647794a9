import type { Problem, Remark } from '../knowledge/document.js'
import { type KnowledgeFinding, warning } from './finding.js'

/** Files that people take for documents, and that `import` makes documents of. */
const couldBeImported = new RegExp(String.raw`\.(?:${['mdx', 'htm', 'html', 'xhtml', 'pdf', 'docx'].join('|')})$`, 'i')

/** One warning for all links to other places of a folder, because a manual may have hundreds. @param remarks of the kind `relative`, in order. */
export function summariseRelative(remarks: readonly Remark[]): KnowledgeFinding[] {
  const [first] = remarks
  if (first === undefined) return []
  if (remarks.length === 1) return [warning('link', first)]
  const files = new Set(remarks.map(({ file }) => file)).size
  const where = files === 1 ? 'of this file lead' : `of ${files} files lead`
  const message = `${remarks.length} links ${where} to other places of the folder. Readers of an answer cannot follow them, so only their text is shown. Write whole addresses where the link matters`
  return [warning('link', { ...first, message })]
}

/** Files that look like documents and are not read. @param others the names of files that are not read, sorted. */
export function reviewOthers(others: readonly string[]): KnowledgeFinding[] {
  const documents = others.filter((file) => couldBeImported.test(file))
  const [file] = documents
  if (file === undefined) return []
  const also = documents.length === 1 ? 'is' : `and ${documents.length - 1} more are`
  const problem: Problem = { file, line: 1, message: `${also} not read: mission-desk import makes documents of such files` }
  return [warning('not-read', problem)]
}
