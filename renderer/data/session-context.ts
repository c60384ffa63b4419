import { createContext } from 'react'
import type { StoreName, Who } from '../../shared/session.ts'

/** Who has unlocked which store, for everything behind the gate. */
export interface OpenSession {
  readonly store: StoreName
  readonly who: Who
  readonly panelName: string
  /** False until the printed recovery key has been typed back once. */
  readonly recoveryConfirmed: boolean
  readonly recoveryInHalves: boolean
  /** Asks the shell again who is here: after unlocking, locking or becoming someone else. */
  readonly refresh: () => Promise<void>
}

export const OpenSessionContext = createContext<OpenSession | null>(null)
