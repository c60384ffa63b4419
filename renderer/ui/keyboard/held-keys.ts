import type { PressedKey } from './combo.ts'

/** Why keys that were held came to nothing. */
export type WhyDropped = 'left' | 'late' | 'hidden' | 'refused'

export interface HoldKeys {
  /** What the keys act on is being read, or is on its way to the store. */
  readonly isReading: () => boolean
  /** Does what the key does now, and lets the page come to rest; answers whether it did anything. */
  readonly give: (key: PressedKey) => Promise<boolean>
  /** The key would only be typed into a field: nothing that is being read bears on it. */
  readonly isTyped: (key: PressedKey) => boolean
  /** The key opens a field: what comes after it is written there. */
  readonly opensField: (key: PressedKey) => boolean
  readonly onDropped: (keys: readonly PressedKey[], why: WhyDropped) => void
}

/** A frame: what has come is acted on as soon as it can be seen. */
const lookEveryMs = 10
/** Whoever writes into a field that did not open has stopped by then. */
const quietMs = 500
/** Past this nobody means the key that they pressed any more. */
const mostMs = 10_000

/** Keys that were pressed while what they act on was being read: kept, and acted on in their order once it stands. */
export class HeldKeys {
  readonly #hold: HoldKeys
  #held: readonly PressedKey[] = []
  #isGiving = false
  #timer: ReturnType<typeof setInterval> | undefined
  #movedAt = 0
  #takenAt = 0
  #isRefused = false

  constructor(hold: HoldKeys) {
    this.#hold = hold
  }

  /** Whether a key that is pressed now comes after others, or before what it acts on. */
  isHolding(): boolean {
    return this.isBusy() || this.#hold.isReading()
  }

  isBusy(): boolean {
    return this.isGiving() || this.#held.length > 0
  }

  /** One of them is being acted on: what it opens is for those after it. */
  isGiving(): boolean {
    return this.#isGiving
  }

  take(key: PressedKey): void {
    if (this.#held.length === 0) this.#movedAt = performance.now()
    this.#held = [...this.#held, key]
    this.#takenAt = performance.now()
    this.#timer ??= setInterval(() => void this.#look(), lookEveryMs)
  }

  drop(why: WhyDropped): void {
    const dropped = this.#held
    this.#held = []
    this.#isRefused = false
    this.#rest()
    if (dropped.length > 0) this.#hold.onDropped(dropped, why)
  }

  async #look(): Promise<void> {
    if (this.#isGiving) return
    const now = performance.now()
    if (this.#isRefused) return now - this.#takenAt < quietMs ? undefined : this.drop('refused')
    if (now - this.#movedAt > mostMs) return this.drop('late')
    this.#isGiving = true
    const refused = await this.#giveAll()
    this.#isGiving = false
    if (refused.length > 0) this.#hold.onDropped(refused, 'refused')
    if (this.#held.length === 0) this.#rest()
  }

  /** Answers what was refused. Where that was to open a field, what comes after it is letters, and no commands. */
  async #giveAll(): Promise<readonly PressedKey[]> {
    const refused: PressedKey[] = []
    for (let next = this.#next(); next; next = this.#next()) {
      this.#held = this.#held.slice(1)
      this.#movedAt = performance.now()
      if (await this.#hold.give(next)) continue
      if (this.#hold.opensField(next)) {
        this.#held = [...refused, next, ...this.#held]
        this.#isRefused = true
        return []
      }
      refused.push(next)
    }
    return refused
  }

  #next(): PressedKey | undefined {
    const [next] = this.#held
    return next && (this.#hold.isTyped(next) || !this.#hold.isReading()) ? next : undefined
  }

  #rest(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }
}
