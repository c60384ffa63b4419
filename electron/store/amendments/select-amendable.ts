import type { Amendable, AmendedAction, AmendedPerson, AmendedWords } from '../../../shared/amendments.ts'
import { frozenFields } from '../../../shared/people-corrections.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import { notFound } from '../../../shared/kernel/reply.ts'
import { fullName } from '../../../shared/kernel/person-name.ts'
import { selectPerson } from '../facts/select-people.ts'
import { requireAsFrozen } from '../facts/as-frozen.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

/** The latest version of a record, or notFound. */
export async function selectLatest(db: ReadDb, recordId: string): Promise<Row<'record'>> {
  const row = await db
    .selectFrom('record')
    .selectAll()
    .where('id', '=', recordId)
    .orderBy('recordVersion', 'desc')
    .executeTakeFirst()
  if (!row) throw notFound()
  await requireAsFrozen(db, [row])
  return row
}

export const wordsOf = ({ decision }: DecisionRecord): AmendedWords => ({
  verdict: decision.verdict,
  reasons: decision.reasons,
  legalBasis: decision.legalBasis,
  conditions: [...decision.conditions],
  reviewOn: decision.reviewOn,
})

export const actionsOf = ({ actions }: DecisionRecord): AmendedAction[] =>
  actions.map(({ actionNo, text, ownerName, side, dueOn }) => ({ actionNo, text, ownerName, side, dueOn }))

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

export async function selectAmendable(db: ReadDb, recordId: string): Promise<Amendable> {
  const row = await selectLatest(db, recordId)
  const record = JSON.parse(row.decisionJson) as DecisionRecord
  const signed = await db
    .selectFrom('signOffItem')
    .innerJoin('signOff', 'signOff.id', 'signOffItem.signOffId')
    .innerJoin('member', 'member.id', 'signOff.memberId')
    .select('member.name')
    .where('signOffItem.recordId', '=', recordId)
    .where('signOffItem.recordVersion', '=', row.recordVersion)
    .where('signOff.kind', '=', 'agree')
    .orderBy('signOff.at')
    .execute()
  const left = await db
    .selectFrom('release')
    .select('id')
    .where('recordId', '=', recordId)
    .where('recordVersion', '=', row.recordVersion)
    .executeTakeFirst()
  return {
    recordId,
    recordVersion: row.recordVersion,
    meetingId: row.meetingId,
    heldOn: record.meeting.heldOn,
    caseId: row.caseId,
    caseReference: record.caseReference,
    personName: fullName(record.person),
    words: wordsOf(record),
    actions: actionsOf(record),
    person: personOf(record.person),
    personNow: await selectPersonNow(db, row, record.person),
    authority: record.meeting.authority,
    signedBy: signed.map(({ name }) => name),
    released: left !== undefined,
  }
}
