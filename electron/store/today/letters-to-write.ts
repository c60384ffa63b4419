import { addDays } from '../../../shared/kernel/dates.ts'
import { selectWhichStands } from '../facts/which-stands.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import type { LetterToWrite } from '../../../shared/today.ts'
import type { ReadDb } from '../kernel/schema.ts'

// Who has heard nothing for a quarter of a year is found under the meeting: a list for today is not the whole past.
const recentDays = 90

/**
 * Records that both agencies have signed, and no letter about what stands is ready, the earliest meeting first: one that
 * was made from an earlier version is to be taken back by a new one.
 */
export async function lettersToWrite(db: ReadDb, today: string): Promise<LetterToWrite[]> {
  const rows = await db
    .selectFrom('meeting')
    .innerJoin('record', 'record.meetingId', 'meeting.id')
    .innerJoin('case', 'case.id', 'record.caseId')
    .innerJoin('person', 'person.id', 'case.personId')
    .leftJoin('letter', 'letter.recordId', 'record.id')
    .select(['record.id as recordId', 'meeting.heldOn', 'case.id as caseId', 'case.reference'])
    .select(['person.familyName', 'person.givenName', 'record.meetingId'])
    .select(['letter.readyAt', 'letter.recordVersion as madeFrom'])
    .distinct()
    .where('meeting.state', 'in', ['signed', 'released'])
    .where('meeting.heldOn', '>=', addDays(today, -recentDays))
    .orderBy('meeting.heldOn')
    .orderBy('record.id')
    .execute()
  const standing = await selectWhichStands(
    db,
    'meetingId',
    rows.map(({ meetingId }) => meetingId),
  )
  return rows
    .filter(
      ({ recordId, readyAt, madeFrom }) =>
        readyAt === null || madeFrom !== (standing.get(recordId)?.stands.recordVersion ?? madeFrom),
    )
    .map(({ familyName, givenName, meetingId: _meeting, readyAt: _ready, madeFrom: _from, ...row }) => ({
      ...row,
      personName: fullName({ familyName, givenName }),
    }))
}
