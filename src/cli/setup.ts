import { type Config, readConfig } from '../config.js'
import type { FolderDesk, OpenEmbeddings } from '../desk/open-desk.js'
import type { Log } from '../lib/log.js'
import type { Context } from './context.js'

/** The settings, and the log that they ask for. */
export type Setup = { readonly config: Config; readonly log: Log }

/** Read the settings of a command that needs some. @throws DeskError where one is wrong */
export function setUp({ terminal, adapters }: Pick<Context, 'terminal' | 'adapters'>): Setup {
  terminal.loadEnvFile()
  const config = readConfig(terminal.env, adapters.platforms)
  return { config, log: terminal.createLog(config.logLevel) }
}

/**
 * Open the desk on a folder of knowledge, or on the one of the settings. What opens it is loaded here: help, and what is wrong with the
 * settings, need nothing of it.
 * @throws DeskError where the folder cannot be used at all
 */
export async function openFolder(setup: Setup, knowledge: string | undefined, tell: Context['tell']): Promise<FolderDesk> {
  const { openDesk } = await import('../desk/open-desk.js')
  const { config, log } = setup
  const { staleDays, dataDir } = config
  return openDesk({ knowledge: knowledge ?? config.knowledge, staleDays, log, dataDir, openEmbeddings: embeddingsBy(setup), tell })
}

/** How embeddings are opened under these settings. */
export const embeddingsBy =
  ({ config, log }: Setup): OpenEmbeddings =>
  async (library) =>
    (await import('../embeddings/open-embeddings.js')).openEmbeddings(config, library, log)
