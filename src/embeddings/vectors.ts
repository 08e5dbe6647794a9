import { createHash } from 'node:crypto'

/** The vectors of many texts, in memory. Each number is a byte, which moves a cosine by about 0.001 at most (docs/PERFORMANCE.md). */
export interface Vectors {
  readonly size: number
  /** Where a text's vector is; undefined where there is none. */
  row(key: string): number | undefined
  /** @param vector of length 1 */
  add(key: string, vector: Float32Array): void
  /** @returns gives the scalar product of the vector in a row and this one, which is their cosine where this one has length 1 */
  against(vector: Float32Array): (row: number) => number
  /** A copy with the vectors of these texts alone, as far as they are there. */
  among(keys: Iterable<string>): Vectors
  columns(): Columns
}

/** All of them, a row after the other. */
export interface Columns {
  /** How many numbers a vector has; 0 while there is none. */
  readonly dimensions: number
  readonly keys: readonly string[]
  /** What a row's bytes are multiplied with. */
  readonly scales: Float32Array
  readonly values: Int8Array
}

/** The key of a text's vector: 128 bits of its SHA-256, in hex. */
export const keyOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, keyLength)
export const keyLength = 32

const greatestByte = 127
/** As fine as two bytes can be, while the sum of the products stays a whole number of 32 bits: these are added up quickest. */
const greatestWhole = (dimensions: number): number => Math.min(2 ** 15 - 1, Math.floor((2 ** 31 - 1) / greatestByte / dimensions))
const firstRoom = 1_024

/** @param from the columns of vectors that were kept; none to begin with */
export function createVectors(from: Columns = { dimensions: 0, keys: [], scales: new Float32Array(), values: new Int8Array() }): Vectors {
  let { dimensions, scales, values } = from
  const keys = [...from.keys]
  const rows = new Map(keys.map((key, row) => [key, row]))

  const makeRoom = (): void => {
    if (keys.length < scales.length) return
    const room = Math.max(firstRoom, scales.length * 2)
    const [more, moreValues] = [new Float32Array(room), new Int8Array(room * dimensions)]
    more.set(scales)
    moreValues.set(values)
    scales = more
    values = moreValues
  }
  const columns = (): Columns => ({
    dimensions,
    keys,
    scales: scales.subarray(0, keys.length),
    values: values.subarray(0, keys.length * dimensions),
  })
  return {
    get size() {
      return keys.length
    },
    row: (key) => rows.get(key),
    add(key, vector) {
      if (rows.has(key)) return
      if (keys.length === 0) dimensions = vector.length
      if (vector.length !== dimensions) throw new Error(`a vector of ${vector.length} numbers among some of ${dimensions}`)
      makeRoom()
      const row = keys.length
      const scale = greatest(vector) / greatestByte || 1
      scales[row] = scale
      for (let at = 0; at < dimensions; at++) values[row * dimensions + at] = Math.round((vector[at] as number) / scale)
      rows.set(key, row)
      keys.push(key)
    },
    against(vector) {
      const step = greatest(vector) / greatestWhole(vector.length) || 1
      const wholes = Int16Array.from(vector, (value) => Math.round(value / step))
      return (row) => dot(wholes, values, row * dimensions) * (scales[row] as number) * step
    },
    among(wanted) {
      const kept = [...new Set(wanted)].flatMap((key) => {
        const row = rows.get(key)
        return row === undefined ? [] : [{ key, row }]
      })
      const some = { scales: new Float32Array(kept.length), values: new Int8Array(kept.length * dimensions) }
      kept.forEach(({ row }, place) => {
        some.scales[place] = scales[row] as number
        some.values.set(values.subarray(row * dimensions, (row + 1) * dimensions), place * dimensions)
      })
      return createVectors({ dimensions, keys: kept.map(({ key }) => key), ...some })
    },
    columns,
  }
}

const greatest = (vector: Float32Array): number => vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

/** A function by itself, which V8 makes a fifth quicker than one in a closure: much of a question's time goes here. */
function dot(wholes: Int16Array, values: Int8Array, from: number): number {
  const { length } = wholes
  let sum = 0
  for (let at = 0; at < length; at++) sum = (sum + (wholes[at] as number) * (values[from + at] as number)) | 0
  return sum
}
