import type { Config } from '../config.js'
import type { Installations } from '../contract/installations.js'
import type { KeptInstallations } from '../contract/platform.js'
import { DeskError } from '../lib/errors.js'
import type { Log } from '../lib/log.js'

/** Where a platform was installed, for commands: the store is open while something is done. @throws DeskError if it cannot be used */
export function keptInstallations(setup: () => { readonly config: Config; readonly log: Log }, platform: string): KeptInstallations {
  const use = async <T>(work: (kept: Installations) => Promise<T>): Promise<T> => {
    const [{ openStore }, { installationsIn }] = await Promise.all([import('../store/open-store.js'), import('../store/installations.js')])
    const { config, log } = setup()
    const store = await openStore({ ...config, log })
    try {
      return await work(installationsIn(store, platform))
    } catch (cause) {
      throw new DeskError('CONFIG', `The memory cannot be used (${(cause as Error).message}): "mission-desk doctor" tells more.`, { cause })
    } finally {
      await store.close()
    }
  }
  return { all: () => use((kept) => kept.all()), forget: (server) => use((kept) => kept.forget(server)) }
}
