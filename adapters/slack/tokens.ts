import type { Installation, InstallationStore } from '@slack/bolt'
import type { Installations, Installed } from '../../src/contract/installations.js'
import { DeskError } from '../../src/lib/errors.js'
import type { Log } from '../../src/lib/log.js'
import { createSealer } from '../../src/lib/sealer.js'

/** How long it may take until this process sees that another has installed or uninstalled, in milliseconds. */
const keptMs = 30_000

/** The store or Slack is away, and what is asked for is not known here: Slack has to send its event again. */
export class StoreAway extends Error {
  override readonly name = 'StoreAway'
}

/** The desk is not installed in a workspace. */
export class NotInstalled extends Error {
  override readonly name = 'NotInstalled'
}

/** Keeps the tokens of workspaces, sealed. */
export type Tokens = ReturnType<typeof createTokens>

/** What is kept of an installation: nothing of who installed the app. */
type Kept = Omit<Installation<'v2', false>, 'user' | 'incomingWebhook'>

/** Open what is kept of a workspace. @param keys as in SLACK_TOKENS_KEY @throws DeskError if none of them opens it */
export function openInstalled({ server, sealed }: Pick<Installed, 'server' | 'sealed'>, keys: readonly [string, ...string[]]): Kept {
  const text = sealerOf(keys).open(sealed, server)
  if (text === null)
    throw new DeskError(
      'CONFIG',
      `SLACK_TOKENS_KEY does not open the token of the workspace ${server}. Set the key that it was kept with; several go with commas between them, the one to keep with first. If that key is lost, run "mission-desk slack forget ${server}" and install the desk there again.`,
    )
  return JSON.parse(text) as Kept
}

const sealerOf = ([first, ...others]: readonly [string, ...string[]]) =>
  createSealer([Buffer.from(first, 'hex'), ...others.map((key) => Buffer.from(key, 'hex'))])

/** Bolt's installation store, on the desk's own. While that is away, what is known of a workspace still counts. */
export function createTokens(installations: Installations, keys: readonly [string, ...string[]], log: Log) {
  const known = new Map<string, { readonly kept: Kept; readonly readAt: number }>()
  const read = async (teamId: string): Promise<Kept | null> => {
    const before = known.get(teamId)
    if (before !== undefined && performance.now() - before.readAt < keptMs) return before.kept
    const found = await installations.find(teamId).catch(() => undefined)
    if (found === undefined) {
      if (before === undefined) throw new StoreAway('it cannot be read where the desk is installed')
      return before.kept
    }
    // If it is not installed, this is read each time: another process may install it at any moment.
    known.delete(teamId)
    if (found === null) return null
    const kept = openInstalled(found, keys)
    known.set(teamId, { kept, readAt: performance.now() })
    return kept
  }
  const forget = async (teamId: string): Promise<void> => {
    await installations.forget(teamId)
    known.delete(teamId)
    log.info({ team: teamId }, 'Slack: the desk was uninstalled from a workspace; its token is forgotten')
  }
  const store: InstallationStore = {
    async storeInstallation(installation) {
      const { user: _, incomingWebhook: __, ...kept } = installation as Installation<'v2', false>
      if (installation.isEnterpriseInstall || kept.team === undefined)
        throw new DeskError('INPUT', 'The desk is installed in workspaces, not in a whole organization.')
      const { id } = kept.team
      await installations.keep(id, sealerOf(keys).seal(JSON.stringify(kept), id))
      known.set(id, { kept, readAt: performance.now() })
      log.info({ team: id }, 'Slack: the desk was installed in a workspace')
    },
    async fetchInstallation({ teamId = '' }) {
      const kept = await read(teamId)
      if (kept === null) throw new NotInstalled('the desk is not installed there')
      return { ...kept, user: { id: '', token: undefined, scopes: undefined } }
    },
    deleteInstallation: ({ teamId = '' }) => forget(teamId),
  }
  return {
    store,
    forget,
    /** What is kept of a workspace now, and since when; null if the desk is not installed there. @throws if the store is away. */
    async now(teamId: string): Promise<{ readonly token: string | undefined; readonly at: Date } | null> {
      const found = await installations.find(teamId)
      return found && { token: openInstalled(found, keys).bot?.token, at: found.at }
    },
    /** Open all that is kept, so that a wrong key shows before anybody asks. @throws DeskError if a key does not fit. */
    async checkAll(): Promise<void> {
      const all = await installations.all().catch(() => [])
      for (const installed of all) openInstalled(installed, keys)
    },
  }
}
