import { bundledCentroids } from './bundled-centroids.generated.js'
import { bundledMeans, type Means, type Scale, scaleFrom } from './calibration-scale.js'
import type { Centroids } from './centroids.js'
import { type Embedder, unit } from './embedder.js'
import type { ChosenModel } from './model.js'
import { pairs } from './samples.js'

/** What is needed to compare a question's vector with those of sentences. */
export type Calibration = { readonly centroids: Centroids; readonly scale: Scale }

/** The calibration of a model; nothing is measured for the bundled one. @throws if the model cannot be used, or does not tell answers apart. */
export async function calibrationOf({ model }: Pick<ChosenModel, 'model'>, embedder: Embedder): Promise<Calibration> {
  if (model.kind === 'bundled') return { centroids: bundledCentroids, scale: scaleFrom(bundledMeans) }
  const { centroids, means } = await measure(embedder)
  return { centroids, scale: scaleFrom(means) }
}

/** Embed the pairs of questions and answers. @throws if the model cannot be used. */
export async function measure(embedder: Embedder): Promise<{ readonly centroids: Centroids; readonly means: Means }> {
  const vectors: (readonly [Float32Array, Float32Array])[] = []
  // One pair at a time: a slow model must not look like a dead one.
  for (const pair of pairs) vectors.push((await embedder.embed(pair)) as [Float32Array, Float32Array])
  const centroids = {
    questions: meanVector(vectors.map(([question]) => question)),
    statements: meanVector(vectors.map(([, answer]) => answer)),
  }
  const asked = vectors.map(([question]) => centered(question, centroids.questions))
  const said = vectors.map(([, answer]) => centered(answer, centroids.statements))
  const cosines = asked.flatMap((question, at) => said.map((answer, other) => ({ isSame: at === other, cosine: dot(question, answer) })))
  const meanOf = (wanted: boolean): number => mean(cosines.filter(({ isSame }) => isSame === wanted).map(({ cosine }) => cosine))
  return { centroids, means: { same: meanOf(true), unrelated: meanOf(false) } }
}

/** A vector's direction as seen from a centroid, of length 1. */
export function centered(vector: Float32Array, centroid: Float32Array): Float32Array {
  return unit(vector.map((value, at) => value - (centroid[at] as number)))
}

export const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, at) => sum + value * (b[at] as number), 0)
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const meanVector = (vectors: readonly Float32Array[]): Float32Array =>
  (vectors[0] as Float32Array).map((_, at) => mean(vectors.map((vector) => vector[at] as number)))
