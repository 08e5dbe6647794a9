import { createPacer } from '../lib/pace.js'
import type { Vectors } from './vectors.js'

/**
 * The signs of each vector's numbers, a bit for each. The fewer of them differ, the smaller is the angle between two vectors (Charikar 2002).
 * Counting them takes a thirtieth of a cosine's time, and exact cosines are then needed for few.
 */
export interface Sketch {
  /** Take in the vectors that were added since, a piece at a time. */
  prepare(): Promise<void>
  /**
   * How many signs differ between the vector in each row and another one. Those that were not prepared are taken in first.
   * @returns valid until the next call
   */
  distances(other: Float32Array): Uint16Array
}

/** Bits are counted for this many words of 32 bits together; what a vector does not fill is alike in all of them. */
const together = 4
/** The signs of this many vectors stand in one array: where more come, none has to be copied. */
const inBlock = 4_096
/** This many are added without a pause. */
const atOnce = 256

const wordsOf = (dimensions: number): number => Math.ceil(dimensions / 32 / together) * together

/** The signs of vectors. @param centroid what is subtracted from each vector first */
export function createSketch(vectors: Vectors, centroid: Float32Array): Sketch {
  const width = wordsOf(centroid.length)
  const blocks: Int32Array[] = []
  let rows = 0
  let counts = new Uint16Array()

  const takeIn = (upTo: number): void => {
    for (; rows < upTo; rows++) {
      const place = rows % inBlock
      if (place === 0) blocks.push(new Int32Array(inBlock * width))
      const { scale, values } = vectors.stored(rows)
      setSigns(blocks.at(-1) as Int32Array, place * width, values, scale, centroid)
    }
  }
  return {
    async prepare() {
      const pause = createPacer()
      while (rows < vectors.size) {
        takeIn(Math.min(rows + atOnce, vectors.size))
        await pause()
      }
    },
    distances(other) {
      takeIn(vectors.size)
      if (counts.length < rows) counts = new Uint16Array(blocks.length * inBlock)
      const signs = new Int32Array(width)
      setSigns(signs, 0, other, 1, new Float32Array(other.length))
      blocks.forEach((block, at) => {
        count(block, signs, counts.subarray(at * inBlock, Math.min((at + 1) * inBlock, rows)))
      })
      return counts.subarray(0, rows)
    },
  }
}

/** Which numbers are greater than the centroid's. */
function setSigns(bits: Int32Array, from: number, values: Int8Array | Float32Array, scale: number, centroid: Float32Array): void {
  for (let at = 0; at < values.length; at++) {
    const isSet = (values[at] as number) * scale > (centroid[at] as number)
    if (isSet) bits[from + (at >>> 5)] = (bits[from + (at >>> 5)] as number) | (1 << (at & 31))
  }
}

/**
 * How many bits differ between each vector of a block and another one. Bits are added up as an adder's gates do it (Harley and Seal; Warren,
 * Hacker's Delight, figure 5-8). Four words give one sum of fours. What remains is counted once a vector.
 */
function count(block: Int32Array, other: Int32Array, counts: Uint16Array): void {
  const width = other.length
  for (let row = 0, at = 0; row < counts.length; row++) {
    let [ones, twos, fours] = [0, 0, 0]
    for (let word = 0; word < width; word += together, at += together) {
      const a = (block[at] as number) ^ (other[word] as number)
      const b = (block[at + 1] as number) ^ (other[word + 1] as number)
      const c = (block[at + 2] as number) ^ (other[word + 2] as number)
      const d = (block[at + 3] as number) ^ (other[word + 3] as number)
      let half = ones ^ a
      const first = (ones & a) | (half & b)
      ones = half ^ b
      half = ones ^ c
      const second = (ones & c) | (half & d)
      ones = half ^ d
      half = twos ^ first
      fours += bitsIn((twos & first) | (half & second))
      twos = half ^ second
    }
    counts[row] = fours * 4 + bitsIn(twos) * 2 + bitsIn(ones)
  }
}

/** The bits of a whole number of 32 bits that are set (Warren, Hacker's Delight, figure 5-2). */
function bitsIn(whole: number): number {
  const pairs = whole - ((whole >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
