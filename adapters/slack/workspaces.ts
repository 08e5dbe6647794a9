import type { InstallProvider } from '@slack/oauth'
import { LRUCache } from 'lru-cache'
import { prefixOf } from './parse/ids.js'
import { NotInstalled } from './tokens.js'
import { createWorkspace, type Workspace, type WorkspaceDeps } from './workspace.js'

/** The workspaces that the desk serves. */
export interface Workspaces {
  /** @returns null if the desk is not, or no longer, installed there. @throws if that cannot be found out now. */
  of(teamId: string | null | undefined): Promise<Workspace | null>
}

const mostWorkspaces = 5_000

/** The one workspace whose token is in the settings, whatever workspace an event names. */
export const onlyWorkspace = (workspace: Workspace): Workspaces => ({ of: async () => workspace })

/** Those in which somebody installed the desk, each with its own token. */
export function installedWorkspaces(installer: Pick<InstallProvider, 'authorize'>, deps: WorkspaceDeps): Workspaces {
  /** By token: whoever installs it again gets a new one. */
  const made = new LRUCache<string, Workspace>({ max: mostWorkspaces })
  return {
    async of(teamId) {
      if (teamId === null || teamId === undefined) return null
      const found = await installer
        .authorize({ teamId, enterpriseId: undefined, isEnterpriseInstall: false })
        .catch((error: Error & { readonly original?: Error }) => {
          if (error.original instanceof NotInstalled) return null
          throw error.original ?? error
        })
      const { botToken: token, botUserId: ownId } = found ?? {}
      if (token === undefined || ownId === undefined) return null
      const known = made.get(token) ?? createWorkspace({ token, ownId, teamId, prefix: prefixOf(teamId) }, deps)
      made.set(token, known)
      return known
    },
  }
}
