import type { Who } from '../../../shared/session.ts'
import type { Notebook, Vault } from './handler.ts'
import type { OpenStore } from './open-store.ts'
import type { Shelf } from './shelf.ts'

/** What an operation runs with: the open store, the keys, what waits to be applied, and who asks. */
export interface Desk {
  readonly store: OpenStore
  readonly vault: Vault
  readonly shelf: Shelf
  readonly who: Who
  readonly notebook?: Notebook | null
  /** Which computer this is (`keys/device.ts`). */
  readonly device?: string | null
  /** What the clock says, where it is not the computer's own. */
  readonly now?: Date
}
