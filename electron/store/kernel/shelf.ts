/** What one feature keeps from one operation to a later one; declared by the feature, so that nothing else knows of it. */
export interface Slot<T> {
  readonly make: () => T
}

export const slot = <T>(make: () => T): Slot<T> => ({ make })

/** What waits in memory for a later operation; gone when the store is closed. */
export class Shelf {
  readonly #kept = new Map<Slot<unknown>, unknown>()

  get<T>(of: Slot<T>): T {
    if (!this.#kept.has(of)) this.#kept.set(of, of.make())
    return this.#kept.get(of) as T
  }

  put<T>(of: Slot<T>, value: T): void {
    this.#kept.set(of, value)
  }

  clear(): void {
    this.#kept.clear()
  }
}
