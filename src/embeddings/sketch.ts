import type { Vectors } from './vectors.js'

/**
 * Of each vector the signs of its numbers, a bit for each: the fewer of them differ, the smaller the angle between two vectors (Charikar
 * 2002). Counting them takes a thirtieth of a cosine's time, so that exact cosines are needed for few.
 */
export interface Sketch {
  /** How many times 32 bits a vector has. */
  readonly width: number
  readonly bits: Uint32Array
}

/** The signs of the vectors in these rows, in their order. @param centroid what is subtracted from each vector first */
export function sketchOf(rows: Int32Array, vectors: Vectors, centroid: Float32Array): Sketch {
  const { dimensions, values, scales } = vectors.columns()
  const width = Math.ceil(dimensions / 32)
  const bits = new Uint32Array(rows.length * width)
  rows.forEach((row, place) => {
    const scale = scales[row] as number
    const from = row * dimensions
    setBits(bits, place * width, dimensions, (at) => (values[from + at] as number) * scale > (centroid[at] as number))
  })
  return { width, bits }
}

/** The signs of one vector. @example sketchOfOne(Float32Array.of(1, -1, 2))[0] // 0b101 */
export function sketchOfOne(vector: Float32Array): Uint32Array {
  const bits = new Uint32Array(Math.ceil(vector.length / 32))
  setBits(bits, 0, vector.length, (at) => (vector[at] as number) > 0)
  return bits
}

/** How many signs differ between the vector at a place of the sketch and another one. */
export function differing({ width, bits }: Sketch, place: number, other: Uint32Array): number {
  let count = 0
  for (let at = 0; at < width; at++) count += bitsIn((bits[place * width + at] as number) ^ (other[at] as number))
  return count
}

function setBits(bits: Uint32Array, from: number, count: number, isSet: (at: number) => boolean): void {
  for (let at = 0; at < count; at++) if (isSet(at)) bits[from + (at >>> 5)] = (bits[from + (at >>> 5)] as number) | (1 << (at & 31))
}

/** The bits of a whole number of 32 bits that are set (Warren, Hacker's Delight, figure 5-2). */
function bitsIn(whole: number): number {
  const pairs = whole - ((whole >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
