import { addDays } from '../../../shared/kernel/dates.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import type { LetterToWrite } from '../../../shared/today.ts'
import type { ReadDb } from '../kernel/schema.ts'

// Who has heard nothing for a quarter of a year is found under the meeting: a list for today is not the whole past.
const recentDays = 90

/** Records that both agencies have signed, and no letter about them is ready; the earliest meeting first. */
export async function lettersToWrite(db: ReadDb, today: string): Promise<LetterToWrite[]> {
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('record', 'record.meetingId', 'meeting.id')
    .innerJoin('case', 'case.id', 'record.caseId')
    .innerJoin('person', 'person.id', 'case.personId')
    .leftJoin('letter', 'letter.recordId', 'record.id')
    .select(['record.id as recordId', 'meeting.heldOn', 'case.id as caseId', 'case.reference'])
    .select(['person.familyName', 'person.givenName'])
    .distinct()
    .where('meeting.state', 'in', ['signed', 'released'])
    .where('meeting.heldOn', '>=', addDays(today, -recentDays))
    .where('letter.readyAt', 'is', null)
    .orderBy('meeting.heldOn')
    .orderBy('record.id')
    .execute()
  return rows.map(({ familyName, givenName, ...row }) => ({
    ...row,
    personName: fullName({ familyName, givenName }),
  }))
}
