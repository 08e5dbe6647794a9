/** Turns sentences into vectors whose cosine tells how near they are in meaning. */
export interface Embedder {
  /** Names the model and its version: vectors of one are never used with another. */
  readonly id: string
  /**
   * One vector of length 1 per text, in order. What a text's vector is does not hang on the others that are asked for with it.
   * @throws where the model cannot be used
   */
  embed(texts: readonly string[]): Promise<Float32Array[]>
  close(): Promise<void>
}

/** A model that is loaded: a vector of length 1 of one text, whose end may be cut off where it is very long. */
export type Encode = (text: string) => Promise<Float32Array>

/** A vector's direction: the same with length 1; one of zeros stays as it is. */
export function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector)
  return length === 0 ? vector : vector.map((value) => value / length)
}
