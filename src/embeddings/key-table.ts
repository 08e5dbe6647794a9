/** Bytes of a key: the first 128 bits of a SHA-256. */
export const keyBytes = 16

const firstSlots = 2_048
/** What a slot holds in which there is no row. */
const empty = -1

/**
 * In which row a key stands. A million keys take 25 MB here, the bytes among them; in a `Map` and a list of strings they take 150 MB.
 * @example
 * const table = createKeyTable()
 * table.add(key) // 0
 * table.row(key) // 0
 */
export function createKeyTable() {
  let bytes = Buffer.alloc((firstSlots / 2) * keyBytes)
  // A hash table without lists: a key stands in the first slot from its own on that was free (linear probing).
  let slots = new Int32Array(firstSlots).fill(empty)
  let size = 0

  const isIn = (row: number, key: string): boolean => {
    const from = row * keyBytes
    for (let at = 0; at < keyBytes; at++) if (bytes[from + at] !== key.charCodeAt(at)) return false
    return true
  }
  /** A key is a part of a hash already. */
  const slotOf = (row: number): number => bytes.readInt32LE(row * keyBytes) & (slots.length - 1)
  const place = (row: number): void => {
    let slot = slotOf(row)
    while (slots[slot] !== empty) slot = (slot + 1) & (slots.length - 1)
    slots[slot] = row
  }
  const grow = (): void => {
    const more = Buffer.alloc(bytes.length * 2)
    bytes.copy(more)
    bytes = more
    slots = new Int32Array(slots.length * 2).fill(empty)
    for (let row = 0; row < size; row++) place(row)
  }
  return {
    get size(): number {
      return size
    },
    /** @param key 16 characters, a byte each @returns undefined if it is not there */
    row(key: string): number | undefined {
      const first = key.charCodeAt(0) | (key.charCodeAt(1) << 8) | (key.charCodeAt(2) << 16) | (key.charCodeAt(3) << 24)
      for (let slot = first & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
        const row = slots[slot] as number
        if (row === empty) return undefined
        if (isIn(row, key)) return row
      }
    },
    /** @param key one that is not there @returns its row: the next one */
    add(key: string): number {
      // Never more than half full, so that searches stay short.
      if (size * 2 === slots.length) grow()
      bytes.write(key, size * keyBytes, keyBytes, 'latin1')
      place(size)
      return size++
    },
    /** The key in a row. */
    key: (row: number): string => bytes.toString('latin1', row * keyBytes, (row + 1) * keyBytes),
  }
}
