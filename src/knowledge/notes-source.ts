import { existsSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { folderSource, type KnowledgeSource } from './source.js'

/** Notes are listed below this name, whichever folder they stand in. */
export const notesIn = 'notes'
const lead = `${notesIn}/`

/**
 * A knowledge folder and the notes of a desk beside it, as one source. The notes stand in `DATA_DIR/notes` and are named `notes/…`. A file of the
 * knowledge folder with the name of a note is skipped.
 * @param dataDir the folder that holds the folder of notes; that need not be there
 * @param onTrouble called where the notes are there and cannot be listed; if it does not throw, the knowledge folder counts alone
 */
export function withNotes(folder: string, dataDir: string, onTrouble: (error: Error) => void = raise): KnowledgeSource {
  // Somebody looks at the notes alone.
  if (resolve(folder) === resolve(dataDir, notesIn)) return folderSource(folder)
  const [knowledge, notes] = [folderSource(folder), folderSource(join(dataDir, notesIn))]
  /** Where the notes stand inside of the knowledge folder, they are not to be listed twice. */
  const inside = `${relative(folder, join(dataDir, notesIn)).split(sep).join('/')}/`
  const nameOfNote = (file: string): string | null => {
    const name = file.startsWith(lead) ? file.slice(lead.length) : null
    return name === null || notes.look(name).kind === 'gone' ? null : name
  }
  const without = (error: Error): string[] => {
    onTrouble(error)
    return []
  }
  return {
    name: knowledge.name,
    async list() {
      const own = (await knowledge.list()).filter((file) => !file.startsWith(inside))
      const beside = existsSync(notes.name) ? await notes.list().catch(without) : []
      return [...new Set([...own, ...beside.map((name) => lead + name)])].sort()
    },
    async read(file) {
      const note = nameOfNote(file)
      return note === null ? knowledge.read(file) : notes.read(note)
    },
    look(file) {
      const note = nameOfNote(file)
      return note === null ? knowledge.look(file) : notes.look(note)
    },
  }
}

function raise(error: Error): never {
  throw error
}
