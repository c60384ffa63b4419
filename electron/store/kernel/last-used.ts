export interface LastUsed<T> {
  /** What is kept of a key, or what this makes of it now; what it throws is kept of none. */
  readonly of: (key: string, make: () => T) => T
  readonly clear: () => void
}

/** At most so many values by key: the one that was used longest ago goes first. */
export function lastUsed<T>(most: number): LastUsed<T> {
  const kept = new Map<string, T>()
  return {
    of: (key, make) => {
      const value = kept.get(key) ?? make()
      kept.delete(key)
      kept.set(key, value)
      const [oldest] = kept.keys()
      if (kept.size > most && oldest !== undefined) kept.delete(oldest)
      return value
    },
    clear: () => kept.clear(),
  }
}
