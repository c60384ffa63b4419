import { canonicalJson } from '../../proof/jcs.ts'

export type Canonical = { readonly value: unknown } | { readonly problem: string }

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The JSON in these bytes, if they are exactly its RFC 8785 form; that also catches a key that stands twice. */
export function readCanonical(name: string, bytes: Uint8Array | undefined): Canonical {
  if (bytes === undefined) return { problem: `${name}: missing` }
  try {
    const text = utf8.decode(bytes)
    const value: unknown = JSON.parse(text)
    return canonicalJson(value) === text ? { value } : { problem: `${name}: not canonical (RFC 8785)` }
  } catch (error) {
    return { problem: `${name}: ${error instanceof Error ? error.name : 'unreadable'}` }
  }
}
