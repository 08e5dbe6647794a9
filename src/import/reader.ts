import { Worker } from 'node:worker_threads'
import type { Article } from './article.js'
import type { Request, Response } from './article-worker.js'
import type { Content } from './read-source.js'
import { refusal } from './refusal.js'

/** What was built from article-worker.ts or, from the sources, what loads that file itself. */
const workerFile = new URL(import.meta.url.endsWith('.ts') ? './article-worker-from-source.mjs' : './article-worker.js', import.meta.url)

export interface ReadingLimits {
  /** In milliseconds. */
  readonly deadline: number
  /** In MB. */
  readonly memory: number
}

/** No article takes so much. Content that does was made to. */
export const readingLimits: ReadingLimits = { deadline: 30_000, memory: 224 }

/** Reads contents in a thread of its own, one at a time. */
export interface Reader {
  /** @throws DeskError if there is no article, or reading it takes too long or too much memory @throws RangeError if it is nested too deep */
  read(content: Content): Promise<Article>
  close(): Promise<void>
}

/** A reader whose thread is started when it is first needed, and again after a content that was too much for it. */
export function createReader(limits: ReadingLimits): Reader {
  let worker: Worker | null = null
  const start = (): Worker => {
    const next = new Worker(workerFile, {
      resourceLimits: { maxOldGenerationSizeMb: limits.memory, maxYoungGenerationSizeMb: 16 },
      stdout: true,
      stderr: true,
    })
    // What a library writes there must not appear in the report.
    next.stdout.resume()
    next.stderr.resume()
    return next
  }
  const stop = async (): Promise<void> => {
    const old = worker
    worker = null
    await old?.terminate()
  }
  return {
    async read({ address, ...content }) {
      worker ??= start()
      const response = await ask(worker, { ...content, address: address?.href ?? null }, limits).catch(async (error: unknown) => {
        await stop()
        throw error
      })
      if ('article' in response) return response.article
      if ('refusal' in response) throw refusal(response.refusal)
      const { name, message } = response.failure
      throw name === 'RangeError' || name === 'DataCloneError' ? new RangeError(message) : Object.assign(new Error(message), { name })
    },
    close: stop,
  }
}

function ask(worker: Worker, request: Request, { deadline, memory }: ReadingLimits): Promise<Response> {
  let resolve: (response: Response) => void = () => {}
  let reject: (error: Error) => void = () => {}
  const promise = new Promise<Response>((done, failed) => {
    resolve = done
    reject = failed
  })
  const fail = (error: NodeJS.ErrnoException): void => {
    const why = `takes more than ${memory} MB of memory to read: divide it, or save its text and import that file`
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? refusal(why, error) : error)
  }
  const end = (): void => reject(refusal('cannot be read: the thread that read it ended'))
  const late = `takes longer than ${deadline / 1000} s to read: divide it, or save its text and import that file`
  const clock = setTimeout(() => reject(refusal(late)), deadline)
  worker.on('message', resolve).on('error', fail).on('exit', end)
  worker.postMessage(request)
  return promise.finally(() => {
    clearTimeout(clock)
    worker.off('message', resolve).off('error', fail).off('exit', end)
  })
}
