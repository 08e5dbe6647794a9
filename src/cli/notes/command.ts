import type { Command } from 'commander'
import { DeskError } from '../../lib/errors.js'
import type { Context } from '../context.js'
import { setUp } from '../setup.js'
import type { NotesDeps } from './notes.js'

type Work = (commands: typeof import('./notes.js'), deps: NotesDeps) => Promise<void>

/** Add `notes`: see the notes that answer gaps, change them, withdraw them, in the folder or the database where they are kept. */
export function addNotesCommands(program: Command, context: Context): void {
  const notes = program.command('notes').description('list, change or withdraw notes that answer gaps')
  notes
    .command('list')
    .description('list the notes, each with its question and who approved it')
    .action(() => withNotes(({ listNotes }, deps) => listNotes(deps), context))
  notes
    .command('put')
    .description('add a note, or replace the one of the same name')
    .argument('<file>', 'the note, such as a changed copy of data/notes/who-leads.md')
    .addHelpText('after', '\nExample:\n  mission-desk notes put who-leads.md')
    .action((file: string) => withNotes(({ putNote }, deps) => putNote(file, deps), context))
  notes
    .command('withdraw')
    .description('withdraw a note')
    .argument('<name>', 'as the list shows it')
    .addHelpText('after', '\nExample:\n  mission-desk notes withdraw who-leads.md')
    .action((name: string) => withNotes(({ withdrawNote }, deps) => withdrawNote(name, deps), context))
}

/** Open what the commands on notes work with, and close it afterwards. */
async function withNotes(work: Work, context: Context): Promise<void> {
  const { config } = setUp(context)
  const [commands, { openPostgres }] = await Promise.all([import('./notes.js'), import('../../store/open-store.js')])
  const { dataDir, databaseUrl } = config
  const { print } = context
  if (databaseUrl === undefined) return work(commands, { place: commands.inFolder(dataDir), print })
  const store = openPostgres(databaseUrl)
  try {
    await store.prepare()
    await work(commands, { place: commands.inDatabase(store.shared.notes), print })
  } catch (error) {
    throw explained(error)
  } finally {
    await store.close()
  }
}

/** @returns what an operator can do where the database cannot be used */
function explained(error: unknown): unknown {
  if (error instanceof DeskError) return error
  const why = (error as NodeJS.ErrnoException).code ?? (error as Error).message
  return new DeskError('INPUT', `The database cannot be used (${why}). Check DATABASE_URL, and that the server runs.`, { cause: error })
}
