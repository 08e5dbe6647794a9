import { setTimeout as wait } from 'node:timers/promises'
import { type APIGatewayBotInfo, type Client, Events, type REST, Routes } from 'discord.js'
import type { AdapterDeps } from '../../src/contract/platform.js'
import { DeskError } from '../../src/lib/errors.js'
import type { TellOnce } from '../../src/lib/log.js'
import { untilReached } from '../shared/patience.js'
import type { Shards } from './options.js'
import { hindranceOf } from './sending.js'
import { connectionsOf } from './shards.js'
import { explainClose, explainConnection, forLog } from './trouble.js'

/**
 * Wait until Discord lets the desk connect. It waits through outages. It also waits until enough of today's sessions are left for all shards.
 *
 * @throws DeskError if Discord refuses the token.
 */
export async function awaitGateway(rest: REST, shards: Shards | undefined, signal: AbortSignal, tellOnce: TellOnce): Promise<void> {
  const ask = async (): Promise<void> => {
    const { session_start_limit: limit, shards: recommended } = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo
    if (limit.remaining >= Math.min(connectionsOf(shards, recommended), limit.total)) return
    const at = new Date(Date.now() + limit.reset_after).toISOString()
    tellOnce('sessions', { at }, `Discord lets the desk connect no more until ${at}, because it was started too often; the desk waits`)
    await wait(limit.reset_after, undefined, { signal })
    return ask()
  }
  const onFailure = (error: unknown): void =>
    tellOnce(
      'unreachable',
      { error: forLog(error) },
      'Discord cannot be reached; the desk keeps trying. Check the network, and DISCORD_API_URL if it is set',
    )
  try {
    await untilReached(ask, { hindranceOf, onFailure, signal })
  } catch (error) {
    throw signal.aborted ? error : explainConnection(error)
  }
}

/** How often the library itself repeats what it asks at the login. */
const loginRetries = 5

/** Log in and wait until Discord is ready. @throws DeskError that says what to do. */
export async function logIn(client: Client, token: string): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      client.once(Events.ClientReady, () => resolve())
      client.once(Events.ShardDisconnect, ({ code }) => reject(explainClose(code) ?? new Error(`closed with ${code}`)))
      // It asks for the gateway once more; what passes is waited out there too.
      client.rest.options.retries = loginRetries
      client.login(token).catch(reject)
    })
    client.rest.options.retries = 0
  } catch (error) {
    await client.destroy()
    throw error instanceof DeskError ? error : explainConnection(error)
  }
}

/** `onLost` is called if Discord closed the connection for good. */
type Watching = Pick<AdapterDeps, 'log' | 'onConnection' | 'onLost'>

/** Log the state of the connection, and report it. With several shards it is connected if all of them are. */
export function watchConnection(client: Client, { log, onConnection, onLost }: Watching): void {
  const lost = new Set<number>()
  const note = (shard: number, isConnected: boolean): void => {
    if (isConnected) lost.delete(shard)
    else lost.add(shard)
    onConnection(lost.size === 0)
  }
  client.on(Events.Error, (error) => log.error({ error: forLog(error) }, 'Discord: connection error; the desk tries again'))
  client.on(Events.ShardReconnecting, (shard) => {
    log.info({ shard }, 'Discord: the connection was lost; the desk reconnects')
    note(shard, false)
  })
  client.on(Events.ShardResume, (shard, missed) => {
    log.info({ shard, missed }, 'Discord: the connection is back')
    note(shard, true)
  })
  // Also if a new session replaced one that Discord forgot.
  client.on(Events.ShardReady, (shard) => note(shard, true))
  client.on(Events.ShardDisconnect, ({ code }) => {
    const why = explainClose(code)
    if (why) onLost(why)
  })
}
