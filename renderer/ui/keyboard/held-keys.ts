import type { PressedKey } from '../keys/combo.ts'

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
  /** What a key has opened is there to be written in. */
  readonly isFieldOpen: () => boolean
  readonly onDropped: (keys: readonly PressedKey[], why: WhyDropped) => void
}

/** A frame: what has come is acted on as soon as it can be seen. */
const lookEveryMs = 10
/** Whoever writes into a field that did not open has stopped by then. */
const quietMs = 500
/** A field that was opened is there by then. */
const openMs = 2000
/** Past this nobody means the key that they pressed any more. */
const mostMs = 10_000

/** A key should have opened a field that is not there, or not yet. */
interface Opening {
  /** Came to nothing, if the field does not come. */
  readonly lost: readonly PressedKey[]
  /** How long nothing more may come before it is given up. */
  readonly forMs: number
  /** Nobody is told unless something was written after it. */
  readonly isQuiet: boolean
}

const opened: Opening = { lost: [], forMs: openMs, isQuiet: true }

/** Keys that were pressed while what they act on was being read: kept, and acted on in their order once it stands. */
export class HeldKeys {
  readonly #hold: HoldKeys
  #held: readonly PressedKey[] = []
  #isGiving = false
  #timer: ReturnType<typeof setInterval> | undefined
  #movedAt = 0
  #takenAt = 0
  #opening: Opening | null = null

  constructor(hold: HoldKeys) {
    this.#hold = hold
  }

  /** Whether a key that is pressed now comes after others, or before what it acts on. */
  isHolding(): boolean {
    return this.isBusy() || this.#hold.isReading()
  }

  isBusy(): boolean {
    return this.isGiving() || this.#held.length > 0 || this.#isOpening()
  }

  /** One of them is being acted on: what it opens is for those after it. */
  isGiving(): boolean {
    return this.#isGiving
  }

  take(key: PressedKey): void {
    if (this.#held.length === 0) this.#movedAt = performance.now()
    this.#held = [...this.#held, key]
    this.#watch()
  }

  /** A key that opens a field was pressed and did not wait; until the field is there, what comes after it waits. */
  expectField(key: PressedKey, isDone: boolean): void {
    this.#open(isDone ? opened : { lost: [key], forMs: quietMs, isQuiet: true })
    this.#watch()
  }

  drop(why: WhyDropped): void {
    const { lost, isQuiet } = this.#opening ?? opened
    const dropped = isQuiet && this.#held.length === 0 ? [] : [...lost, ...this.#held]
    this.#held = []
    this.#opening = null
    this.#rest()
    if (dropped.length > 0) this.#hold.onDropped(dropped, why)
  }

  async #look(): Promise<void> {
    if (this.#isGiving) return
    const now = performance.now()
    if (this.#isOpening()) return now - this.#takenAt < this.#forMs() ? undefined : this.drop('refused')
    if (now - this.#movedAt > mostMs) return this.drop('late')
    this.#isGiving = true
    const refused = await this.#giveAll()
    this.#isGiving = false
    if (refused.length > 0) this.#hold.onDropped(refused, 'refused')
    if (this.#held.length === 0 && !this.#isOpening()) this.#rest()
  }

  /** Answers what was refused. Where that was to open a field, what comes after it is letters, and no commands. */
  async #giveAll(): Promise<readonly PressedKey[]> {
    const refused: PressedKey[] = []
    for (let next = this.#next(); next; next = this.#next()) {
      this.#held = this.#held.slice(1)
      this.#movedAt = performance.now()
      const opens = this.#hold.opensField(next) && !this.#hold.isTyped(next)
      const isDone = await this.#hold.give(next)
      if (opens && !isDone) {
        this.#open({ lost: [...refused, next], forMs: quietMs, isQuiet: false })
        return []
      }
      if (opens) this.#open(opened)
      if (!isDone) refused.push(next)
    }
    return refused
  }

  #open(opening: Opening): void {
    this.#opening = opening
    this.#takenAt = performance.now()
  }

  #forMs = (): number => this.#opening?.forMs ?? 0

  #isOpening(): boolean {
    if (this.#opening !== null && this.#hold.isFieldOpen()) this.#opening = null
    return this.#opening !== null
  }

  #next(): PressedKey | undefined {
    if (this.#isOpening()) return undefined
    const [next] = this.#held
    return next && (this.#hold.isTyped(next) || !this.#hold.isReading()) ? next : undefined
  }

  #watch(): void {
    this.#takenAt = performance.now()
    this.#timer ??= setInterval(() => void this.#look(), lookEveryMs)
  }

  #rest(): void {
    clearInterval(this.#timer)
    this.#timer = undefined
  }
}
