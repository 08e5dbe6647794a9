import { DeskError } from './errors.js'
import type { AliasGroup } from './knowledge/aliases.js'
import type { KnowledgeDocument, Problem } from './knowledge/document.js'
import type { FrontMatterMode } from './knowledge/front-matter.js'
import { readFrom, readKnowledge } from './knowledge/read.js'
import type { KnowledgeSource } from './knowledge/source.js'
import { createIndex, type SearchIndex } from './search/index.js'

/** A place of knowledge, read and indexed. */
export interface Library {
  readonly source: KnowledgeSource
  readonly index: SearchIndex
  /** What was wrong with the files when they were first read. The documents without a problem are in the index. */
  readonly problems: readonly Problem[]
  /**
   * Read a document's file again and take the new text in; a file that is gone or broken leaves the index.
   * @returns what is wrong with the file now
   */
  reload(document: KnowledgeDocument): Promise<readonly Problem[]>
  /** Take a file in that was not there before, or has changed. @returns what is wrong with it */
  take(file: string): Promise<readonly Problem[]>
  /** Try again the files that left the index; those that are mended come back. */
  recover(): Promise<void>
}

export interface LibraryOptions {
  readonly source: KnowledgeSource
  readonly frontMatter: FrontMatterMode
  readonly aliases: readonly AliasGroup[]
}

/**
 * Read a place of knowledge and index it.
 * @throws DeskError when the place is missing or holds no document that can be used; the desk is never empty
 */
export async function openLibrary({ source, frontMatter, aliases }: LibraryOptions): Promise<Library> {
  const { documents, problems } = await readKnowledge(source, frontMatter)
  if (documents.length === 0) {
    const why = problems.length === 0 ? 'It holds no .md or .txt file.' : `None of its files can be used:\n${formatProblems(problems)}`
    throw new DeskError('KNOWLEDGE', `The knowledge folder ${source.name} has no document to answer from. ${why}`)
  }
  const index = createIndex(aliases)
  for (const document of documents) index.add(document)
  const underWay = new Map<string, Promise<readonly Problem[]>>()

  /** Files that left the index because they were gone or broken. */
  const lost = new Set<string>()
  const reload = async (file: string): Promise<readonly Problem[]> => {
    const read = await readFrom(source, file, frontMatter)
    for (const other of index.documents()) if (other.file === file) index.remove(other.id)
    lost.delete(file)
    if (!read.document) {
      lost.add(file)
      return read.problems
    }
    if (index.documents().some((other) => other.id === read.id)) {
      lost.add(file)
      return [{ file, line: read.idLine, message: `id "${read.id}" is taken by another file: give one of them another id` }]
    }
    index.add(read.document)
    return read.problems
  }
  const once = (file: string): Promise<readonly Problem[]> => {
    const current = underWay.get(file) ?? reload(file).finally(() => underWay.delete(file))
    underWay.set(file, current)
    return current
  }
  return {
    source,
    index,
    problems,
    reload: (document) => once(document.file),
    take: once,
    async recover() {
      await Promise.all([...lost].map(once))
    },
  }
}

/** One line a problem: file, line, what is wrong. */
export function formatProblems(problems: readonly Problem[]): string {
  return problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n')
}
