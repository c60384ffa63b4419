import type { StoreName, Who } from '../../../shared/session.ts'
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
