import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DeskError } from '../errors.js'
import { readAliases } from '../knowledge/aliases.js'
import type { Problem } from '../knowledge/document.js'
import type { FrontMatterMode } from '../knowledge/front-matter.js'
import { readKnowledge } from '../knowledge/read.js'
import { folderSource } from '../knowledge/source.js'
import { readSuggestions } from '../knowledge/suggestions.js'

export interface CheckResult {
  readonly problems: readonly Problem[]
  readonly documents: number
  readonly passages: number
}

/**
 * Read a whole knowledge folder, its aliases and suggestions too, and list everything that is wrong.
 * @throws DeskError when the folder is missing or holds no document at all
 */
export async function check(folder: string, mode: FrontMatterMode): Promise<CheckResult> {
  const { documents, problems } = await readKnowledge(folderSource(folder), mode)
  const lists = await Promise.all([problemsOf(folder, 'aliases.yml', readAliases), problemsOf(folder, 'suggestions.yml', readSuggestions)])
  const all = [...problems, ...lists.flat()]
  if (documents.length === 0 && all.length === 0) {
    throw new DeskError('KNOWLEDGE', `The knowledge folder ${folder} has no .md or .txt file: put a document in it.`)
  }
  return { problems: all, documents: documents.length, passages: documents.reduce((sum, d) => sum + d.passages.length, 0) }
}

async function problemsOf(
  folder: string,
  file: string,
  parse: (text: string, file: string) => { problems: readonly Problem[] },
): Promise<readonly Problem[]> {
  const text = await readFile(join(folder, file), 'utf8').catch(() => null)
  return text === null ? [] : parse(text, file).problems
}
