import { hash } from 'node:crypto'
import { createKeyTable, keyBytes } from './key-table.js'

/** The vectors of many texts, in memory. Each number is a byte, which moves a cosine by about 0.001 at most (docs/PERFORMANCE.md). */
export interface Vectors {
  readonly size: number
  /** How many numbers a vector has; 0 while there is none. */
  readonly dimensions: number
  /** Where a text's vector is; undefined if there is none. */
  row(key: string): number | undefined
  /** @param vector of length 1 */
  add(key: string, vector: Float32Array): void
  /** Add one as `stored` gives it. */
  addStored(stored: Stored): void
  /** What is kept in a row. */
  stored(row: number): Stored
  /** @returns gives the scalar product of the vector in a row and this one, which is their cosine where this one has length 1 */
  against(vector: Float32Array): (row: number) => number
  /** A copy with the vectors of some rows alone, in their order. */
  among(isWanted: (row: number) => boolean): Vectors
}

/** A vector as it is kept. */
export interface Stored {
  readonly key: string
  /** What the bytes are multiplied with. */
  readonly scale: number
  /** Not to be changed. */
  readonly values: Int8Array
}

/** The key of a text's vector: 128 bits of its SHA-256, a character a byte. */
export const keyOf = (text: string): string => hash('sha256', text, 'binary').slice(0, keyBytes)

const greatestByte = 127
/** As precise as two bytes allow, while the sum of the products stays a 32-bit integer: these are the fastest to add. */
const greatestWhole = (dimensions: number): number => Math.min(2 ** 15 - 1, Math.floor((2 ** 31 - 1) / greatestByte / dimensions))

/** Vectors are in blocks of 2 to the power of this. If more come, none has to be copied. */
const blockBits = 10
const inBlock = 2 ** blockBits - 1
type Block = { readonly scales: Float32Array; readonly values: Int8Array }

/**
 * @example
 * const vectors = createVectors()
 * vectors.add(keyOf('The port is open.'), vector)
 */
export function createVectors(): Vectors {
  const keys = createKeyTable()
  const blocks: Block[] = []
  let dimensions = 0

  const blockOf = (row: number): Block => blocks[row >>> blockBits] as Block
  const from = (row: number): number => (row & inBlock) * dimensions
  /** Give a key its row, and room for a vector there. @returns null if it has one already. */
  const rowFor = (key: string, length: number): number | null => {
    if (keys.row(key) !== undefined) return null
    if (keys.size === 0) dimensions = length
    if (length !== dimensions) throw new Error(`a vector of ${length} numbers among some of ${dimensions}`)
    const row = keys.add(key)
    if ((row & inBlock) === 0) blocks.push({ scales: new Float32Array(inBlock + 1), values: new Int8Array((inBlock + 1) * dimensions) })
    return row
  }
  const addStored = ({ key, scale, values }: Stored): void => {
    const row = rowFor(key, values.length)
    if (row === null) return
    blockOf(row).scales[row & inBlock] = scale
    blockOf(row).values.set(values, from(row))
  }
  const stored = (row: number): Stored => {
    const { scales, values } = blockOf(row)
    return { key: keys.key(row), scale: scales[row & inBlock] as number, values: values.subarray(from(row), from(row) + dimensions) }
  }
  return {
    get size() {
      return keys.size
    },
    get dimensions() {
      return dimensions
    },
    row: keys.row,
    add(key, vector) {
      const row = rowFor(key, vector.length)
      if (row === null) return
      const { scales, values } = blockOf(row)
      const scale = greatest(vector) / greatestByte || 1
      scales[row & inBlock] = scale
      const first = from(row)
      for (let at = 0; at < dimensions; at++) values[first + at] = Math.round((vector[at] as number) / scale)
    },
    addStored,
    stored,
    against(vector) {
      const step = greatest(vector) / greatestWhole(vector.length) || 1
      const wholes = Int16Array.from(vector, (value) => Math.round(value / step))
      return (row) => {
        const { scales, values } = blockOf(row)
        return dot(wholes, values, from(row)) * (scales[row & inBlock] as number) * step
      }
    },
    among(isWanted) {
      const some = createVectors()
      for (let row = 0; row < keys.size; row++) if (isWanted(row)) some.addStored(stored(row))
      return some
    },
  }
}

const greatest = (vector: Float32Array): number => vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

/** Outside of the closure V8 makes this a fifth faster. A question spends much of its time here. */
function dot(wholes: Int16Array, values: Int8Array, from: number): number {
  const { length } = wholes
  let sum = 0
  for (let at = 0; at < length; at++) sum = (sum + (wholes[at] as number) * (values[from + at] as number)) | 0
  return sum
}
