import type { AliasGroup } from '../knowledge/aliases.js'
import type { KnowledgeDocument, Problem } from '../knowledge/document.js'
import type { KnowledgeSource } from '../knowledge/source.js'
import type { Log } from '../lib/log.js'
import type { SearchIndex } from '../search/index.js'
import type { Changes } from './version.js'

/** A source of knowledge, read and indexed. */
export interface Library {
  readonly source: KnowledgeSource
  /**
   * The index in use. Documents come and go in it between one turn and the next, and it may be replaced as a whole: take it again for
   * every question. What was found in it stays as it is.
   */
  readonly index: SearchIndex
  /** What was wrong with the files when they were first read. The documents without a problem are in the index. */
  readonly problems: readonly Problem[]
  /**
   * Read a document's file again and take the new text in. One that is gone leaves the index. Where one cannot be used any more, its last
   * good version answers on.
   * @returns what is newly wrong with the file
   */
  reload(document: KnowledgeDocument): Promise<readonly Problem[]>
  /** Take a file in that was not there before, or has changed. @returns what is newly wrong with it */
  take(file: string): Promise<readonly Problem[]>
  /** Try again the files that cannot be used; those that are fixed come back. */
  recover(): Promise<void>
  /**
   * Take in whatever has changed, a piece at a time.
   * @param files which may have; without them every file is looked at
   * @throws DeskError where the source cannot be listed; then nothing is changed
   */
  refresh(files?: ReadonlySet<string>): Promise<Changes>
  /** Write a snapshot for the next start, where there is a folder for it and no snapshot of this state yet. */
  keep(): Promise<void>
  /** Index everything again with other equal terms, aside and a piece at a time. */
  useAliases(aliases: readonly AliasGroup[]): Promise<void>
  /**
   * The text that a document was read from, where the library knows that its file says something else now: it is broken, or a newer
   * version answers.
   * @param state the file as it is now: its SHA-256, or the code of the error where it cannot be read
   * @returns null where the library does not know of that state yet
   */
  kept(document: KnowledgeDocument, state: string): string | null
  /** Whether a document is what this text makes it. One that comes from a snapshot is parsed from the text once, to see. */
  confirms(document: KnowledgeDocument, content: string): boolean
}

/** Log what is wrong with files. */
export function logProblems(log: Log, problems: readonly Problem[]): void {
  for (const problem of problems)
    log.error(problem, 'a file of knowledge cannot be used until it is fixed; its last good version answers on')
}

/** One line a problem: file, line, what is wrong. */
export function formatProblems(problems: readonly Problem[]): string {
  return problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n')
}
