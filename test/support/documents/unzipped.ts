import { inflateRawSync } from 'node:zlib'

/** Every part of a zip file, by its name; the properties of a Word file are parts as well. */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, string> {
  const file = Buffer.from(bytes)
  const end = file.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  const parts = new Map<string, string>()
  let at = file.readUInt32LE(end + 16)
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20)]
    const lengths = [28, 30, 32].map((place) => file.readUInt16LE(at + place))
    const [name = 0, extra = 0, comment = 0] = lengths
    const start = file.readUInt32LE(at + 42)
    const from = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28)
    const packed = file.subarray(from, from + size)
    const content = method === 0 ? packed : inflateRawSync(packed)
    parts.set(file.toString('utf8', at + 46, at + 46 + name), content.toString('utf8'))
    at += 46 + name + extra + comment
  }
  return parts
}
