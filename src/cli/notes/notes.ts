import { readFile, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { notesIn } from '../../knowledge/notes-source.js'
import { knowledgeFile, readDocument } from '../../knowledge/read.js'
import { folderSource } from '../../knowledge/source.js'
import { DeskError } from '../../lib/errors.js'
import { replaceFile } from '../../lib/write-file.js'
import { formatProblems } from '../../library/library.js'
import type { PutNote, SharedNotes } from '../../store/shared-notes.js'
import { counted } from '../check/check.js'

/** Where notes are kept: a database, or a folder. */
type NotesPlace = Pick<SharedNotes, 'read' | 'put' | 'withdraw'> & {
  /** Where it is, for the line that says what was done. */
  readonly name: string
  /** The names of the notes that are there. */
  files(): Promise<readonly string[]>
}

export interface NotesDeps {
  readonly place: NotesPlace
  readonly print: (text: string) => void
}

export const inDatabase = (notes: SharedNotes): NotesPlace => ({
  ...notes,
  name: 'the database; every running desk takes it in within seconds',
  files: async () => (await notes.list()).flatMap(({ file, isWithdrawn }) => (isWithdrawn ? [] : [file])),
})

export function inFolder(dataDir: string): NotesPlace {
  const folder = folderSource(join(dataDir, notesIn))
  const files = async (): Promise<readonly string[]> => {
    const names = await folder.list().catch((error: Error): string[] => {
      if ((error.cause as NodeJS.ErrnoException | undefined)?.code === 'ENOENT') return []
      throw error
    })
    return names.filter((name) => knowledgeFile.test(name)).map((name) => `${notesIn}/${name}`)
  }
  return {
    name: join(dataDir, notesIn),
    files,
    read: async (wanted) =>
      new Map(await Promise.all(wanted.map(async (file) => [file, await readFile(join(dataDir, file), 'utf8')] as const))),
    put: ({ file, content }) => replaceFile(join(dataDir, file), content),
    async withdraw(file) {
      if (!(await files()).includes(file)) return false
      await rm(join(dataDir, file), { force: true })
      return true
    },
  }
}

/** Print each note: its file, what it answers, who approved it and when. */
export async function listNotes({ place, print }: NotesDeps): Promise<void> {
  const files = await place.files()
  for (const [file, content] of await place.read(files)) {
    const { document } = readDocument(file, Buffer.from(content), 'optional')
    const approved = document?.approved ? `  (${document.approved.by}, ${document.approved.at})` : ''
    print(`${file}  ${document?.title ?? 'cannot be read'}${approved}`)
  }
  print(files.length === 0 ? 'There are no notes.' : counted(files.length, 'note'))
}

/** Put a note in. It replaces the note with the same name. @param path a file of Markdown or text. @throws DeskError if it is no valid note. */
export async function putNote(path: string, { place, print }: NotesDeps): Promise<void> {
  const file = fileOf(path)
  const content = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new DeskError('INPUT', `${path} cannot be read (${cause.code}): name a file.`, { cause })
  })
  const { document, problems } = readDocument(file, Buffer.from(content), 'optional')
  if (document == null || problems.length > 0)
    throw new DeskError('INPUT', `${path} is no valid note, so nothing was changed:\n${formatProblems(problems)}`)
  const note: PutNote = { file, content, by: document.approved?.by ?? null, at: new Date() }
  await place.put(note)
  print(`${file} is in ${place.name}.`)
}

/** Withdraw the note that the list shows under a name. @throws DeskError if there is none. */
export async function withdrawNote(name: string, { place, print }: NotesDeps): Promise<void> {
  const file = fileOf(name)
  if (!(await place.withdraw(file, new Date())))
    throw new DeskError('INPUT', `There is no note ${file}: mission-desk notes list shows them.`)
  print(`${file} was withdrawn from ${place.name}.`)
}

/** A note's name, without the folder. @throws DeskError for a name that no note has. */
function fileOf(path: string): string {
  const name = basename(path)
  if (!knowledgeFile.test(name) || name.startsWith('.'))
    throw new DeskError('INPUT', `${path} is no note: notes are files that end with .md or .txt.`)
  return `${notesIn}/${name}`
}
