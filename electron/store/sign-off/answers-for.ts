import type { DecisionRecord } from '../../../shared/records.ts'
import type { SignedPosition } from '../../../shared/sign-off.ts'

/**
 * Where a member signs for a record, as the record itself says who was there and where each stood; null where they
 * have nothing to answer for. Who left answers only if they said where they stand before they went; who declared an
 * interest never does.
 */
export function answersFor(
  memberId: string,
  { attendance, agreements }: DecisionRecord,
): SignedPosition | null {
  const state = attendance.find((one) => one.memberId === memberId)?.state
  const position = agreements.find(({ member }) => member.memberId === memberId)?.position
  const tookPart =
    state === 'present' || (state === 'left' && position !== undefined && position !== 'not_present')
  if (!tookPart) return null
  return position === 'disagree' ? 'dissent' : 'agree'
}
