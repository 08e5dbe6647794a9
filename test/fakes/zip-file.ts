import { deflateRawSync } from 'node:zlib'

export interface Entry {
  readonly name: string
  readonly content: string
  /** The unpacked size that it claims; by default the real one. */
  readonly says?: number
}

/** An archive with zeros as checksums, because nobody checks them. */
export function zipOf(...entries: readonly Entry[]): Uint8Array {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  for (const { name, content, says = content.length } of entries) {
    const packed = deflateRawSync(content)
    const head = (signature: number, more: number[]): Buffer => {
      const fields = [20, 0, 8, 0, 0].flatMap((n) => [n & 255, n >> 8])
      const sizes = Buffer.alloc(12)
      // The size is checked before the checksum.
      sizes.writeUInt32LE(0, 0)
      sizes.writeUInt32LE(packed.length, 4)
      sizes.writeUInt32LE(says, 8)
      const start = Buffer.alloc(4)
      start.writeUInt32LE(signature)
      return Buffer.concat([start, Buffer.from(more), Buffer.from(fields), sizes, Buffer.from([name.length, 0, 0, 0])])
    }
    const place = Buffer.alloc(14)
    place.writeUInt32LE(Buffer.concat(locals).length, 10)
    centrals.push(Buffer.concat([head(0x02014b50, [20, 0]), place, Buffer.from(name)]))
    locals.push(head(0x04034b50, []), Buffer.from(name), packed)
  }
  const [local, central] = [Buffer.concat(locals), Buffer.concat(centrals)]
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, central, end])
}
