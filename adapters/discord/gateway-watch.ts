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

/** What is known about one shard. Times are those of the clock that only goes on. */
interface Watched {
  isReady: boolean
  /** When it last answered a heartbeat or sent an event. */
  heardAt: number
  /** When it last sent an event, or said hello. */
  eventAt: number
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

  const note = (shard: number, isEvent: boolean, isReady?: boolean): void => {
    const now = performance.now()
    const known = shards.get(shard)
    // It was only slow.
    if (known?.isTold && known.isReady && isReady === undefined) onConnection(true)
    const eventAt = isEvent ? now : (known?.eventAt ?? now)
    shards.set(shard, { isReady: isReady ?? known?.isReady ?? false, heardAt: now, eventAt, isTold: false })
  }
  const look = async (manager: WebSocketManager, strategy: SimpleShardingStrategy): Promise<void> => {
    const now = performance.now()
    const states = await strategy.fetchStatus()
    for (const [id, one] of shards) {
      if (one.isReady && !one.isTold && now - one.heardAt > silent) {
        one.isTold = true
        const seconds = Math.round((now - one.heardAt) / aSecond)
        log.warn({ shard: id, seconds }, 'Discord: the gateway is silent; the desk reconnects')
        onConnection(false)
      } else if (one.isReady && !one.isTold && now - one.eventAt > quiet) {
        log.info({ shard: id }, 'Discord: no event for a long time; the desk reconnects, to be sure')
        one.eventAt = now
        await renew(strategy, id, 'no event for a long time')
      } else if (states.get(id) === WebSocketShardStatus.Resuming && now - one.eventAt > stuck) {
        log.warn({ shard: id }, 'Discord: the session could not be resumed; the desk begins a new one')
        one.eventAt = now
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
      Math.min(silent, stuck, quiet) / looks,
    ).unref()
    return strategy
  }
  return { ws: { ...Options.createDefault().ws, buildStrategy }, stop: (): void => clearInterval(timer) }
}
