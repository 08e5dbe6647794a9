import { App, type AppOptions } from '@slack/bolt'
import type { Adapter, Desk } from '../../src/contract/adapter.js'
import type { AdapterDeps } from '../../src/contract/platform.js'
import { DeskError } from '../../src/lib/errors.js'
import { createTellOnce, type TellOnce } from '../../src/lib/log.js'
import { createUnderWay, pause, safely } from '../shared/lifecycle.js'
import { untilReached } from '../shared/patience.js'
import { hindranceOf } from './hindrance.js'
import { createHttpReceiver } from './http.js'
import { installerOptions } from './install.js'
import { listen } from './listeners.js'
import { boltLogger } from './logger.js'
import type { SlackInstall, SlackOptions } from './options.js'
import { teamOf } from './parse/ids.js'
import { listenToForms, listenToPresses } from './presses.js'
import { slackWith } from './render/reply.js'
import { createSocketReceiver } from './socket.js'
import { createTokens, NotInstalled, StoreAway } from './tokens.js'
import { explainConnection, forLog, reasonOf } from './trouble.js'
import { listenToUninstalls } from './uninstalls.js'
import { clientOptionsFor, createWorkspace, type WorkspaceDeps } from './workspace.js'
import { installedWorkspaces, onlyWorkspace, type Workspaces } from './workspaces.js'

/** Replies under way may take this long to be sent when the desk is stopped. */
const stopWithinMs = 3_500

/** How the desk gets into workspaces. */
interface Entrance {
  readonly app: App
  /** Learn which workspaces it serves; waits as long as Slack is away. @throws DeskError that says what to do */
  enter(deps: WorkspaceDeps, signal: AbortSignal): Promise<Workspaces>
}

/** The desk's door in Slack. It reads what is addressed to it. */
export function createSlack(options: SlackOptions & AdapterDeps): Adapter {
  const { botToken, install = null, connection, log, inbox, meter } = options
  const tellOnce = createTellOnce(log)
  const underWay = createUnderWay((error) => log.error({ error: forLog(error) }, 'Slack: a reply could not be sent'))
  const stopping = new AbortController()
  let workspaces: Workspaces | null = null
  const logger = boltLogger(log)
  const clientOptions = clientOptionsFor(options, options, logger)
  const common = {
    ...{ clientOptions, logger },
    // Done later, when its failure can be reported. Bolt would do it in the constructor.
    deferInitialization: true,
    // The desk keeps what was said itself.
    convoStore: false,
  } as const
  const { app, enter } = install === null ? withToken(botToken ?? '') : withInstallations(install)

  function withToken(token: string): Entrance {
    const receiver =
      connection.mode === 'socket'
        ? createSocketReceiver(connection.appToken, options.apiUrl, logger, tellOnce, options)
        : createHttpReceiver(connection, logger, tellOnce)
    const own = new App({ ...common, token, receiver })
    return {
      app: own,
      async enter(deps, signal) {
        const identity = await logIn(own, signal, tellOnce)
        return onlyWorkspace(createWorkspace({ token, ...identity, prefix: '' }, deps))
      },
    }
  }
  function withInstallations(own: SlackInstall): Entrance {
    if (connection.mode !== 'http') throw new DeskError('CONFIG', 'Several workspaces are served over HTTP: set SLACK_SIGNING_SECRET.')
    const { installations } = options
    const tokens = createTokens(installations, own.tokensKeys, log)
    const installer = installerOptions(own, { tokens, installations, clientOptions })
    const receiver = createHttpReceiver(connection, logger, tellOnce, installer)
    let known: Workspaces | null = null
    const authorize: AppOptions['authorize'] = async ({ teamId }) => {
      const workspace = await known?.of(teamId)
      if (!workspace) throw new NotInstalled('the desk is not installed there')
      return { botToken: workspace.token, botUserId: workspace.ownId, teamId: workspace.teamId }
    }
    const many = new App({ ...common, authorize, receiver })
    listenToUninstalls(many, { tokens, clientOptions, log })
    return {
      app: many,
      async enter(deps) {
        await tokens.checkAll()
        await many.init()
        known = installedWorkspaces(receiver, deps)
        return known
      },
    }
  }

  app.error(async (error) => {
    const { original } = error as { readonly original?: Error }
    // Slack sends again what is not acknowledged.
    if (original instanceof StoreAway) throw original
    if (original instanceof NotInstalled) return log.info({}, 'Slack: an event came from a workspace where the desk is not installed')
    log.error({ error: forLog(error) }, 'Slack: an event could not be handled')
  })
  return {
    name: 'slack',
    async start(desk: Desk) {
      workspaces = await enter({ desk, inbox, options, clientOptions, log, meter, tellOnce }, stopping.signal)
      // What Slack was told has arrived is handled while the desk is being stopped too: nobody sends it again.
      const deps = { app, desk: safely(desk), inbox, workspaces, platform: slackWith(options.command), run: underWay.run }
      for (const begin of [listen, listenToPresses, listenToForms]) begin(deps)
      await app.start()
      log.info({ mode: connection.mode }, 'Slack: ready')
    },
    async deliver(accepted, handle) {
      if (workspaces === null) throw new DeskError('INPUT', 'Slack is not connected.')
      // If the desk was uninstalled meanwhile, nobody can be answered.
      await (await workspaces.of(accepted.request.server))?.deliver(accepted, handle)
    },
    async notify(message) {
      if (workspaces === null || stopping.signal.aborted) throw new DeskError('INPUT', 'Slack is not connected.')
      const workspace = await workspaces.of(teamOf(message.channel ?? message.person ?? ''))
      return workspace === null ? false : workspace.notify(message)
    },
    async stop() {
      if (stopping.signal.aborted) return
      stopping.abort()
      // What comes from now on is not acknowledged, so that Slack sends it to the next one to start.
      await Promise.race([app.stop().catch(() => {}), pause(stopWithinMs / 4)])
      await underWay.finish(stopWithinMs)
    },
  }
}

/** Check the token and learn who we are, and where; waits as long as Slack is away. @throws DeskError that says what to do */
async function logIn(app: App, signal: AbortSignal, tellOnce: TellOnce): Promise<{ readonly ownId: string; readonly teamId: string }> {
  const onFailure = (error: unknown): void =>
    tellOnce(
      'unreachable',
      { why: reasonOf(error) },
      'Slack cannot be reached; the desk keeps trying. Check the network, and SLACK_API_URL if it is set',
    )
  const ask = async () => {
    await app.init()
    return app.client.auth.test()
  }
  try {
    const { user_id: ownId = '', team_id: teamId = '' } = await untilReached(ask, { hindranceOf, onFailure, signal })
    return { ownId, teamId }
  } catch (error) {
    throw signal.aborted ? error : explainConnection(error, 'SLACK_BOT_TOKEN')
  }
}
