/** Turns sentences into vectors whose cosine says how similar they are in meaning. */
export interface Embedder {
  /** Names the model and its version: vectors of one are never used with another. */
  readonly id: string
  /** One vector of length 1 per text, in order, independent of the other texts of the call. @throws if the model cannot be used */
  embed(texts: readonly string[]): Promise<Float32Array[]>
  close(): Promise<void>
}

/** In the background a thread works only while nobody else needs the processor. */
export type Priority = 'foreground' | 'background'

/** A loaded model: gives a vector of length 1 for one text. The end of a very long text may be cut off. */
export type Encode = (text: string) => Promise<Float32Array>

/** A vector brought to length 1; one of zeros stays as it is. @example unit(Float32Array.of(3, 4)) // 0.6, 0.8 */
export function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector)
  return length === 0 ? vector : vector.map((value) => value / length)
}
