import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Answerer, createAnswerer } from '../answer/answer.js'
import { weights } from '../answer/weights.js'
import { DeskError } from '../errors.js'
import { noteWriter, type WriteNote } from '../gaps/write-note.js'
import { type AliasGroup, readAliases } from '../knowledge/aliases.js'
import { folderSource, type KnowledgeSource } from '../knowledge/source.js'
import { readSuggestions } from '../knowledge/suggestions.js'
import { formatProblems, type Library, openLibrary } from '../library.js'
import type { Log } from '../log.js'
import { createSummarizer, type Summarizer } from '../summary/summarize.js'
import { packageRoot } from './package-root.js'

export interface OpenDesk {
  readonly library: Library
  readonly answerer: Answerer
  readonly summarizer: Summarizer
  /** Writes into the folder of knowledge. */
  readonly writeNote: WriteNote
}

export interface OpenOptions {
  /** Any folder of .md and .txt files; undefined for the knowledge that comes with the program. */
  readonly knowledge: string | undefined
  /** After how many days what is known counts as old. */
  readonly staleDays: number
  readonly log: Log
  /** Tell the operator which files could not be used; the others are. */
  readonly tell: (problems: string) => void
}

export const ownKnowledge = join(packageRoot, 'knowledge')

/**
 * Open the desk on a folder of knowledge. A folder without `aliases.yml` of its own gets the program's.
 * @throws DeskError when the folder cannot be used at all
 */
export async function openDesk({ knowledge, staleDays, log, tell }: OpenOptions): Promise<OpenDesk> {
  const folder = knowledge ?? ownKnowledge
  const aliases = await readBeside(folder, 'aliases.yml', readAliases, ownKnowledge)
  const suggestions = await readBeside(folder, 'suggestions.yml', readSuggestions)
  const library = await openLibrary({
    source: folderSource(folder),
    frontMatter: knowledge === undefined ? 'required' : 'optional',
    aliases: aliases?.groups ?? [],
  })
  const problems = [...library.problems, ...(aliases?.problems ?? []), ...(suggestions?.problems ?? [])]
  if (problems.length > 0)
    tell(`These files of ${folder} cannot be used until they are mended; the others are:\n${formatProblems(problems)}`)
  return { ...deskOf(library, suggestions?.questions ?? [], staleDays, log), writeNote: noteWriter(folder) }
}

/** Open a desk on files that are not a folder: a question set's own. */
export async function openDeskOn(source: KnowledgeSource, aliases: readonly AliasGroup[], staleDays: number, log: Log): Promise<OpenDesk> {
  const library = await openLibrary({ source, frontMatter: 'optional', aliases })
  const writeNote = (): never => {
    throw new DeskError('INPUT', `${source.name} takes no notes.`)
  }
  return { ...deskOf(library, [], staleDays, log), writeNote }
}

function deskOf(library: Library, suggestions: readonly string[], staleDays: number, log: Log): Omit<OpenDesk, 'writeNote'> {
  const answerer = createAnswerer({ library, model: weights, suggestions, age: { staleDays, now: () => new Date() }, log })
  return { library, answerer, summarizer: createSummarizer({ library, log }) }
}

/** Read a YAML file beside the documents; where there is none, the fallback folder's; null where there is none either. */
async function readBeside<T>(folder: string, file: string, parse: (text: string, file: string) => T, fallback?: string): Promise<T | null> {
  for (const place of [folder, ...(fallback === undefined ? [] : [fallback])]) {
    try {
      return parse(await readFile(join(place, file), 'utf8'), file)
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException
      if (code !== 'ENOENT' && code !== 'ENOTDIR') {
        throw new DeskError('KNOWLEDGE', `${join(place, file)} cannot be read (${code}): check its permissions.`, { cause })
      }
    }
  }
  return null
}
