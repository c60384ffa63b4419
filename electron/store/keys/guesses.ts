import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Failure, notAllowed } from '../../../shared/kernel/reply.ts'
import { writeWhole } from '../kernel/whole-file.ts'

const Account = z.strictObject({
  /** Wrong ones in a row, and those on their way: each is counted before it is tried. */
  wrong: z.int().min(0),
  /** Of those, how many the trail does not say yet: it cannot be written while nobody is in. */
  untold: z.int().min(0),
  /** Milliseconds that were left to wait at `since`. */
  wait: z.number().min(0),
  /** Milliseconds that this computer had been running for. */
  since: z.number().min(0),
})
type Account = z.output<typeof Account>
const Accounts = z.record(z.string(), Account)
type Accounts = z.output<typeof Accounts>

/** Not a login: whoever has no account shares one. */
export const recoveryAccount = '*recovery'
export const unknownAccount = '*unknown'

const free = 5
const firstWait = 15_000
const longestWait = 15 * 60_000
/** After five wrong ones a quarter of a minute, then twice as long each time, up to a quarter of an hour. */
export const waitAfter = (wrong: number): number =>
  wrong < free ? 0 : Math.min(firstWait * 2 ** (wrong - free), longestWait)

/**
 * Since this computer was started, in milliseconds: no clock that somebody sets, and the same for every process. After
 * a restart it begins again, and what was left to wait is waited for again.
 */
export const runningTime = (): number => Number(process.hrtime.bigint() / 1_000_000n)

const none: Account = { wrong: 0, untold: 0, wait: 0, since: 0 }

/** Of one store: how often somebody tried a passphrase that was not right, in a small file beside it. */
export class Guesses {
  readonly #path: string
  readonly #running: () => number
  #accounts: Accounts = {}
  // On a full disk what is in memory counts, as long as Accord runs.
  #isWritten = true

  constructor(folder: string, running: () => number = runningTime) {
    this.#path = join(folder, 'guesses.json')
    this.#running = running
  }

  /** The app and the command count in one file. */
  #all(): Accounts {
    if (!this.#isWritten) return this.#accounts
    try {
      return Accounts.parse(JSON.parse(readFileSync(this.#path, 'utf8')))
    } catch {
      return {}
    }
  }

  #of(name: string): Account {
    return this.#all()[name] ?? none
  }

  #write(name: string, account: Account | null): void {
    const { [name]: _before, ...others } = this.#all()
    this.#accounts = account === null ? others : { ...others, [name]: account }
    try {
      writeWhole(this.#path, JSON.stringify(this.#accounts))
      this.#isWritten = true
    } catch {
      this.#isWritten = false
    }
  }

  /** Milliseconds until the next try; 0: now. */
  waits(name: string): number {
    const account = this.#of(name)
    if (account.wait === 0) return 0
    const now = this.#running()
    if (now >= account.since) return Math.max(0, account.wait - (now - account.since))
    // The computer was restarted: only what it runs from here on counts.
    this.#write(name, { ...account, since: now })
    return account.wait
  }

  /**
   * Tries once, unless there is a wait: then nothing is tried, right or wrong. Counted beforehand, so that neither many at
   * once nor an Accord that is killed in between tries for nothing; taken back unless it was a wrong one.
   */
  async tried<T>(name: string, attempt: () => Promise<T>): Promise<T> {
    const left = this.waits(name)
    if (left > 0) throw tooSoon(left)
    const before = this.#of(name)
    const wrong = before.wrong + 1
    const counted = { wrong, untold: before.untold + 1, wait: waitAfter(wrong), since: this.#running() }
    this.#write(name, counted)
    try {
      const done = await attempt()
      this.#right(name)
      return done
    } catch (error) {
      if (!isWrong(error)) this.#takeBack(name)
      throw error
    }
  }

  /** Whoever knows it starts anew; what the trail must still say of before stays. */
  #right(name: string): void {
    const untold = Math.max(0, this.#of(name).untold - 1)
    this.#write(name, untold === 0 ? null : { ...none, untold })
  }

  /** It came to no answer: neither right nor wrong. */
  #takeBack(name: string): void {
    const now = this.#of(name)
    const wrong = Math.max(0, now.wrong - 1)
    const untold = Math.max(0, now.untold - 1)
    this.#write(name, wrong + untold === 0 ? null : { ...now, wrong, untold, wait: 0 })
  }

  /** What the trail does not say yet, by account. */
  untold(): readonly (readonly [name: string, times: number])[] {
    return Object.entries(this.#all()).flatMap(([name, { untold }]) => (untold > 0 ? [[name, untold]] : []))
  }

  /** The trail says it now. */
  told(name: string, times: number): void {
    const account = this.#of(name)
    const untold = Math.max(0, account.untold - times)
    this.#write(name, account.wrong + untold === 0 ? null : { ...account, untold })
  }
}

/** What was tried was tried, and is not it. */
export const isWrong = (error: unknown): boolean =>
  error instanceof Failure &&
  error.error.kind === 'notAllowed' &&
  (error.error.why === 'passphrase' || error.error.why === 'recoveryKey')

const tooSoon = (left: number): Failure => notAllowed('wait', Math.ceil(left / 1000))
