import type { ExpressionBuilder, SelectQueryBuilder } from 'kysely'
import { addDays } from '../../../shared/kernel/dates.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import type { ToTell } from '../../../shared/today.ts'
import { selectWhichStands } from '../facts/which-stands.ts'
import { worksOn } from '../facts/works-on.ts'
import type { ReadDb, Tables } from '../kernel/schema.ts'

// Who has heard nothing for a quarter of a year is found under the meeting: a list for today is not the whole past.
const recentDays = 90

export interface PeopleToTell {
  /** The earliest meeting first. */
  readonly first: readonly ToTell[]
  readonly total: number
}

/**
 * Of records that both agencies have signed, the first `most` and how many there are: those of which no letter about what
 * stands is ready, and those of which nobody has said that the person was told. `worker`: only of cases that they work on.
 */
export async function peopleToTell(
  db: ReadDb,
  today: string,
  worker: string | null,
  most: number,
): Promise<PeopleToTell> {
  const since = addDays(today, -recentDays)
  const theirs = (query: Recent): Recent =>
    worker === null ? query : query.where((eb) => worksOn(eb as unknown as OfCase, worker))
  const corrected = await correctedToTell(
    db,
    theirs(recentRecords(db, since).where('record.recordVersion', '>', 1)),
  )
  const others = theirs(recentRecords(db, since).where((eb) => eb.not(isCorrected(eb)))).where(hasToHear)
  const { count } = await others
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const shown = await inOrder(others.select('record.id')).limit(most).execute()
  const ids = shown.map(({ id }) => id)
  const rows = await withNames(recentRecords(db, since).where('record.id', 'in', ids)).execute()
  // Of what was never corrected, the first version stands.
  const first = rows.flatMap((row) => toTell(row, 1))
  return {
    first: [...first, ...corrected].toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)).slice(0, most),
    total: count + corrected.length,
  }
}

const placeOf = ({ heldOn, recordId }: ToTell): string => `${heldOn} ${recordId}`

/** Corrections are few, and which of their versions stands goes by who signed them. */
async function correctedToTell(db: ReadDb, records: Recent): Promise<ToTell[]> {
  const rows = await withNames(records).distinct().execute()
  const standing = await selectWhichStands(
    db,
    'meetingId',
    rows.map(({ meetingId }) => meetingId),
  )
  return rows.flatMap((row) =>
    toTell(row, standing.get(row.recordId)?.stands.recordVersion ?? row.madeFrom ?? 1),
  )
}

type Row = Awaited<ReturnType<ReturnType<typeof withNames>['execute']>>[number]

function toTell(
  { familyName, givenName, meetingId: _meeting, readyAt, madeFrom, toldOf, ...row }: Row,
  stands: number,
): ToTell[] {
  const next = nextStep(stands, { readyAt, madeFrom, toldOf })
  return next === null ? [] : [{ ...row, next, personName: fullName({ familyName, givenName }) }]
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

type OfCase = ExpressionBuilder<Tables, 'case'>
type OfRecord = ExpressionBuilder<Tables, 'record'>
type Recent = ReturnType<typeof recentRecords>

/** Of each record every version; nothing narrows them by it, or all that were ever made are read for it. */
const recentRecords = (db: ReadDb, since: string) =>
  db
    .selectFrom('meeting')
    .innerJoin('record', 'record.meetingId', 'meeting.id')
    .innerJoin('case', 'case.id', 'record.caseId')
    .where('meeting.state', 'in', ['signed', 'released'])
    .where('meeting.heldOn', '>=', since)

const isCorrected = (eb: OfRecord) =>
  eb.exists(
    eb
      .selectFrom('record as later')
      .select('later.id')
      .whereRef('later.id', '=', 'record.id')
      .where('later.recordVersion', '>', 1),
  )

/** All but those whose letter about the first version is ready, and who were told of it: as `nextStep` has it. */
const hasToHear = (eb: OfRecord) =>
  eb.or([
    eb.not(
      eb.exists(
        eb
          .selectFrom('letter')
          .select('letter.id')
          .whereRef('letter.recordId', '=', 'record.id')
          .where('letter.readyAt', 'is not', null)
          .where('letter.recordVersion', '=', 1),
      ),
    ),
    eb.not(
      eb.exists(
        eb
          .selectFrom('personTold')
          .select('personTold.recordId')
          .whereRef('personTold.recordId', '=', 'record.id')
          .where('personTold.takenBackAt', 'is', null),
      ),
    ),
  ])

const inOrder = <O>(records: SelectQueryBuilder<Tables, 'meeting' | 'record' | 'case', O>) =>
  records.orderBy('meeting.heldOn').orderBy('record.id')

/** Of a corrected one each version says the same here. */
const withNames = (records: Recent) =>
  inOrder(records)
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
