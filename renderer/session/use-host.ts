import type { LoginName } from '../../shared/session.ts'
import { useQueryOp } from '../data/use-op.ts'
import { loginBefore } from './last-login.ts'
import { useSession } from '../data/open-session.ts'

/** Whose screen this was when whoever is in now came in; null where it was their own. */
export function useHost(): LoginName | null {
  const { store, who } = useSession()
  const before = loginBefore()
  const logins = useQueryOp('session.status', {}).data?.[store].logins ?? []
  return before === who.login ? null : (logins.find(({ login }) => login === before) ?? null)
}
