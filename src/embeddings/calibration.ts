import { bundledCentres } from './bundled-centroids.generated.js'
import { bundledMeans, type Means, type Scale, scaleFrom } from './calibration-scale.js'
import { type Embedder, unit } from './embedder.js'
import type { ChosenModel } from './model.js'
import { pairs } from './samples.js'

/**
 * What the vectors of all questions have in common, and those of all statements: their means. It says of none what it is about, so it is
 * taken away before vectors are compared.
 */
export interface Centres {
  readonly questions: Float32Array
  readonly statements: Float32Array
}

/** By what a question's vector is compared with those of sentences. */
export interface Yardstick {
  readonly centres: Centres
  readonly scale: Scale
}

/**
 * The yardstick of a model that is in use. Nothing is measured for the bundled one.
 * @throws where the model cannot be used, or does not tell answers from what is unrelated
 */
export async function yardstickOf({ model }: Pick<ChosenModel, 'model'>, embedder: Embedder): Promise<Yardstick> {
  if (model.kind === 'bundled') return { centres: bundledCentres, scale: scaleFrom(bundledMeans) }
  const { centres, means } = await measure(embedder)
  return { centres, scale: scaleFrom(means) }
}

/**
 * Embed the pairs of questions and answers.
 * @throws where the model cannot be used
 */
export async function measure(embedder: Embedder): Promise<{ readonly centres: Centres; readonly means: Means }> {
  const vectors: (readonly [Float32Array, Float32Array])[] = []
  // A pair at a time: the silence of a slow model must not look like its death.
  for (const pair of pairs) vectors.push((await embedder.embed(pair)) as [Float32Array, Float32Array])
  const centres = {
    questions: meanVector(vectors.map(([question]) => question)),
    statements: meanVector(vectors.map(([, answer]) => answer)),
  }
  const asked = vectors.map(([question]) => centred(question, centres.questions))
  const said = vectors.map(([, answer]) => centred(answer, centres.statements))
  const cosines = asked.flatMap((question, at) => said.map((answer, other) => ({ isSame: at === other, cosine: dot(question, answer) })))
  const meanOf = (wanted: boolean): number => mean(cosines.filter(({ isSame }) => isSame === wanted).map(({ cosine }) => cosine))
  return { centres, means: { same: meanOf(true), unrelated: meanOf(false) } }
}

/** A vector's direction as seen from a centre, of length 1. */
export function centred(vector: Float32Array, centre: Float32Array): Float32Array {
  return unit(vector.map((value, at) => value - (centre[at] as number)))
}

export const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, at) => sum + value * (b[at] as number), 0)
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const meanVector = (vectors: readonly Float32Array[]): Float32Array =>
  (vectors[0] as Float32Array).map((_, at) => mean(vectors.map((vector) => vector[at] as number)))
