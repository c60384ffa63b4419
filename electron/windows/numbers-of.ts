/**
 * These fields of what was read from a file, where each is a number and there are no others beside `besides`; null where
 * that is not so. By hand: a schema would be all that the window had to wait for a library for.
 */
export function numbersOf<K extends string>(
  from: unknown,
  keys: readonly K[],
  besides: readonly string[] = [],
): Readonly<Record<K, number>> | null {
  if (typeof from !== 'object' || from === null) return null
  const known: readonly string[] = [...keys, ...besides]
  const isAsExpected =
    Object.keys(from).length === known.length && known.every((key) => Object.hasOwn(from, key))
  const entries = keys.map((key) => [key, (from as Record<string, unknown>)[key]])
  if (!isAsExpected || !entries.every(([, value]) => Number.isFinite(value))) return null
  return Object.fromEntries(entries) as Record<K, number>
}
