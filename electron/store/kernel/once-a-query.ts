import type { ReadDb } from './schema.ts'

type Read = (...given: never) => Promise<unknown>

// By what was read, and by what it was asked with.
const underWay = new WeakMap<ReadDb, Map<Read, Map<string, Promise<unknown>>>>()

/** Runs one query: nothing is written meanwhile, and the same rows are covered from its beginning to its end. */
export async function whileReading<T>(db: ReadDb, query: () => Promise<T>): Promise<T> {
  underWay.set(db, new Map())
  try {
    return await query()
  } finally {
    underWay.delete(db)
  }
}

/**
 * A read that several parts of one query need: read once, and forgotten when the query ends. Within a command it is read each
 * time, since what it reads may have been written meanwhile. What it answers is everybody's, and nobody changes it.
 */
export function onceAQuery<Given extends readonly (string | null)[], T>(
  read: (db: ReadDb, ...given: Given) => Promise<T>,
): (db: ReadDb, ...given: Given) => Promise<T> {
  return (db, ...given) => {
    const all = underWay.get(db)
    if (all === undefined) return read(db, ...given)
    const known = all.get(read) ?? new Map<string, Promise<T>>()
    all.set(read, known)
    const key = JSON.stringify(given)
    const found = known.get(key) ?? read(db, ...given)
    known.set(key, found)
    return found as Promise<T>
  }
}
