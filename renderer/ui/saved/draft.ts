import {
  failed,
  isSendable,
  keptMine,
  opened,
  received,
  rested,
  sent,
  settled,
  takenUp,
  tookTheirs,
  written,
} from './draft-state.ts'
import type { DraftState, IsEqual, Left } from './draft-state.ts'

type Save<T> = (text: T) => Promise<unknown>

export interface DraftOptions<T> {
  readonly initial: T
  /** Resolves once it is on disk. */
  readonly save: Save<T>
  readonly isEqual?: IsEqual<T>
  /** How long after the last key. Default 600 ms. */
  readonly delayMs?: number
  /** How long after the first key that is not saved, however long the writing goes on. Default 800 ms. */
  readonly mostMs?: number
  readonly now?: () => number
}

/** Something edited in place that saves itself: a while after the last key and at least every second, or at once when asked to. */
export class Draft<T> {
  #state: DraftState<T>
  #save: Save<T>
  #underWay: Promise<void> | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  /** A window that ends in mid-word must not take more than the last second with it. */
  #latest: ReturnType<typeof setTimeout> | undefined
  readonly #isEqual: IsEqual<T>
  readonly #delayMs: number
  readonly #mostMs: number
  readonly #now: () => number
  readonly #listeners = new Set<() => void>()

  constructor({
    initial,
    save,
    isEqual = Object.is,
    delayMs = 600,
    mostMs = 800,
    now = Date.now,
  }: DraftOptions<T>) {
    this.#state = opened(initial)
    this.#save = save
    this.#isEqual = isEqual
    this.#delayMs = delayMs
    this.#mostMs = mostMs
    this.#now = now
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly state = () => this.#state

  readonly write = (text: T): void => {
    this.#become(written(this.#state, text, this.#isEqual))
    this.#saveLater()
  }

  readonly receive = (value: T): void => {
    this.#become(received(this.#state, value, this.#isEqual))
  }

  /** Saves at once what is not saved; resolves when nothing is under way any more. */
  readonly flush = async (): Promise<void> => {
    this.#wait()
    if (this.#underWay) {
      await this.#underWay
      // What was refused a moment ago is not tried again without being asked.
      if (this.#state.phase === 'dirty') await this.flush()
      return
    }
    if (!isSendable(this.#state, this.#isEqual)) return
    this.#become(sent(this.#state))
    this.#underWay = this.#send(this.#state.text).finally(() => (this.#underWay = null))
    await this.#underWay
  }

  /** Asked for by hand: tries even when a save that is under way turns out refused. */
  readonly retry = async (): Promise<void> => {
    if (this.#underWay) await this.#underWay
    await this.flush()
  }

  readonly keepMine = (): void => {
    this.#become(keptMine(this.#state, this.#isEqual))
    void this.flush()
  }

  readonly takeTheirs = (): void => this.#become(tookTheirs(this.#state))

  /** Goes on with a text that was left unsaved; a conflict where the store has moved on since. */
  readonly takeUp = (left: Left<T>): void => {
    this.#become(takenUp(this.#state, left, this.#isEqual))
    this.#saveLater()
  }

  /** Nobody is writing: what was saved shows as the store keeps it. */
  readonly rest = (): void => this.#become(rested(this.#state, this.#isEqual))

  readonly setSave = (save: Save<T>): void => {
    this.#save = save
  }

  async #send(text: T): Promise<void> {
    try {
      await this.#save(text)
      this.#become(settled(this.#state, this.#now(), this.#isEqual))
      this.#saveLater()
    } catch (error) {
      this.#become(failed(this.#state, error))
    }
  }

  #saveLater(): void {
    if (!isSendable(this.#state, this.#isEqual)) return this.#wait()
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), this.#delayMs)
    this.#latest ??= setTimeout(() => void this.flush(), this.#mostMs)
  }

  #wait(): void {
    clearTimeout(this.#timer)
    clearTimeout(this.#latest)
    this.#latest = undefined
  }

  #become(state: DraftState<T>): void {
    if (state === this.#state) return
    this.#state = state
    this.#listeners.forEach((listener) => listener())
  }
}
