import type { StoreName, Who } from '../../../shared/session.ts'
import type { Notebook } from '../kernel/handler.ts'
import type { Keyring } from '../keys/keyring.ts'
import type { OpenStore } from '../kernel/open-store.ts'

/** What the store holds while somebody is in. */
export interface Session {
  readonly name: StoreName
  readonly store: OpenStore
  readonly storeKey: Buffer
  keyring: Keyring
  who: Who
  notebook: Notebook | null
  /** Somebody came in by the recovery key: it has had its use. */
  recovered?: boolean
  /** Of a recovery key that was shown and has not been typed back yet: until then the one before opens the store. */
  nextRecovery?: Buffer
}
