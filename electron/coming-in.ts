/**
 * From a passphrase to being in: as long as an update of the store takes, which is minutes where it is large. Nobody can
 * do anything meanwhile, so whoever comes in has been idle from then on; and a computer that was locked or closed while
 * it lasted finds Accord locked once it has ended, never open behind its own lock.
 */
export class ComingIn {
  readonly #now: () => number
  #opening = 0
  #isLockAsked = false
  #since = Number.NEGATIVE_INFINITY

  /** Milliseconds, from whenever. */
  constructor(now: () => number) {
    this.#now = now
  }

  /** Since somebody came in; without end before anybody did. */
  get seconds(): number {
    return (this.#now() - this.#since) / 1000
  }

  /** What was opened, and whether a lock was asked for meanwhile; an opening that fails takes that with it. */
  async after<O>(opening: Promise<O>): Promise<{ readonly opened: O; readonly isLockAsked: boolean }> {
    this.#opening += 1
    try {
      const opened = await opening
      this.#since = this.#now()
      return { opened, isLockAsked: this.#isLockAsked }
    } finally {
      this.#opening -= 1
      if (this.#opening === 0) this.#isLockAsked = false
    }
  }

  /** With nobody in, and nobody on the way, there is nothing to lock. */
  askLock(): void {
    if (this.#opening > 0) this.#isLockAsked = true
  }
}
