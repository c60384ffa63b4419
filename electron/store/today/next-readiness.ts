import { fullName } from '../../../shared/kernel/person-name.ts'
import type { MeetingSummary } from '../../../shared/meetings.ts'
import type { Readiness } from '../../../shared/today.ts'
import type { ReadDb } from '../kernel/schema.ts'
import type { CaseWork } from './case-work.ts'

/** The cases of the next meeting, in the order of its agenda. */
export async function nextCases(db: ReadDb, meeting: MeetingSummary | null) {
  if (meeting === null) return []
  const rows = await db
    .selectFrom('agendaItem')
    .innerJoin('case', 'case.id', 'agendaItem.caseId')
    .innerJoin('person', 'person.id', 'case.personId')
    .select(['case.id as caseId', 'case.reference', 'person.familyName', 'person.givenName'])
    .where('agendaItem.meetingId', '=', meeting.id)
    .where('agendaItem.state', '<>', 'carried')
    .orderBy('agendaItem.position')
    .execute()
  return rows.map(({ familyName, givenName, ...row }) => ({
    ...row,
    personName: fullName({ familyName, givenName }),
  }))
}

export const readinessOf = (
  meeting: MeetingSummary | null,
  cases: Awaited<ReturnType<typeof nextCases>>,
  work: ReadonlyMap<string, CaseWork>,
): Readiness | null =>
  meeting === null || cases.length === 0
    ? null
    : {
        meetingId: meeting.id,
        heldOn: meeting.heldOn,
        cases: cases.length,
        lacking: cases
          .map((one) => ({ ...one, gaps: work.get(one.caseId)?.gaps ?? [] }))
          .filter(({ gaps }) => gaps.length > 0),
      }
