import { collectDefaultMetrics, Registry } from 'prom-client'
import type { Desk } from '../contract/adapter.js'
import type { Meter } from '../contract/meter.js'
import type { FiguresPage } from '../contract/platform.js'
import type { EmbeddingState } from '../embeddings/embeddings.js'
import type { Store, Waiting } from '../store/store.js'
import { createMeasures } from './measures.js'

/** Values that are read when somebody requests the page, not counted beforehand. */
export interface Readings {
  readonly documents: number
  readonly passages: number
  /** By the platforms' names. */
  readonly connected: Readonly<Record<string, boolean>>
  readonly embeddings: EmbeddingState
  /** Null if the store is down. */
  readonly waiting: Waiting | null
}

export type Metrics = ReturnType<typeof createMetrics>

const aSecond = 1_000

/**
 * The figures of one desk. Each desk has its own registry, so two in one process do not mix.
 * @param now milliseconds since 1970
 * @example
 * const metrics = createMetrics()
 * const desk = metrics.desk('slack', createDesk(deps))
 * const { text } = await metrics.page(null, readings).read()
 */
export function createMetrics(now: () => number = Date.now) {
  const registry = new Registry()
  const measures = createMeasures(registry)
  /** Counts failures of the store, by the name of what was asked. It throws what the store throws. */
  const store = (inner: Store): Store => {
    const count =
      (operation: string, query: (...all: readonly unknown[]) => Promise<unknown>) =>
      (...given: readonly unknown[]): Promise<unknown> =>
        query(...given).catch((error: unknown) => {
          measures.storeErrors.inc({ operation })
          throw error
        })
    // What processes share is no request.
    const counted = Object.entries(inner).map(([operation, part]) => [
      operation,
      typeof part === 'function' ? count(operation, part) : part,
    ])
    return Object.fromEntries(counted)
  }
  /** Counts the questions of one platform, and times their answers. */
  const desk = (platform: string, inner: Desk): Desk => ({
    ...inner,
    async handle(request) {
      const began = performance.now()
      const reply = await inner.handle(request)
      if (reply?.kind === 'notice' && reply.trouble === 'failed') measures.failures.inc({ platform })
      if (request.kind === 'ask' && reply?.kind === 'answer') {
        measures.questions.inc({ platform, verdict: reply.answer.status })
        measures.answerSeconds.observe({ platform }, (performance.now() - began) / aSecond)
      }
      return reply
    },
  })
  const meter = (platform: string): Meter => {
    // Set at the start, so that a rate includes the first one.
    for (const one of [measures.sends, measures.retries, measures.limited, measures.refused, measures.failures, measures.losses])
      one.inc({ platform }, 0)
    return {
      call(outcome, isSend) {
        if (outcome === 'done' && isSend) measures.sends.inc({ platform })
        if (outcome === 'refused') measures.refused.inc({ platform })
        if (outcome === 'limited') measures.limited.inc({ platform })
        if (outcome === 'limited' || outcome === 'failed') measures.retries.inc({ platform })
      },
      ping: (seconds) => measures.ping.set({ platform }, seconds),
    }
  }
  const take = ({ documents, passages, connected, embeddings, waiting }: Readings): void => {
    measures.documents.set(documents)
    measures.passages.set(passages)
    for (const [platform, is] of Object.entries(connected)) measures.connected.set({ platform }, is ? 1 : 0)
    for (const state of embeddingStates) measures.embeddings.set({ state }, state === embeddings ? 1 : 0)
    measures.storeUp.set(waiting === null ? 0 : 1)
    if (waiting === null) {
      for (const one of [measures.inboxOpen, measures.inboxOldest, measures.outboxWaiting, measures.gapsOpen]) one.remove()
      return
    }
    measures.inboxOpen.set(waiting.requests)
    measures.inboxOldest.set(waiting.oldest === null ? 0 : Math.max(0, now() - waiting.oldest.getTime()) / aSecond)
    measures.outboxWaiting.set(waiting.records)
    measures.gapsOpen.set(waiting.gaps)
  }
  return {
    registry,
    store,
    desk,
    meter,
    /** A reply has arrived. @param at when the request was accepted */
    delivered: (platform: string, at: Date): void =>
      measures.deliverySeconds.observe({ platform }, Math.max(0, now() - at.getTime()) / aSecond),
    /** A platform's connection was lost. */
    lost: (platform: string): void => measures.losses.inc({ platform }),
    /** The page for Prometheus. From now on the process is measured too: event-loop lag, memory, garbage collection. */
    page(key: string | null, read: () => Promise<Readings>): FiguresPage {
      collectDefaultMetrics({ register: registry })
      return {
        key,
        async read() {
          take(await read())
          return { type: registry.contentType, text: await registry.metrics() }
        },
      }
    },
  }
}

const embeddingStates: readonly EmbeddingState[] = ['none', 'computing', 'ready', 'failed']
