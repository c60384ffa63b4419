import { createContext, useContext } from 'react'
import { isForShell, may } from '../../shared/check.ts'
import { findOp } from '../../shared/contract.ts'
import type { OpName } from '../../shared/contract.ts'
import type { Role } from '../../shared/kernel/op.ts'
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

export function useSession(): OpenSession {
  const session = useContext(OpenSessionContext)
  if (session === null) throw new Error('Only for screens behind the gate')
  return session
}

export function roleMay(role: Role, name: OpName): boolean {
  const op = findOp(name)
  return op !== undefined && !isForShell(op) && may(op, { role })
}

/** Whether whoever is here may do this. The store decides; a screen only leaves out what would be refused. */
export const useMay = (name: OpName): boolean => roleMay(useSession().who.role, name)
