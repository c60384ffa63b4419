import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/**
 * RFC 8785 (JCS) text of what a record may hold: objects, arrays, strings, booleans, null and whole numbers.
 * Everything else is refused, because it would be dropped or written in a way that another checker may not repeat:
 * fractions (amounts are integer pence), undefined, dates and other class instances, lone surrogates.
 */
export function canonicalJson(value: unknown): string {
  refuseUnsafe(value, '')
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not JSON')
  return text
}

/** Of the bytes, or of a text's UTF-8; lower-case hex. */
export function sha256Hex(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}

// Paths name keys and places, never content: an error message must not carry a person's text.
function refuseUnsafe(value: unknown, path: string): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value)) throw new TypeError(`not a whole number at ${path || '/'}`)
    return
  }
  if (Array.isArray(value)) {
    // By index: forEach would pass over the holes of a sparse array, which JSON would write as null.
    for (let index = 0; index < value.length; index++) refuseUnsafe(value[index], `${path}/${index}`)
    return
  }
  if (typeof value !== 'object' || !isPlain(value)) throw new TypeError(`not JSON at ${path || '/'}`)
  for (const [key, part] of Object.entries(value)) refuseUnsafe(part, `${path}/${key}`)
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
