import { lastUsed } from './last-used.ts'

/**
 * What follows from a text alone, worked out once a text: it can't be stale. The texts used last are kept, in the
 * store's own process, which ends when Accord is locked. What is answered is everybody's and can't be changed.
 */
export function onceAText<T>(work: (text: string) => T, most = 200): (text: string) => T {
  const kept = lastUsed<T>(most)
  return (text) => kept.of(text, () => frozen(work(text)))
}

export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const one of Object.values(value)) frozen(one)
    Object.freeze(value)
  }
  return value
}
