import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { InferenceSession, Tensor } from 'onnxruntime-web'
import { type Encode, unit } from '../embedder.js'

/** The longest text, in tokens: models of sentences are trained on shorter ones, and time grows with the square. */
const mostTokens = 256

/**
 * Load a sentence model from a folder as the Hugging Face hub has them. Nothing is read but that folder.
 * @param folder holds tokenizer.json. It may hold tokenizer_config.json and 1_Pooling/config.json.
 * @param file the ONNX file, inside the folder
 * @throws if the folder holds no such model
 */
export async function loadOnnx(folder: string, file: string): Promise<Encode> {
  const [{ env, InferenceSession, Tensor }, { Tokenizer }] = await Promise.all([
    import('onnxruntime-web/wasm'),
    import('@huggingface/tokenizers'),
  ])
  // It runs in a thread of its own already.
  env.wasm.numThreads = 1
  const settings = await readJson(join(folder, 'tokenizer_config.json'))
  const pooling = await readJson(join(folder, '1_Pooling', 'config.json'))
  const tokenizer = new Tokenizer(JSON.parse(await readFile(join(folder, 'tokenizer.json'), 'utf8')), settings)
  const session = await InferenceSession.create(await readFile(join(folder, file)))
  const longest = Math.min(mostTokens, Number(settings.model_max_length ?? mostTokens))

  return async (text) => {
    const ids = shortened(tokenizer.encode(text).ids, longest)
    const row = (values: readonly number[]): Tensor => new Tensor('int64', BigInt64Array.from(values, BigInt), [1, values.length])
    const given: Record<string, Tensor> = {
      input_ids: row(ids),
      attention_mask: row(ids.map(() => 1)),
      token_type_ids: row(ids.map(() => 0)),
    }
    const output = await session.run(Object.fromEntries(session.inputNames.flatMap((name) => (given[name] ? [[name, given[name]]] : []))))
    return unit(pooled(output, session, pooling.pooling_mode_cls_token === true))
  }
}

/** Of a long text the beginning, ended as the whole was. */
function shortened(ids: readonly number[], longest: number): readonly number[] {
  return ids.length <= longest ? ids : [...ids.slice(0, longest - 1), ...ids.slice(-1)]
}

/** The sentence's vector if the model gives it. Otherwise the first token's, or the mean of the tokens', as the model was trained. */
function pooled(output: InferenceSession.ReturnType, session: InferenceSession, fromFirst: boolean): Float32Array {
  const tensor = output.sentence_embedding ?? output[session.outputNames[0] as string]
  const data = tensor?.data
  if (!(data instanceof Float32Array)) throw new Error('the model gives no vectors of 32-bit floats')
  const size = tensor?.dims.at(-1) as number
  if (data.length === size || fromFirst) return data.slice(0, size)
  const mean = new Float32Array(size)
  // The length does not count, so the sum will do.
  for (let at = 0; at < data.length; at++) mean[at % size] = (mean[at % size] as number) + (data[at] as number)
  return mean
}

/** @returns an empty object if there is no such file */
async function readJson(path: string): Promise<Record<string, unknown>> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}
