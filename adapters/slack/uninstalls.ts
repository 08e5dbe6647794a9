import type { App } from '@slack/bolt'
import { WebClient } from '@slack/web-api'
import type { Log } from '../../src/lib/log.js'
import { StoreAway, type Tokens } from './tokens.js'
import { forLog, isRevoked } from './trouble.js'
import type { ClientOptions } from './workspace.js'

interface UninstallDeps {
  readonly tokens: Tokens
  readonly clientOptions: ClientOptions
  readonly log: Log
}

/** Forget a workspace's token when Slack says that the app was uninstalled there, or that the token was revoked. */
export function listenToUninstalls(app: App, { tokens, clientOptions, log }: UninstallDeps): void {
  /** Slack may say so late. A workspace that has installed the desk again meanwhile keeps it. */
  const wasInstalledAgain = async (teamId: string, toldAt: number): Promise<boolean> => {
    const kept = await tokens.now(teamId)
    if (kept === null || kept.at.getTime() < toldAt * 1_000) return false
    return new WebClient(kept.token, clientOptions).auth.test().then(
      () => true,
      (error: unknown) => {
        if (isRevoked(error)) return false
        throw error
      },
    )
  }
  const forget = async (teamId: string | undefined, { event_time: toldAt }: { readonly event_time: number }): Promise<void> => {
    if (teamId === undefined) return
    try {
      if (!(await wasInstalledAgain(teamId, toldAt))) await tokens.forget(teamId)
    } catch (error) {
      log.error({ team: teamId, error: forLog(error) }, 'Slack: the token of a workspace could not be forgotten; Slack reports it again')
      // What is thrown otherwise counts as taken.
      throw new StoreAway('the store cannot say whether the desk is installed there')
    }
  }
  app.event('app_uninstalled', ({ context, body }) => forget(context.teamId, body))
  app.event('tokens_revoked', async ({ event, context, body }) => {
    if ((event.tokens.bot ?? []).length > 0) await forget(context.teamId, body)
  })
}
