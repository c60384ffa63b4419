export interface BadgeOptions {
  /** What waits for whoever is in; null where nobody is, or the store does not answer. */
  readonly ask: () => Promise<number | null>
  /** On the app's icon; 0 takes it away. */
  readonly show: (count: number) => void
}

// Somebody who types saves every second or so: the icon is looked at from another program, and can be late.
export const badgeEveryMs = 3000

/**
 * How many things wait for whoever is in, on the app's icon: a number, and never whose or what. It is asked for a while
 * after something changed, however much changes meanwhile, and goes at once when nobody is in.
 */
export class Badge {
  readonly #options: BadgeOptions
  #shown = 0
  #timer: NodeJS.Timeout | undefined
  /** Counts the times that it was taken away: an answer from before is nobody's any more. */
  #session = 0

  constructor(options: BadgeOptions) {
    this.#options = options
  }

  readonly changed = (): void => {
    this.#timer ??= setTimeout(() => void this.#renew(), badgeEveryMs).unref()
  }

  readonly clear = (): void => {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#session += 1
    this.#show(0)
  }

  async #renew(): Promise<void> {
    this.#timer = undefined
    const session = this.#session
    const count = await this.#options.ask().catch(() => null)
    if (count !== null && session === this.#session) this.#show(count)
  }

  #show(count: number): void {
    if (count === this.#shown) return
    this.#shown = count
    this.#options.show(count)
  }
}
