/** A UUID in 16 bytes, then the number of the group that its list began with. */
export function packGap(id: string, first: number): Buffer {
  return Buffer.concat([packId(id), packNumber(first)])
}

/** The reverse of `packGap`; null for bytes that are none. */
export function unpackGap(bytes: Buffer): { readonly id: string; readonly first: number } | null {
  return bytes.length === 20 ? { id: unpackId(bytes), first: bytes.readUInt32BE(16) } : null
}

export const packId = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

export function unpackId(bytes: Buffer): string {
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-')
}

export function packNumber(number: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(number)
  return bytes
}

export const unpackNumber = (bytes: Buffer): number => bytes.readUInt32BE(0)
