import {
  type IShardingStrategy,
  SimpleShardingStrategy,
  type WebSocketManager,
  type WebSocketShard,
  WebSocketShardDestroyRecovery,
  WebSocketShardEvents,
  WebSocketShardStatus,
} from '@discordjs/ws'
import { Options } from 'discord.js'
import type { AdapterDeps } from '../../src/contract/platform.js'
import { brief } from '../../src/lib/log.js'

/** For how long the gateway may say nothing, in milliseconds. */
export interface GatewayLimits {
  /** Neither an answer to a heartbeat nor an event. Discord asks for a heartbeat every 41 s. */
  readonly silent: number
  /** Heartbeats are answered, but a session that should go on does not. */
  readonly stuck: number
  /** Heartbeats are answered, but no event comes. If little is written, that is so for hours. */
  readonly quiet: number
}

const usual: GatewayLimits = { silent: 60_000, stuck: 60_000, quiet: 60 * 60_000 }
/** The library keeps its shards to itself, and opens none again when it is asked from outside. */
type Open = { readonly shards: ReadonlyMap<number, Pick<WebSocketShard, 'destroy'>> }

/** Go on with a shard's session in a new connection. Only for an open one: while it is being opened the library has deadlines of its own. */
const renew = async (strategy: IShardingStrategy, shard: number, reason: string): Promise<void> =>
  (strategy as unknown as Open).shards.get(shard)?.destroy({ reason, recover: WebSocketShardDestroyRecovery.Resume })

/** The watch looks this often within the shortest limit. */
const looks = 4
const aSecond = 1_000

/**
 * What is known about one shard. Its silence is counted in looks, not read from a clock. A process that stood still for a minute has
 * looked once, so it does not take its own silence for the gateway's.
 */
interface Watched {
  isReady: boolean
  /** Looks since it answered a heartbeat or sent an event. */
  unheard: number
  /** Looks since it sent an event, or said hello. */
  eventless: number
  /** Its silence was reported. */
  isTold: boolean
}

/**
 * Watches the gateway, beside discord.js. That library drops a connection whose heartbeat is not answered, but only after up to two
 * minutes. It never gives up on a session that does not resume, or that sends no more events.
 * @returns the option for the client, and what ends the watch
 */
export function watchGateway(
  { log, onConnection, meter }: Pick<AdapterDeps, 'log' | 'onConnection' | 'meter'>,
  { silent, stuck, quiet }: GatewayLimits = usual,
) {
  const shards = new Map<number, Watched>()
  let timer: NodeJS.Timeout | undefined

  const every = Math.min(silent, stuck, quiet) / looks

  const note = (shard: number, isEvent: boolean, isReady?: boolean): void => {
    const known = shards.get(shard)
    // It was only slow.
    if (known?.isTold && known.isReady && isReady === undefined) onConnection(true)
    const eventless = isEvent ? 0 : (known?.eventless ?? 0)
    shards.set(shard, { isReady: isReady ?? known?.isReady ?? false, unheard: 0, eventless, isTold: false })
  }
  const look = async (manager: WebSocketManager, strategy: SimpleShardingStrategy): Promise<void> => {
    const states = await strategy.fetchStatus()
    for (const [id, one] of shards) {
      one.unheard += 1
      one.eventless += 1
      if (one.isReady && !one.isTold && one.unheard * every > silent) {
        one.isTold = true
        log.warn({ shard: id, seconds: Math.round((one.unheard * every) / aSecond) }, 'Discord: the gateway is silent; the desk reconnects')
        onConnection(false)
      } else if (one.isReady && !one.isTold && one.eventless * every > quiet) {
        log.info({ shard: id }, 'Discord: no event for a long time; the desk reconnects, to be sure')
        one.eventless = 0
        await renew(strategy, id, 'no event for a long time')
      } else if (states.get(id) === WebSocketShardStatus.Resuming && one.eventless * every > stuck) {
        log.warn({ shard: id }, 'Discord: the session could not be resumed; the desk begins a new one')
        one.eventless = 0
        await manager.options.updateSessionInfo(id, null)
        await renew(strategy, id, 'the session could not be resumed')
      }
    }
  }

  const buildStrategy = (manager: WebSocketManager): IShardingStrategy => {
    manager.on(WebSocketShardEvents.Hello, ({ shardId }) => note(shardId, true, false))
    manager.on(WebSocketShardEvents.Ready, ({ shardId }) => note(shardId, true, true))
    manager.on(WebSocketShardEvents.Resumed, ({ shardId }) => note(shardId, true, true))
    manager.on(WebSocketShardEvents.Closed, ({ shardId }) => void shards.delete(shardId))
    manager.on(WebSocketShardEvents.Dispatch, ({ shardId }) => note(shardId, true))
    manager.on(WebSocketShardEvents.HeartbeatComplete, ({ shardId, latency }) => {
      note(shardId, false)
      meter.ping(latency / aSecond)
    })
    const strategy = new SimpleShardingStrategy(manager)
    timer = setInterval(
      () =>
        look(manager, strategy).catch((error: Error) => log.error({ error: brief(error) }, 'Discord: the gateway could not be watched')),
      every,
    ).unref()
    return strategy
  }
  return { ws: { ...Options.createDefault().ws, buildStrategy }, stop: (): void => clearInterval(timer) }
}
