import { Worker } from 'node:worker_threads'
import type { Log } from '../lib/log.js'
import type { Embedder, Priority } from './embedder.js'
import type { ChosenModel } from './model.js'
import type { Request, Response, Started } from './worker.js'

/** The built worker.ts or, when running from the sources, the file that loads it. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './worker-from-source.mjs' : './worker.js', import.meta.url)
/** How often a dead thread is replaced. */
const mostRestarts = 2
/** A thread that is silent for this long counts as dead. Loading a large model takes some seconds; in the background it gets little time. */
const longestSilenceMs: Readonly<Record<Priority, number>> = { foreground: 60_000, background: 600_000 }

interface Waiting {
  readonly texts: readonly string[]
  readonly resolve: (vectors: Float32Array[]) => void
  readonly reject: (error: Error) => void
}

/**
 * An embedder that works in a thread of its own, so that answers go on meanwhile. The thread is started when it is first needed, and keeps
 * the process alive only while somebody waits for it. Requests are worked on in order. `embed` rejects where the thread has died too often.
 * @param priority counts on Linux; elsewhere it is a thread as any other
 */
export function createThreadEmbedder({ id, model }: ChosenModel, log: Pick<Log, 'warn'>, priority: Priority = 'foreground'): Embedder {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let requests = 0
  let deaths = 0
  let isClosed = false
  let silence: NodeJS.Timeout | undefined

  const rejectAll = (error: Error): void => {
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  const post = (number: number): void => {
    worker ??= start()
    worker.ref()
    if (silence === undefined) listen()
    worker.postMessage({ number, texts: waiting.get(number)?.texts ?? [] } satisfies Request)
  }
  /** Restart the clock by which a silent thread counts as dead; stop it where nobody waits. */
  const listen = (): void => {
    clearTimeout(silence)
    silence = waiting.size === 0 ? undefined : setTimeout(() => void worker?.terminate(), longestSilenceMs[priority]).unref()
    if (waiting.size === 0 && !isClosed) worker?.unref()
  }
  const receive = (response: Response): void => {
    const request = waiting.get(response.number)
    waiting.delete(response.number)
    listen()
    if ('vectors' in response) request?.resolve([...response.vectors])
    else request?.reject(new Error(response.error))
  }
  const bury = (error: Error | null): void => {
    worker = null
    clearTimeout(silence)
    silence = undefined
    if (isClosed) return
    deaths++
    const message = error?.message ?? 'it ended'
    if (deaths > mostRestarts) rejectAll(new Error(`the thread of the sentence model died ${deaths} times, the last time with: ${message}`))
    else log.warn({ error: message }, 'the thread of the sentence model died; the desk starts another one')
    for (const number of waiting.keys()) post(number)
  }
  const start = (): Worker => {
    const workerData: Started = { model, isBackground: priority === 'background' }
    const next = new Worker(workerFile, { workerData, stdout: true, stderr: true })
    // What a library writes there must not stand among the answers.
    next.stdout.resume()
    next.stderr.resume()
    let cause: Error | null = null
    next.on('message', receive)
    next.on('error', (error: Error) => {
      cause = error
    })
    next.on('exit', () => bury(cause))
    return next
  }

  return {
    id,
    embed(texts) {
      if (isClosed || deaths > mostRestarts) return Promise.reject(new Error('the sentence model is no longer running'))
      return new Promise((resolve, reject) => {
        waiting.set(++requests, { texts, resolve, reject })
        post(requests)
      })
    },
    async close() {
      isClosed = true
      clearTimeout(silence)
      rejectAll(new Error('the sentence model was closed'))
      // Otherwise the process might end before its thread does.
      worker?.ref()
      await worker?.terminate()
    },
  }
}
