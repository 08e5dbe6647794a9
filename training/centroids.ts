import type { Centroids } from '../src/embeddings/centroids.js'

/** The numbers lie between -1/16 and 1/16, so that a byte takes them. */
const steps = 2_048

/** The source of src/embeddings/bundled-centroids.generated.ts. */
export function centroidsFile({ questions, statements }: Centroids): string {
  const read = (vector: Float32Array): string =>
    `read('${Buffer.from(Int8Array.from(vector, (value) => Math.round(value * steps)).buffer).toString('base64')}')`
  return `// biome-ignore-all format: written by \`npm run train\`, not by hand
import type { Centroids } from './centroids.js'

/** A byte a number. */
const read = (text: string): Float32Array => Float32Array.from(new Int8Array(Buffer.from(text, 'base64')), (value) => value / ${steps})

export const bundledCentroids: Centroids = {
  questions: ${read(questions)},
  statements: ${read(statements)},
}
`
}
