import { setTimeout as wait } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import PQueue from 'p-queue'
import { growingTo } from '../../src/lib/growing.js'
import { type HindranceOf, type PatienceOptions, patiently } from './patience.js'

export interface SendOptions extends Pick<PatienceOptions, 'onFailure' | 'retries'> {
  /** Called once if the send waits long. @param place 1 for the next one to be sent. */
  readonly onWaiting?: (place: number) => void
  /** Take it even if the queue is full: it continues what was sent, or is one line in place of several. */
  readonly always?: boolean
}

/** The channel's queue is full. The message was not sent, and will not be. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull'
  constructor() {
    super('too much waits to be sent in the channel')
  }
}

/** Sends messages, in each channel one after the other. */
export type SendQueue = ReturnType<typeof createSendQueue>

/** A send that waits longer tells its place, in milliseconds. */
const longWaitMs = 3_000
/** Slack takes about one message a second in a channel, Discord five in five seconds. */
const steadyMs = 1_000
const mostChannels = 5_000
/** How many sends may wait in a channel. At the steady pace, the last of them comes after two minutes. */
export const mostWaiting = 120

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
 * One queue for each channel. If the platform limits a channel, its whole queue waits, and other channels go on. After a limit, the
 * channel's sends are a second apart, so that each is not refused once. A full queue takes nothing more.
 *
 * @param most how many sends a queue holds, with the one under way.
 * @example await queue.send('C012AB', () => client.chat.postMessage(message))
 */
export function createSendQueue(hindranceOf: HindranceOf, most = mostWaiting) {
  const lines = new LRUCache<string, Line>(growingTo(mostChannels))
  const lineOf = (channel: string): Line => {
    const known = lines.get(channel)
    const isIdle = known !== undefined && known.added === known.ended && performance.now() > known.freeAt + steadyMs
    if (known !== undefined && !isIdle) return known
    const line: Line = { queue: new PQueue({ concurrency: 1 }), paceMs: 0, freeAt: 0, added: 0, ended: 0 }
    lines.set(channel, line)
    return line
  }
  return {
    /** Send after those that came earlier in the channel. @throws QueueFull if the queue is full. Otherwise it throws as `patiently` does. */
    async send<T>(
      channel: string,
      send: () => Promise<T>,
      { onFailure, onWaiting, always = false, ...options }: SendOptions = {},
    ): Promise<T> {
      const line = lineOf(channel)
      if (!always && line.added - line.ended >= most) throw new QueueFull()
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

/**
 * Send an answer. If its queue is full, send one line of regret to the person another way.
 * @param tell sends that line
 * @throws what `tell` throws, and what else `answer` throws
 * @example await orRegret(() => toChannel(answer), () => toPerson(regret))
 */
export async function orRegret(answer: () => Promise<void>, tell: () => Promise<void>): Promise<void> {
  try {
    await answer()
  } catch (error) {
    if (!(error instanceof QueueFull)) throw error
    await tell()
  }
}
