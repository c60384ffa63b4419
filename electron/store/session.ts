import type { StoreName, Who } from '../../shared/session.ts'
import type { Notebook } from './handler.ts'
import type { Keyring } from './keyring.ts'
import type { OpenStore } from './open.ts'

/** What the store holds while somebody is in. */
export interface Session {
  readonly name: StoreName
  readonly store: OpenStore
  readonly storeKey: Buffer
  keyring: Keyring
  who: Who
  notebook: Notebook | null
}
