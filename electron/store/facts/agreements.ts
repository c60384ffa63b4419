import type { Member } from '../../../shared/panels.ts'
import type { Agreement, Attendee, Position } from '../../../shared/room.ts'
import type { Row } from '../kernel/schema.ts'

/** Whoever decides or answers for an agency; a minute-taker without authority and an observer are not asked. */
export const isAsked = ({ role, annualLimitPence }: Member): boolean =>
  role !== 'observer' && (role !== 'coordinator' || annualLimitPence !== null)

/** Those who are asked "does anyone disagree?". A declared interest sits out, and is not asked. */
export const askedAbout = (attendees: readonly Attendee[]): Attendee[] =>
  attendees.filter(({ member, item }) => isAsked(member) && item !== 'sits_out')

/** One row for each. Who left after saying where they stand still stands there. */
export function toAgreements(attendees: readonly Attendee[], rows: readonly Row<'agreement'>[]): Agreement[] {
  const given = new Map(rows.map((row) => [row.memberId, row]))
  return askedAbout(attendees).map(({ member, item }) => {
    const row = given.get(member.id)
    return {
      memberId: member.id,
      name: member.name,
      title: member.title,
      side: member.side,
      position: (row?.position as Position | undefined) ?? (item === 'present' ? null : 'not_present'),
      words: row?.words ?? '',
      version: row?.version ?? null,
    }
  })
}
