import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { notesIn } from '../knowledge/notes-source.js'
import { knowledgeFile, readDocument } from '../knowledge/read.js'
import { folderSource } from '../knowledge/source.js'
import { brief, createTellOnce, type Log } from '../lib/log.js'
import { makeFolder } from '../lib/make-folder.js'
import { replaceFile } from '../lib/write-file.js'
import { type KnownNote, type SharedNotes, sha256Of } from '../store/shared-notes.js'
import type { Store } from '../store/store.js'
import type { PutDocument, WriteNote } from './write-note.js'

export interface TakeNotesDeps {
  readonly notes: SharedNotes
  /** The folder for everything that must survive a restart; the notes are in its `notes`. */
  readonly dataDir: string
  /** Writes a note's file. */
  readonly writeNote: WriteNote
  /** Take in files of notes that have changed, by their names such as `notes/a.md`. */
  readonly refresh: (files: ReadonlySet<string>) => Promise<unknown>
  readonly log: Log
}

/** The notes of a database, as files of this process. */
export interface TakenNotes {
  /** Make the folder of notes match the database. Never throws. @returns whether the database could be asked */
  take(): Promise<boolean>
  /** Write a note into the database, from where every process takes it, and here. */
  readonly writeNote: WriteNote
  /** Put a document into the database in place of one with its name, from where every process takes it. */
  readonly putDocument: PutDocument
}

/**
 * Keeps the folder of notes as the database has them, so that they are read, proven and watched as any other file. What stands in the folder and
 * was never in the database goes into it. What was changed in the folder is set aside: the database counts.
 * @example await createTakenNotes({ notes: store.shared.notes, dataDir, writeNote: desk.writeNote, refresh: desk.refresh, log }).take()
 */
export function createTakenNotes({ notes, dataDir, writeNote, refresh, log }: TakeNotesDeps): TakenNotes {
  const tellOnce = createTellOnce(log)
  const pathOf = (file: string): string => join(dataDir, file)

  /** What stands in the folder, by name. */
  const readFolder = async (): Promise<Map<string, string>> => {
    await makeFolder(dataDir, 0o700)
    await makeFolder(join(dataDir, notesIn))
    const names = (await folderSource(join(dataDir, notesIn)).list()).filter((name) => knowledgeFile.test(name))
    const read = await Promise.all(
      names.map(async (name) => [`${notesIn}/${name}`, await readIfThere(pathOf(`${notesIn}/${name}`))] as const),
    )
    return new Map(read.flatMap(([file, content]) => (content === null ? [] : [[file, content] as const])))
  }
  const setAside = async (file: string, content: string): Promise<void> => {
    const aside = `${pathOf(file)}.${sha256Of(content).slice(0, 8)}.aside`
    await rename(pathOf(file), aside)
    log.warn(
      { file: pathOf(file), aside },
      'a note was changed in the folder, but not in the database: the file was set aside. To change the note everywhere: mission-desk notes put',
    )
  }
  /** @returns whether it is gone from the folder, or is to be replaced */
  const settle = async (file: string, content: string, known: KnownNote | undefined): Promise<boolean> => {
    const sha256 = sha256Of(content)
    const wasKnown = known !== undefined && (known.sha256 === sha256 || known.earlier.includes(sha256))
    if (known === undefined || (known.isWithdrawn && !wasKnown)) {
      if (await notes.add({ file, content, by: approverOf(file, content), at: new Date() })) return false
    } else if (!known.isWithdrawn && known.sha256 === sha256) return false
    if (known?.isWithdrawn) await rm(pathOf(file), { force: true })
    else if (!wasKnown) await setAside(file, content)
    return true
  }

  const takeAll = async (): Promise<void> => {
    const here = await readFolder()
    const known = new Map((await notes.list()).map((note) => [note.file, note]))
    const changed = new Set<string>()
    for (const [file, content] of here) if (await settle(file, content, known.get(file))) changed.add(file)
    const missing = [...known.values()].filter(({ file, isWithdrawn }) => !isWithdrawn && (!here.has(file) || changed.has(file)))
    for (const [file, content] of await notes.read(missing.map(({ file }) => file))) {
      await replaceFile(pathOf(file), content)
      changed.add(file)
    }
    if (changed.size > 0) await refresh(changed)
  }
  let last: Promise<unknown> = Promise.resolve()
  const take = (): Promise<boolean> => {
    const taken = last.then(takeAll).then(
      () => true,
      (error: Error) => {
        tellOnce('notes', { error: brief(error) }, 'the notes of the database cannot be read; the desk goes on with the ones that it has')
        return false
      },
    )
    last = taken
    return taken
  }
  return {
    take,
    async putDocument({ file, content }) {
      await notes.put({ file, content, by: null, at: new Date() })
      await take()
    },
    async writeNote(note) {
      let isShared = false
      try {
        return await writeNote(note, async ({ file, content }) => {
          isShared = await notes.add({ file, content, by: approverOf(file, content), at: new Date() })
          return isShared
        })
      } catch (error) {
        if (!isShared) throw error
        log.warn({ file: note.file, error: brief(error as Error) }, 'a note of the database cannot be written here; the desk tries again')
        return true
      }
    },
  }
}

/** The notes of a store that several processes share; null if they are files alone. */
export const notesOf = ({ shared }: Pick<Store, 'shared'>, deps: Omit<TakeNotesDeps, 'notes'>): TakenNotes | null =>
  shared === null ? null : createTakenNotes({ ...deps, notes: shared.notes })

const approverOf = (file: string, content: string): string | null =>
  readDocument(file, Buffer.from(content), 'optional').document?.approved?.by ?? null

/** Null if it has disappeared in the meantime. */
const readIfThere = (path: string): Promise<string | null> =>
  readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return null
  })
