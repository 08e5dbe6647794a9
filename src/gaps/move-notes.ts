import { readdir, readFile, rm, rmdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { notesIn } from '../knowledge/notes-source.js'
import { knowledgeFile, readDocument } from '../knowledge/read.js'
import { brief, type Log } from '../lib/log.js'
import { makeFolder } from '../lib/make-folder.js'
import { createFile } from '../lib/write-file.js'

/** Move the notes that earlier versions wrote into the knowledge folder to a folder where they survive upgrades. Notes that people wrote themselves stay. Never throws: a note that cannot be moved is read where it is.
 * @param knowledge the knowledge folder
 * @param dataDir the notes go into `notes` in it
 * @returns how many were moved
 */
export async function moveNotes(knowledge: string, dataDir: string, log: Log): Promise<number> {
  const [from, to] = [join(knowledge, notesIn), join(dataDir, notesIn)]
  if (resolve(from) === resolve(to)) return 0
  const names = await readdir(from).catch((): string[] => [])
  let moved = 0
  for (const name of names.filter((file) => knowledgeFile.test(file))) {
    try {
      const bytes = await readFile(join(from, name))
      const { document } = readDocument(`${notesIn}/${name}`, bytes, 'optional')
      if (document?.kind !== 'note' || document.approved === null) continue
      await makeFolder(dataDir, 0o700)
      // Whole in its new place before it leaves the old one.
      if (!(await createFile(join(to, name), bytes.toString('utf8')))) throw new Error(`another note is called ${name} in ${to}`)
      await rm(join(from, name), { force: true })
      moved++
    } catch (error) {
      log.warn(
        { file: join(from, name), error: brief(error as Error) },
        'a note cannot be moved to DATA_DIR; the desk reads it where it is',
      )
    }
  }
  // If something else stands in it, it stays.
  if (moved > 0) await rmdir(from).catch(() => {})
  return moved
}
