import type { StoreName, Who } from '../../../shared/session.ts'
import { Failure } from '../../../shared/kernel/reply.ts'
import type { Desk } from '../kernel/desk.ts'
import type { Guesses } from '../keys/guesses.ts'
import type { ToBackUp } from './make-backup.ts'

/** What backups need of whoever has the store open. */
export interface PanelStore {
  /** Null while nobody is in. */
  readonly who: Who | null
  /** Fails with locked. */
  readonly desk: () => Pick<Desk, 'store'>
  /** One after the other with the operations. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>
  /** Fails with locked, or notAllowed where another store is open. */
  readonly toBackUp: (name: StoreName) => ToBackUp
  readonly guesses: (name: StoreName) => Guesses
  readonly close: () => Promise<void>
}

/**
 * For what goes through the store that is open now in slices: each has a turn of its own among the operations. Fails with
 * locked once it is closed.
 */
export function turnsOf(panel: PanelStore): <T>(work: () => T | Promise<T>) => Promise<T> {
  const { store } = panel.desk()
  return (work) =>
    panel.exclusively(async () => {
      if (panel.who === null || panel.desk().store !== store) throw new Failure({ kind: 'locked' })
      return work()
    })
}
