/** A text that was saved before; both null for what it began as. */
export interface Earlier<T> {
  readonly value: T
  readonly at: string | null
  readonly by: string | null
}

/** A place that undo comes to. `saved` where it comes from the store, and not from what was typed here. */
export interface Step<T> {
  readonly value: T
  readonly saved: Earlier<T> | null
}

export interface TrailOptions<T> {
  readonly isEqual?: (a: T, b: T) => boolean
  /** Newest first, the present text among them. Asked once, when what was typed here is all undone. */
  readonly earlier?: (() => Promise<readonly Earlier<T>[]>) | undefined
  readonly now?: () => number
}

/** A pause this long ends a step, as it ends what is saved at once. */
const pauseMs = 600

/**
 * What undo goes back through: first what was typed since the field came up, then what was saved before that, so that
 * it works across a restart. Every step is a change like any other: it is saved anew, and nothing is taken out.
 */
export class Trail<T> {
  #here: T
  #past: Step<T>[] = []
  #future: Step<T>[] = []
  #typedAt = -Infinity
  /** What was saved after this is already in `#past`. */
  #since: number
  #hasAsked = false
  readonly #isEqual: (a: T, b: T) => boolean
  readonly #now: () => number
  #earlier: TrailOptions<T>['earlier']

  constructor(start: T, { isEqual = Object.is, earlier, now = Date.now }: TrailOptions<T> = {}) {
    this.#here = start
    this.#isEqual = isEqual
    this.#earlier = earlier
    this.#now = now
    this.#since = now()
  }

  readonly setEarlier = (earlier: TrailOptions<T>['earlier']): void => {
    this.#earlier = earlier
  }

  /** The box went from one text to another under somebody's hands. */
  readonly typed = (before: T, after: T): void => {
    this.#follow(before)
    const now = this.#now()
    if (now - this.#typedAt > pauseMs || this.#past.length === 0) this.#past.push(stepTo(before))
    this.#typedAt = now
    this.#here = after
    this.#future = []
  }

  /** One step back from what is in the box now; null where there is none. */
  readonly back = async (present: T): Promise<Step<T> | null> => {
    this.#follow(present)
    if (this.#past.length === 0 && !this.#hasAsked && this.#earlier) await this.#ask(this.#earlier)
    const step = this.#past.pop()
    if (!step) return null
    this.#future.push(stepTo(this.#here))
    return this.#come(step)
  }

  /** One step forward again. */
  readonly forward = (present: T): Step<T> | null => {
    this.#follow(present)
    const step = this.#future.pop()
    if (!step) return null
    this.#past.push(stepTo(this.#here))
    return this.#come(step)
  }

  #come(step: Step<T>): Step<T> {
    this.#here = step.value
    this.#typedAt = -Infinity
    return step
  }

  async #ask(earlier: () => Promise<readonly Earlier<T>[]>): Promise<void> {
    const [here, since] = [this.#here, this.#since]
    const found = await earlier()
    // Typed meanwhile: that is what undo takes back first.
    if (this.#here !== here || this.#past.length > 0) return
    this.#hasAsked = true
    this.#past = stepsBefore(found, here, since, this.#isEqual)
  }

  /** Changed from elsewhere: what was typed here no longer leads to it, what is saved still does. */
  #follow(present: T): void {
    if (this.#isEqual(present, this.#here)) return
    this.#here = present
    this.#past = []
    this.#future = []
    this.#hasAsked = false
    this.#since = this.#now()
  }
}

const stepTo = <T>(value: T): Step<T> => ({ value, saved: null })

/** Oldest first: what was saved up to a moment, without what says the same as the text after it. */
function stepsBefore<T>(
  newestFirst: readonly Earlier<T>[],
  here: T,
  since: number,
  isEqual: (a: T, b: T) => boolean,
): Step<T>[] {
  const steps: Step<T>[] = []
  let next = here
  for (const earlier of newestFirst) {
    if (earlier.at !== null && Date.parse(earlier.at) > since) continue
    if (isEqual(earlier.value, next)) continue
    steps.unshift({ value: earlier.value, saved: earlier })
    next = earlier.value
  }
  return steps
}
