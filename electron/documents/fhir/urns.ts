import { sha256Hex } from '../../proof/jcs.ts'
import type { Identifier, Reference } from './types.ts'

/**
 * A `urn:uuid:` for one part of one record, the same whenever the record is written. A version 8 UUID (RFC 9562):
 * the name-based versions are tied to MD5 and SHA-1.
 */
export function urnOf(recordId: string, part: string): string {
  const hex = sha256Hex(`accord/fhir@1\n${recordId}\n${part}`)
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0b0011) | 0b1000).toString(16)
  const groups = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, variant + hex.slice(17, 20)]
  return `urn:uuid:${[...groups, hex.slice(20, 32)].join('-')}`
}

/** The identifier of one version of a record's document. */
export const documentUrn = (recordId: string, version: number): string =>
  urnOf(recordId, `document version ${version}`)

/** An identifier that is itself a URI. */
export const uriIdentifier = (value: string): Identifier => ({ system: 'urn:ietf:rfc:3986', value })

export const refer = (urn: string, display?: string): Reference =>
  display === undefined || display === '' ? { reference: urn } : { reference: urn, display }

/** FHIR has no empty arrays: an element without anything is left out. */
export const some = <Key extends string, T>(
  key: Key,
  values: readonly T[],
): { readonly [K in Key]?: readonly T[] } =>
  (values.length === 0 ? {} : { [key]: values }) as { readonly [K in Key]?: readonly T[] }
