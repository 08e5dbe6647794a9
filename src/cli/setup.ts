import yoctoSpinner from 'yocto-spinner'
import { type Config, type Environment, readConfig } from '../config.js'
import type { FolderDesk, OpenEmbeddings } from '../desk/open-desk.js'
import type { Log } from '../lib/log.js'
import type { Context, Screen } from './context.js'
import { createProgress } from './progress.js'

/** The settings, the log that they ask for, and where progress is drawn, if anywhere. */
export type Setup = { readonly config: Config; readonly log: Log; readonly stderr?: Screen }

/** Read the settings of a command that needs some. @param usual counts for settings that are not set. @throws DeskError if one is wrong. */
export function setUp({ terminal, adapters }: Pick<Context, 'terminal' | 'adapters'>, usual: Environment = {}): Setup {
  terminal.loadEnvFile()
  const given = Object.entries(terminal.env).filter(([, value]) => value?.trim())
  const config = readConfig({ ...usual, ...Object.fromEntries(given) }, adapters.platforms)
  return { config, log: terminal.createLog(config.logLevel), stderr: terminal.stderr }
}

/** Move the notes that earlier versions wrote into the knowledge folder, before it is opened. Commands that only read leave them. */
export async function moveOldNotes({ config, log }: Setup, knowledge: string | undefined, tell: Context['tell']): Promise<void> {
  const [{ moveNotes }, { ownKnowledge }] = await Promise.all([import('../gaps/move-notes.js'), import('../lib/package-root.js')])
  const moved = await moveNotes(knowledge ?? config.knowledge ?? ownKnowledge, config.dataDir, log)
  if (moved > 0) tell(`${moved} ${moved === 1 ? 'note was' : 'notes were'} moved to ${config.dataDir}/notes, where they survive upgrades.`)
}

/**
 * Open the desk on a folder of knowledge, or on the one of the settings, and on the notes beside it. Its code is loaded only now. Help and
 * reports of wrong settings do not need it.
 * @param early whether a large folder answers as soon as its beginning is read.
 * @throws DeskError if the folder cannot be used at all.
 */
export async function openFolder(
  setup: Setup,
  knowledge: string | undefined,
  tell: Context['tell'],
  { notes = true, early = false }: { readonly notes?: boolean; readonly early?: boolean } = {},
): Promise<FolderDesk> {
  const { config, log, stderr } = setup
  const { staleDays, dataDir } = config
  const waiting = stderr?.isTTY ? yoctoSpinner({ stream: stderr, text: 'Reading the documents', handleSignals: false }).start() : null
  const bar = stderr && createProgress(stderr, 'files')
  const progress = (done: number, of: number): void => {
    waiting?.stop()
    bar?.(done, of)
  }
  const kept = notes ? { dataDir } : {}
  try {
    const { openDesk } = await import('../desk/open-desk.js')
    return await openDesk({
      ...{ knowledge: knowledge ?? config.knowledge, staleDays, log, ...kept, progress },
      ...{ openEmbeddings: embeddingsBy(setup), early },
      tell(problems) {
        waiting?.stop()
        tell(problems)
      },
    })
  } finally {
    waiting?.stop()
    bar?.end()
  }
}

/** How embeddings are opened under these settings. */
export const embeddingsBy =
  ({ config, log }: Setup): OpenEmbeddings =>
  async (library) =>
    (await import('../embeddings/open-embeddings.js')).openEmbeddings(config, library, log)
