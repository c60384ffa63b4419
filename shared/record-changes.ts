import type { CommonRecord } from './records.ts'

/** A value as JSON has it. */
export type Said = string | number | boolean | null | readonly Said[] | { readonly [key: string]: Said }

/** One value that a correction changed. `at`: its JSON pointer (RFC 6901) in the common record. Null: there was none. */
export interface RecordChange {
  readonly at: string
  readonly before: Said
  readonly after: Said
}

/** What a version says of itself, and not of what was decided. */
const ofTheVersion: ReadonlySet<string> = new Set([
  'schema',
  'recordVersion',
  'supersedes',
  'amendment',
  'glossary',
])

/** Every value in which two versions of a record differ, in their order; a list that grew or shrank is one value. */
export const changesBetween = (before: CommonRecord, after: CommonRecord): RecordChange[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => !ofTheVersion.has(key))
    .flatMap((key) => differing(`/${token(key)}`, valueOf(before, key), valueOf(after, key)))

function differing(at: string, before: Said, after: Said): RecordChange[] {
  if (sameSaid(before, after)) return []
  const isSameKind =
    isParts(before) &&
    isParts(after) &&
    Array.isArray(before) === Array.isArray(after) &&
    (!Array.isArray(before) || before.length === valuesOf(after).length)
  if (!isSameKind) return [{ at, before, after }]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    differing(`${at}/${token(key)}`, valueOf(before, key), valueOf(after, key)),
  )
}

const isParts = (value: Said): value is readonly Said[] | { readonly [key: string]: Said } =>
  typeof value === 'object' && value !== null

const valuesOf = (value: Said): readonly unknown[] => (isParts(value) ? Object.values(value) : [])

const valueOf = (of: object, key: string): Said => (of as Record<string, Said>)[key] ?? null

const token = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** Whatever the order of an object's keys. */
function sameSaid(a: Said, b: Said): boolean {
  if (!isParts(a) || !isParts(b)) return a === b
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return (
    Array.isArray(a) === Array.isArray(b) && keys.every((key) => sameSaid(valueOf(a, key), valueOf(b, key)))
  )
}

/** The value at a JSON pointer; null where there is none. */
export function saidAt(of: object, at: string): Said {
  const keys = at.split('/').slice(1)
  let value: Said = of as Said
  for (const key of keys) {
    if (!isParts(value)) return null
    value = valueOf(value, key.replaceAll('~1', '/').replaceAll('~0', '~'))
  }
  return value
}
