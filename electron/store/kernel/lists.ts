/** SQLite binds at most 32,766 values in a statement; the widest table has 24 columns. */
export const rowsAtOnce = 500

/** In runs of at most `size`. */
export function* inRuns<T>(items: readonly T[], size = rowsAtOnce): Generator<T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size)
}

/** What `read` finds for runs of the ids, one after the other. */
export async function eachRun<T>(
  ids: readonly string[],
  read: (run: string[]) => Promise<readonly T[]>,
): Promise<T[]> {
  const found: T[] = []
  for (const run of inRuns(ids)) found.push(...(await read(run)))
  return found
}
