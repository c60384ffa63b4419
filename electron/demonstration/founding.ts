import type { Reply } from '../../shared/kernel/reply.ts'
import type { SetUp, StoreName, Who } from '../../shared/session.ts'
import type { Desk } from '../store/kernel/desk.ts'

/** What the story is told with: a store that is made, confirmed and worked on as a panel's own is. */
export interface Founding {
  readonly setUp: (name: StoreName, input: SetUp, now?: Date) => Promise<{ recoveryKey: string; who: Who }>
  readonly confirmRecovery: (text: string) => Promise<void>
  /** Fails with locked. */
  readonly desk: () => Desk
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>
  /** One operation by whoever stands at that desk. */
  readonly dispatch: (desk: Desk, name: string, input: unknown) => Promise<Reply<unknown>>
}
