import { fullName } from '../../../shared/kernel/person-name.ts'
import type { MeetingSummary } from '../../../shared/meetings.ts'
import type { Readiness } from '../../../shared/today.ts'
import type { ReadDb } from '../kernel/schema.ts'
import type { CaseWork } from './case-work.ts'

/** The cases of these meetings, in the order of their agendas. */
export async function nextCases(db: ReadDb, meetings: readonly MeetingSummary[]) {
  if (meetings.length === 0) return []
  const rows = await db
    .selectFrom('agendaItem')
    .innerJoin('case', 'case.id', 'agendaItem.caseId')
    .innerJoin('person', 'person.id', 'case.personId')
    .select(['case.id as caseId', 'case.reference', 'person.familyName', 'person.givenName'])
    .select('agendaItem.meetingId')
    .where(
      'agendaItem.meetingId',
      'in',
      meetings.map(({ id }) => id),
    )
    .where('agendaItem.state', '<>', 'carried')
    .orderBy('agendaItem.position')
    .execute()
  return rows.map(({ familyName, givenName, ...row }) => ({
    ...row,
    personName: fullName({ familyName, givenName }),
  }))
}

/** Of each meeting that has cases. */
export function readinessOf(
  meetings: readonly MeetingSummary[],
  cases: Awaited<ReturnType<typeof nextCases>>,
  work: ReadonlyMap<string, CaseWork>,
): Readiness[] {
  const byMeeting = Map.groupBy(cases, ({ meetingId }) => meetingId)
  return meetings.flatMap(({ id: meetingId, panelId, heldOn }) => {
    const own = byMeeting.get(meetingId) ?? []
    if (own.length === 0) return []
    const lacking = own
      .map(({ meetingId: _of, ...one }) => ({ ...one, gaps: work.get(one.caseId)?.gaps ?? [] }))
      .filter(({ gaps }) => gaps.length > 0)
    return { meetingId, panelId, heldOn, cases: own.length, lacking }
  })
}
