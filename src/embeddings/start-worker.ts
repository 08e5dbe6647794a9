import { Worker } from 'node:worker_threads'
import type { Model } from './model.js'

const file = new URL(import.meta.url.endsWith('.ts') ? './worker-from-source.mjs' : './worker.js', import.meta.url)

/** Start a thread that runs worker.ts: what was built from it or, from the sources, the file itself. */
export function startWorker(model: Model): Worker {
  // What a library writes there must not stand among the answers.
  const worker = new Worker(file, { workerData: model, stdout: true, stderr: true })
  worker.stdout.resume()
  worker.stderr.resume()
  return worker
}
