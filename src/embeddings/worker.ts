// What the thread runs: it loads the model that it is given, and answers one request after the other.
import { constants, setPriority } from 'node:os'
import { parentPort, workerData } from 'node:worker_threads'
import type { Encode } from './embedder.js'
import type { Model } from './model.js'
import { loadBundled } from './models/bundled.js'
import { loadOnnx } from './models/onnx.js'

export type Request = { readonly number: number; readonly texts: readonly string[] }

export type Response = { readonly number: number } & ({ readonly vectors: readonly Float32Array[] } | { readonly error: string })

/** What a thread is started with. */
export interface Started {
  readonly model: Model
  /** It works only while nobody else needs the processor. */
  readonly isBackground: boolean
}

const load = (model: Model): Promise<Encode> => (model.kind === 'onnx' ? loadOnnx(model.folder, model.file) : loadBundled())

const { model, isBackground } = workerData as Started
// Linux alone gives each thread a priority; elsewhere this would hold back the whole process.
if (isBackground && process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)
const loading = load(model)
// Each request reports it.
loading.catch(() => {})
let last: Promise<void> = Promise.resolve()

async function answer({ number, texts }: Request): Promise<Response> {
  try {
    const encode = await loading
    const vectors: Float32Array[] = []
    // One at a time: in a batch the last digits of a vector depend on its neighbours, and it saves no time.
    for (const text of texts) vectors.push(await encode(text))
    return { number, vectors }
  } catch (error) {
    return { number, error: error instanceof Error ? error.message : String(error) }
  }
}

parentPort?.on('message', (request: Request) => {
  last = last.then(async () => parentPort?.postMessage(await answer(request)))
})
