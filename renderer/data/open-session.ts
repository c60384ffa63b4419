import { useContext } from 'react'
import { isForShell, may } from '../../shared/check.ts'
import { findOp } from '../../shared/contract.ts'
import type { OpName } from '../../shared/contract.ts'
import type { Role } from '../../shared/kernel/op.ts'
import { OpenSessionContext } from './session-context.ts'
import type { OpenSession } from './session-context.ts'

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
