import type { Role } from '../kernel/op.ts'
import type { AttendanceState, Quorum } from '../room.ts'
import type { Side } from '../kernel/text.ts'

/**
 * What a panel needs to decide an item. No published figure exists for such panels (DOMAIN §1.3): the default is the
 * chair, one decision-maker of each agency and the practitioner who presents.
 */
export interface QuorumTerms {
  readonly minHealth: number
  readonly minSocialCare: number
  readonly chairNeeded: boolean
  readonly presenterNeeded: boolean
}

export const defaultQuorum: QuorumTerms = {
  minHealth: 1,
  minSocialCare: 1,
  chairNeeded: true,
  presenterNeeded: true,
}

/** Someone's attendance for one item. `isPresenter`: the practitioner who presents it, member or not. */
export interface QuorumAttendee {
  readonly side: Side | null
  readonly role: Role
  readonly state: AttendanceState
  readonly isPresenter?: boolean
}

// Minute-takers and observers do not decide.
const deciding: readonly Role[] = ['chair', 'member', 'signatory']

/**
 * Whether one item may be decided: counted per agency, again whenever somebody comes or goes. Only `present` counts:
 * a member who declared an interest sits this one out. Without a quorum an item may be discussed, not decided.
 */
export function quorumOf(terms: QuorumTerms, attendees: readonly QuorumAttendee[]): Quorum {
  const present = attendees.filter((attendee) => attendee.state === 'present')
  const count = (side: Side): number =>
    present.filter((attendee) => attendee.side === side && deciding.includes(attendee.role)).length
  const [health, socialCare] = [count('health'), count('socialCare')]
  const chairPresent = present.some((attendee) => attendee.role === 'chair')
  const presenterPresent = present.some((attendee) => attendee.isPresenter === true)
  const missing = [
    ...missingFrom('health', terms.minHealth - health),
    ...missingFrom('the council', terms.minSocialCare - socialCare),
    ...(terms.chairNeeded && !chairPresent ? ['The chair is needed'] : []),
    ...(terms.presenterNeeded && !presenterPresent ? ['The practitioner who presents it is needed'] : []),
  ]
  return {
    health,
    healthNeeded: terms.minHealth,
    socialCare,
    socialCareNeeded: terms.minSocialCare,
    chairPresent,
    quorate: missing.length === 0,
    missing,
  }
}

const numbers = ['no', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'] as const

function missingFrom(agency: string, short: number): string[] {
  if (short <= 0) return []
  return [`${numbers[short] ?? String(short)} more from ${agency} ${short === 1 ? 'is' : 'are'} needed`]
}
