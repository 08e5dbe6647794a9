import { setTimeout as wait } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import PQueue from 'p-queue'
import { type HindranceOf, type PatienceOptions, patiently } from './patience.js'

export interface SendOptions extends Pick<PatienceOptions, 'onFailure' | 'retries'> {
  /** Called once where the send waits for long. @param place 1 for the next one to be sent */
  readonly onWaiting?: (place: number) => void
}

/** Sends messages, in each channel one after the other. */
export type SendQueue = ReturnType<typeof createSendQueue>

/** A send that waits longer tells its place, in milliseconds. */
const longWaitMs = 3_000
/** Slack takes about one message a second in a channel, Discord five in five seconds. */
const steadyMs = 1_000
const mostChannels = 5_000

/** The sends of one channel. */
interface Line {
  readonly queue: PQueue
  /** Between two sends since the platform asked for patience; 0 before. In milliseconds. */
  paceMs: number
  /** Nothing is sent before, in milliseconds of the clock that only goes on. */
  freeAt: number
  added: number
  ended: number
}

/**
 * One queue a channel. If the platform limits a channel, all that waits there waits; other channels go on. After a limit the channel's
 * sends are a second apart. Otherwise each of them would be refused once.
 * @example await queue.send('C012AB', () => client.chat.postMessage(message))
 */
export function createSendQueue(hindranceOf: HindranceOf) {
  const lines = new LRUCache<string, Line>({ max: mostChannels })
  const lineOf = (channel: string): Line => {
    const known = lines.get(channel)
    const isIdle = known !== undefined && known.added === known.ended && performance.now() > known.freeAt + steadyMs
    if (known !== undefined && !isIdle) return known
    const line: Line = { queue: new PQueue({ concurrency: 1 }), paceMs: 0, freeAt: 0, added: 0, ended: 0 }
    lines.set(channel, line)
    return line
  }
  return {
    /** Send when those before it in the channel are sent. @throws as `patiently` does */
    async send<T>(channel: string, send: () => Promise<T>, { onFailure, onWaiting, ...options }: SendOptions = {}): Promise<T> {
      const line = lineOf(channel)
      const number = ++line.added
      const timer = setTimeout(() => onWaiting?.(number - line.ended), longWaitMs).unref()
      const noteFailure = (error: unknown): void => {
        if (hindranceOf(error).kind === 'limited') line.paceMs = steadyMs
        onFailure?.(error)
      }
      try {
        return await line.queue.add(async () => {
          await wait(Math.max(0, line.freeAt - performance.now()), undefined, { ref: false })
          // Before the next one begins, which is when this one ends.
          return patiently(send, { ...options, hindranceOf, onFailure: noteFailure }).finally(() => {
            line.ended++
            line.freeAt = performance.now() + line.paceMs
          })
        })
      } finally {
        clearTimeout(timer)
      }
    },
  }
}
