import { setImmediate as nextTurn } from 'node:timers/promises'
import { Failure } from '../../../shared/kernel/reply.ts'
import { inRuns } from '../kernel/lists.ts'
import { slot } from '../kernel/shelf.ts'

/** Each row of the file is gone through so often: looked for twice, placed, written as a person, and as a referral. */
const times = 5

/**
 * How far an import that is being applied has come, and the way to stop it. Everything else waits for its one transaction;
 * between two runs of rows the process listens, so that this much is heard.
 */
export class Applying {
  readonly #say: (done: number, total: number) => void
  #total: number | null = null
  #done = 0
  #isStopped = false

  constructor(say: (done: number, total: number) => void = () => undefined) {
    this.#say = say
  }

  get isOn(): boolean {
    return this.#total !== null
  }

  stop(): void {
    this.#isStopped = true
  }

  /** Runs it as work on so many rows. */
  async over<T>(rows: number, work: () => Promise<T>): Promise<T> {
    this.#total = rows * times
    this.#done = 0
    this.#isStopped = false
    try {
      const made = await work()
      this.#say(rows, rows)
      return made
    } finally {
      this.#total = null
    }
  }

  /** After so many rows more: says it, lets the process listen, and throws `cancelled` where it was stopped. */
  async pause(rows: number): Promise<void> {
    const total = this.#total ?? 0
    this.#done = Math.min(this.#done + rows, total)
    // The end is said once it is reached.
    this.#say(Math.floor(Math.min(this.#done, total - times) / times), total / times)
    await nextTurn()
    if (this.#isStopped) throw new Failure({ kind: 'cancelled' })
  }

  /** Writes in runs, with a pause after each. */
  async inRuns<T>(items: readonly T[], write: (run: readonly T[]) => Promise<void>): Promise<void> {
    for (const run of inRuns(items)) {
      await write(run)
      await this.pause(run.length)
    }
  }
}

export const applying = slot(() => new Applying())
