import { quorumOf } from '../../../shared/rules/quorum.ts'
import type { Member, PanelTerms } from '../../../shared/panels.ts'
import type { Attendee, AttendanceState, Quorum } from '../../../shared/room.ts'
import { selectMeeting } from './select-meeting.ts'
import { selectMembers, selectSeated } from './select-panel.ts'
import { onceAQuery } from '../kernel/once-a-query.ts'
import type { Row } from '../kernel/schema.ts'

/** Who is there, as they are called on the day of the meeting, for a meeting as a whole and for each of its items. */
export interface AttendanceSheet {
  readonly forMeeting: readonly Attendee[]
  readonly forItem: (item: Row<'agendaItem'>) => readonly Attendee[]
}

type Marks = ReadonlyMap<string, Row<'attendance'>>
const noMarks: Marks = new Map()

export const selectAttendance = onceAQuery(async (db, meetingId: string): Promise<AttendanceSheet> => {
  const rows = await db.selectFrom('attendance').selectAll().where('meetingId', '=', meetingId).execute()
  const marks = new Map(
    [...Map.groupBy(rows, (row) => row.itemId)].map(([itemId, list]) => [
      itemId,
      new Map(list.map((row) => [row.memberId, row])) as Marks,
    ]),
  )
  const known = new Set(rows.map((row) => row.memberId))
  const { heldOn, panelId } = await selectMeeting(db, meetingId)
  const seated = await selectSeated(db, { panelId })
  const members = (await selectMembers(db, heldOn)).toSorted(bySide)
  const isOn = ({ id, active }: Member): boolean => active && (seated === null || seated.has(id))
  const meeting = marks.get(null) ?? noMarks
  const attendees = (list: readonly Member[], item: Marks): Attendee[] =>
    list.map((member) => ({
      member,
      meeting: stateOf(meeting, member),
      item: item.has(member.id) ? stateOf(item, member) : stateOf(meeting, member),
    }))
  return {
    forMeeting: attendees(
      members.filter((member) => isOn(member) || known.has(member.id)),
      meeting,
    ),
    forItem: (item) => {
      const own = marks.get(item.id) ?? noMarks
      // Once heard, an item has a mark for everybody who was on the panel then.
      const isOfItem = (member: Member): boolean =>
        own.has(member.id) || (item.state === 'waiting' && isOn(member))
      return attendees(members.filter(isOfItem), own)
    },
  }
})

/** Nobody is taken to be there until someone says so. */
const stateOf = (marks: Marks, member: Member): AttendanceState => marks.get(member.id)?.state ?? 'absent'

const sideOrder = { health: 0, socialCare: 1, neither: 2 } as const
const bySide = (a: Member, b: Member): number =>
  sideOrder[a.side ?? 'neither'] - sideOrder[b.side ?? 'neither']

/** Of the item's own kind of meeting: a panel's terms, or one authorised person of each agency. */
export const meetingQuorum = (
  { kind }: Pick<Row<'meeting'>, 'kind'>,
  terms: PanelTerms,
  attendees: readonly Attendee[],
): Quorum => (kind === 'front_line' ? frontLineQuorum(attendees) : itemQuorum(terms, attendees))

/** Whoever may sign decides here, whatever their role in the panel. */
const frontLineQuorum = (attendees: readonly Attendee[]): Quorum =>
  quorumOf(
    { minHealth: 1, minSocialCare: 1, chairNeeded: false, presenterNeeded: false },
    attendees
      .filter(({ member }) => member.canSign)
      .map(({ member, item }) => ({ side: member.side, role: 'signatory', state: item })),
  )

/** By the panel's terms. Who presents is written as a name and may be no member, so they are not counted here. */
export const itemQuorum = (terms: PanelTerms, attendees: readonly Attendee[]): Quorum =>
  quorumOf(
    {
      minHealth: terms.quorumHealth,
      minSocialCare: terms.quorumSocialCare,
      chairNeeded: terms.chairNeeded,
      presenterNeeded: false,
    },
    attendees.map(({ member, item }) => ({ side: member.side, role: member.role, state: item })),
  )
