import { addDays } from '../../../shared/kernel/dates.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import type { ToTell } from '../../../shared/today.ts'
import { selectWhichStands } from '../facts/which-stands.ts'
import { worksOn } from '../facts/works-on.ts'
import type { ReadDb } from '../kernel/schema.ts'

// Who has heard nothing for a quarter of a year is found under the meeting: a list for today is not the whole past.
const recentDays = 90

/**
 * Of records that both agencies have signed, the earliest meeting first: those of which no letter about what stands is
 * ready, and those of which nobody has said that the person was told. `worker`: only of cases that they work on.
 */
export async function peopleToTell(db: ReadDb, today: string, worker: string | null): Promise<ToTell[]> {
  let query = recentRecords(db, addDays(today, -recentDays))
  if (worker !== null) query = query.where((eb) => worksOn(eb, worker))
  const rows = await query.execute()
  const standing = await selectWhichStands(
    db,
    'meetingId',
    rows.map(({ meetingId }) => meetingId),
  )
  return rows.flatMap(({ familyName, givenName, meetingId: _meeting, readyAt, madeFrom, toldOf, ...row }) => {
    const stands = standing.get(row.recordId)?.stands.recordVersion
    const next = nextStep(stands ?? madeFrom ?? 1, { readyAt, madeFrom, toldOf })
    return next === null ? [] : [{ ...row, next, personName: fullName({ familyName, givenName }) }]
  })
}

interface Said {
  readonly readyAt: string | null
  /** The version that the letter was made from. */
  readonly madeFrom: number | null
  /** The latest version that the person was told. */
  readonly toldOf: number | null
}

/** A letter that was made from an earlier version is to be taken back by a new one; so is what they were told. */
function nextStep(stands: number, { readyAt, madeFrom, toldOf }: Said): ToTell['next'] | null {
  if (readyAt === null || (madeFrom ?? stands) !== stands) return 'write'
  return (toldOf ?? 0) < stands ? 'tell' : null
}

const recentRecords = (db: ReadDb, since: string) =>
  db
    .selectFrom('meeting')
    .innerJoin('record', 'record.meetingId', 'meeting.id')
    .innerJoin('case', 'case.id', 'record.caseId')
    .innerJoin('person', 'person.id', 'case.personId')
    .leftJoin('letter', 'letter.recordId', 'record.id')
    .select(['record.id as recordId', 'meeting.heldOn', 'case.id as caseId', 'case.reference'])
    .select(['person.familyName', 'person.givenName', 'record.meetingId'])
    .select(['letter.readyAt', 'letter.recordVersion as madeFrom'])
    .select((eb) =>
      eb
        .selectFrom('personTold')
        .select((of) => of.fn.max('personTold.recordVersion').as('of'))
        .whereRef('personTold.recordId', '=', 'record.id')
        .where('personTold.takenBackAt', 'is', null)
        .as('toldOf'),
    )
    .distinct()
    .where('meeting.state', 'in', ['signed', 'released'])
    .where('meeting.heldOn', '>=', since)
    .orderBy('meeting.heldOn')
    .orderBy('record.id')
