import type { WaitingAuthority } from '../../shared/authority.ts'
import { useMay, useSession } from '../data/open-session.ts'
import { useQueryOp } from '../data/use-op.ts'

/** What waits for whoever is here to confirm it; undefined until it is known. */
export function useToConfirm(): readonly WaitingAuthority[] | undefined {
  const { memberId } = useSession().who
  const mayConfirm = useMay('authority.confirm')
  const { data, error } = useQueryOp('authority.list', {}, { enabled: mayConfirm })
  if (!mayConfirm || error) return []
  return data?.waiting.filter(({ confirmers }) => confirmers.some((one) => one.memberId === memberId))
}
