import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { error, type KnowledgeFinding, type Severity, warning } from '../../check/finding.js'
import { reviewOthers, summariseRelative } from '../../check/folder.js'
import { findRepeatedPassages } from '../../check/near-duplicates.js'
import { reviewProvenance } from '../../check/provenance.js'
import { reviewSupersession } from '../../check/supersession.js'
import { findUnusedAliases } from '../../check/unused-aliases.js'
import type { Config } from '../../config.js'
import { readAliasLines } from '../../knowledge/aliases.js'
import type { Problem } from '../../knowledge/document.js'
import { followedFile, readFollowed } from '../../knowledge/followed-list.js'
import type { FrontMatterMode } from '../../knowledge/front-matter.js'
import { withNotes } from '../../knowledge/notes-source.js'
import { readKnowledge } from '../../knowledge/read.js'
import { folderSource, type KnowledgeSource } from '../../knowledge/source.js'
import { readSuggestions } from '../../knowledge/suggestions.js'
import type { Age } from '../../lib/age.js'
import { DeskError } from '../../lib/errors.js'
import { ownKnowledge } from '../../lib/package-root.js'
import { formatProblems } from '../../library/library.js'
import type { Context } from '../context.js'

export type CheckResult = Awaited<ReturnType<typeof check>>

export interface CheckOptions {
  /** Print one JSON object, and nothing else. */
  readonly json: boolean
  /** Count a warning as a failure too. A note is no failure: a build must not fail because a day has passed. */
  readonly strict: boolean
}

/**
 * Read a whole knowledge folder, its aliases, suggestions and followed sources too, and list everything that is wrong or should be looked at.
 * @param source the folder's files, and what is read beside them
 * @throws DeskError when the folder is missing or holds no document at all
 */
export async function check(folder: string, mode: FrontMatterMode, age: Age, source: KnowledgeSource = folderSource(folder)) {
  const { documents, problems, remarks, others, dateLines } = await readKnowledge(source, mode)
  const [aliases, suggestions, followed] = await Promise.all([
    readList(folder, 'aliases.yml', readAliasLines),
    readList(folder, 'suggestions.yml', readSuggestions),
    readList(folder, followedFile, readFollowed),
  ])
  const wrong: readonly Problem[] = [
    ...problems,
    ...(aliases?.problems ?? []),
    ...(suggestions?.problems ?? []),
    ...(followed?.problems ?? []),
  ]
  if (documents.length === 0 && wrong.length === 0) {
    throw new DeskError('KNOWLEDGE', `The knowledge folder ${folder} has no .md or .txt file: put a document in it.`)
  }
  const warnings = [
    ...remarks.flatMap((remark) => (remark.kind === 'relative' ? [] : [warning(remark.kind, remark)])),
    ...summariseRelative(remarks.filter(({ kind }) => kind === 'relative')),
    ...reviewOthers(others),
    ...documents.flatMap((document) => reviewProvenance(document, dateLines.get(document.file) ?? 1, age)),
    ...reviewSupersession(documents),
    ...findRepeatedPassages(documents),
    // If no document could be read, it is unknown which terms they use.
    ...(documents.length > 0 ? findUnusedAliases(aliases?.items ?? [], documents, 'aliases.yml') : []),
  ]
  return {
    documents: documents.length,
    passages: documents.reduce((sum, d) => sum + d.passages.length, 0),
    /** Errors first, then warnings by file and line. */
    findings: [...wrong.map(error), ...warnings.sort(byPlace)],
  }
}

/**
 * Check the folder of knowledge that is set, and the notes beside it. Only our own has to have all its front matter.
 * @throws DeskError when the folder is missing or holds no document at all
 */
export function checkKnowledge({
  knowledge,
  staleDays,
  dataDir,
}: Pick<Config, 'knowledge' | 'staleDays' | 'dataDir'>): Promise<CheckResult> {
  const folder = knowledge ?? ownKnowledge
  const age = { now: () => new Date(), staleDays }
  return check(folder, knowledge === undefined ? 'required' : 'optional', age, withNotes(folder, dataDir))
}

const byPlace = (a: Problem, b: Problem): number => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line)

async function readList<T>(folder: string, file: string, parse: (text: string, file: string) => T): Promise<T | null> {
  const text = await readFile(join(folder, file), 'utf8').catch(() => null)
  return text === null ? null : parse(text, file)
}

export const ofSeverity = ({ findings }: CheckResult, severity: Severity): readonly KnowledgeFinding[] =>
  findings.filter((finding) => finding.severity === severity)

/**
 * Show what a check has found. Each finding is a line on standard error, and the counts go to standard output. As JSON, all of it goes there.
 * @returns whether the check has failed
 */
export function reportCheck(
  result: CheckResult,
  { json, strict }: CheckOptions,
  { print, tell }: Pick<Context, 'print' | 'tell'>,
): boolean {
  const [errors, warnings, notes] = [ofSeverity(result, 'error'), ofSeverity(result, 'warning'), ofSeverity(result, 'note')]
  if (json) print(JSON.stringify(result))
  else {
    const marked = [...warnings, ...notes].map((found) => ({ ...found, message: `${found.severity}: ${found.message}` }))
    const lines = [...errors, ...marked]
    if (lines.length > 0) tell(formatProblems(lines))
    const counts = [counted(result.documents, 'document'), counted(result.passages, 'passage'), counted(errors.length, 'problem')]
    const others = [warnings, notes].flatMap((found, i) => (found.length > 0 ? [counted(found.length, i === 0 ? 'warning' : 'note')] : []))
    print([...counts, ...others].join(', '))
  }
  return errors.length > 0 || (strict && warnings.length > 0)
}

/** @param thing one of what is counted */
export const counted = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`
