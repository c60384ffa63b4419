import type { Amendable, AmendedPerson } from '../../../shared/amendments.ts'
import { frozenFields } from '../../../shared/people-corrections.ts'
import { restOf } from '../../../shared/amended-fields.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import type { Who } from '../../../shared/session.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import { selectPerson } from '../facts/select-people.ts'
import { requireAsFrozen } from '../facts/as-frozen.ts'
import { selectWhichStands } from '../facts/which-stands.ts'
import { inForce, selectTakenBack } from '../facts/taken-back.ts'
import type { TakenBackVersion } from '../facts/taken-back.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'
import { differences } from '../records/cut-record.ts'
import { readBy, readingsOf } from './readings.ts'
import { actionsOf, wordsOf } from './words-of.ts'

/** The latest version of a record that was not taken back, or notFound. */
export async function selectLatest(db: ReadDb, recordId: string): Promise<Row<'record'>> {
  const rows = await db
    .selectFrom('record')
    .selectAll()
    .where('id', '=', recordId)
    .orderBy('recordVersion', 'desc')
    .execute()
  const [row] = inForce(rows, await selectTakenBack(db, 'id', [recordId]))
  if (!row) throw notFound()
  await requireAsFrozen(db, [row])
  return row
}

/** Those after what stands that wait, or waited until another took their place. */
export async function selectVersionsAfter(
  db: ReadDb,
  { id, recordVersion }: Pick<Row<'record'>, 'id' | 'recordVersion'>,
): Promise<number[]> {
  const rows = await db
    .selectFrom('record')
    .select(['id', 'recordVersion'])
    .where('id', '=', id)
    .where('recordVersion', '>', recordVersion)
    .execute()
  return inForce(rows, await selectTakenBack(db, 'id', [id])).map((row) => row.recordVersion)
}

/** No number is used twice, whatever became of its version. */
export async function nextNumber(db: ReadDb, recordId: string): Promise<number> {
  const { last } = await db
    .selectFrom('record')
    .select((eb) => eb.fn.max('recordVersion').as('last'))
    .where('id', '=', recordId)
    .executeTakeFirstOrThrow()
  return last + 1
}

export const personOf = ({
  familyName,
  givenName,
  dateOfBirth,
  nhsNumber,
  nhsNumberStatus,
}: AmendedPerson): AmendedPerson => ({ familyName, givenName, dateOfBirth, nhsNumber, nhsNumberStatus })

/** Null where the record says the same of them. */
export async function selectPersonNow(
  db: ReadDb,
  { caseId }: Pick<Row<'record'>, 'caseId'>,
  said: AmendedPerson,
): Promise<AmendedPerson | null> {
  const { personId } = await db
    .selectFrom('case')
    .select('personId')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  const now = await selectPerson(db, personId)
  return frozenFields.some((field) => now[field] !== said[field]) ? personOf(now) : null
}

/** The version that both agencies have signed with authority enough, and that stands; null where there is none. */
export async function selectStanding(
  db: ReadDb,
  { id, meetingId }: Row<'record'>,
): Promise<Row<'record'> | null> {
  const standing = (await selectWhichStands(db, 'meetingId', [meetingId])).get(id)
  return standing?.agreed ? selectVersion(db, id, standing.stands.recordVersion) : null
}

async function selectVersion(db: ReadDb, recordId: string, recordVersion: number): Promise<Row<'record'>> {
  const row = await db
    .selectFrom('record')
    .selectAll()
    .where('id', '=', recordId)
    .where('recordVersion', '=', recordVersion)
    .executeTakeFirstOrThrow()
  await requireAsFrozen(db, [row])
  return row
}

const whose = (row: Row<'record'>, record: DecisionRecord) => ({
  recordId: row.id,
  recordVersion: row.recordVersion,
  meetingId: row.meetingId,
  heldOn: record.meeting.heldOn,
  caseId: row.caseId,
  caseReference: record.caseReference,
  personName: fullName(record.person),
})

/** As whoever is of this agency, or of neither, may read it. */
export async function selectAmendable(
  db: ReadDb,
  recordId: string,
  who: Pick<Who, 'side' | 'role'>,
): Promise<Amendable> {
  const row = await selectLatest(db, recordId)
  const readings = readingsOf(row)
  const record = await readBy(db, readings, who)
  const own = who.side === null ? [] : readings.copies[who.side].ownBlocks
  const standing = await selectStanding(db, row)
  return {
    ...whose(row, record),
    nextVersion: await nextNumber(db, recordId),
    takenBack: await backSince(db, row),
    record,
    words: wordsOf(record),
    actions: actionsOf(record),
    rest: restOf(record, own),
    ownHeadings: Object.fromEntries(own.map(({ heading }, index) => [index, heading])),
    answers: record.agreements.map(({ member: { memberId, name }, words, position }) => ({
      memberId,
      name,
      words,
      position,
    })),
    names: Object.fromEntries(record.attendance.map(({ memberId, name }) => [memberId, name])),
    whole: record.support !== undefined,
    kept: differences(readings.whole, record).map(({ at }) => at),
    person: personOf(record.person),
    personNow: await selectPersonNow(db, row, record.person),
    authority: record.meeting.authority,
    signedBy: await signedBy(db, row),
    released: await hasLeft(db, row),
    stands: standing === null || standing.recordVersion === row.recordVersion ? null : standing.recordVersion,
  }
}

/** Proposals that were taken back after the version that is corrected. */
export const backSince = async (
  db: ReadDb,
  { id, recordVersion }: Pick<Row<'record'>, 'id' | 'recordVersion'>,
): Promise<TakenBackVersion[]> =>
  (await selectTakenBack(db, 'id', [id])).filter((one) => one.recordVersion > recordVersion)

async function signedBy(db: ReadDb, { id, recordVersion }: Row<'record'>): Promise<string[]> {
  const signed = await db
    .selectFrom('signOffItem')
    .innerJoin('signOff', 'signOff.id', 'signOffItem.signOffId')
    .innerJoin('member', 'member.id', 'signOff.memberId')
    .select('member.name')
    .where('signOffItem.recordId', '=', id)
    .where('signOffItem.recordVersion', '=', recordVersion)
    .where('signOff.kind', '=', 'agree')
    .orderBy('signOff.at')
    .execute()
  return signed.map(({ name }) => name)
}

async function hasLeft(db: ReadDb, { id, recordVersion }: Row<'record'>): Promise<boolean> {
  const left = await db
    .selectFrom('release')
    .select('id')
    .where('recordId', '=', id)
    .where('recordVersion', '=', recordVersion)
    .executeTakeFirst()
  return left !== undefined
}
