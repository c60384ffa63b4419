/** Work that is done one after the other, so that none sees another's half. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  /** `before`: asked again ahead of each. */
  take<T>(before: () => Promise<void>, work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(async () => {
      await before()
      return work()
    })
    this.#last = turn.catch(() => undefined)
    return turn
  }
}
