import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { KnowledgeDocument } from '../knowledge/document.js'
import { readKnowledge } from '../knowledge/read.js'
import { folderSource } from '../knowledge/source.js'
import { DeskError } from '../lib/errors.js'
import { createFile, replaceFile } from '../lib/write-file.js'
import { importedFolder, type Made } from './make-document.js'
import { refusal } from './refusal.js'

/** The knowledge folder, as an import sees it. */
export type Place = Awaited<ReturnType<typeof openPlace>>

/** Read what a knowledge folder holds. One that is not there yet is empty, and made when the first document is written. */
export async function openPlace(folder: string, dryRun: boolean) {
  const known = new Map<string, KnowledgeDocument>()
  if (existsSync(folder))
    for (const document of (await readKnowledge(folderSource(folder), 'optional')).documents) known.set(document.id, document)
  const isImported = ({ file }: KnowledgeDocument): boolean => file.startsWith(`${importedFolder}/`)
  return {
    /** Where new documents go, inside the knowledge folder. */
    folder: importedFolder as string,
    /** The ids that are taken. */
    ids: (): ReadonlySet<string> => new Set(known.keys()),
    /** Documents that were imported before. */
    imported: (): readonly KnowledgeDocument[] => [...known.values()].filter(isImported),
    /** All others. */
    others: (): readonly KnowledgeDocument[] => [...known.values()].filter((document) => !isImported(document)),
    /** Write a document, whole or not at all. @throws DeskError if it cannot be */
    async write({ document, content }: Made, before: KnowledgeDocument | undefined): Promise<void> {
      const path = join(folder, document.file)
      try {
        if (before === undefined) {
          if (dryRun ? existsSync(path) : !(await createFile(path, content))) throw taken(path)
        } else if (!dryRun) await replaceFile(path, content)
      } catch (cause) {
        if (cause instanceof DeskError) throw cause
        const { code } = cause as NodeJS.ErrnoException
        throw refusal(`${path} cannot be written (${code}): with --knowledge, name a folder that import may write to`, cause)
      }
      known.set(document.id, document)
    },
  }
}

const taken = (path: string): DeskError => refusal(`${path} already exists: give the document another name with --as`)
