import type { Change } from './contract.ts'
import type { Reply } from './kernel/reply.ts'

/** All that a window can reach: two frozen functions, put on `window.accord` by the preload script. */
export interface Bridge {
  /** The reply is never thrown: a refusal is `{ ok: false, error }`. */
  readonly call: (operation: string, input: unknown) => Promise<Reply<unknown>>
  /** Answers a function that stops listening. */
  readonly onChanged: (listener: (change: Change) => void) => () => void
}
