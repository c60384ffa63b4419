import type { DecisionRecord } from '../records.ts'
import type { SignedPosition } from '../sign-off.ts'
import type { Side } from '../kernel/text.ts'

type Attended = {
  /** Of a record that somebody else made, the state may be any word. */
  readonly attendance: readonly (Pick<DecisionRecord['attendance'][number], 'memberId' | 'side'> & {
    readonly state: string
  })[]
  readonly agreements: readonly {
    readonly member: { readonly memberId: string }
    readonly position: DecisionRecord['agreements'][number]['position']
  }[]
}

/**
 * Where a member signs for a record, as the record itself says who was there, for which agency, and where each stood;
 * null where they have nothing to answer for. Who declared an interest, abstained or was never asked answers for
 * nothing; who belongs to another agency now than the record says can't sign for either.
 */
export function answersFor(
  member: { readonly id: string; readonly side: Side | null },
  { attendance, agreements }: Attended,
): SignedPosition | null {
  const there = attendance.find((one) => one.memberId === member.id)
  const position = agreements.find((one) => one.member.memberId === member.id)?.position
  const tookPart = there !== undefined && (there.state === 'present' || there.state === 'left')
  if (!tookPart || there.side !== member.side) return null
  if (position === 'disagree') return 'dissent'
  return position === 'agree' || position === 'agree_with_conditions' ? 'agree' : null
}
