import { notAllowed, notFound } from '../../../shared/reply.ts'
import type { CommandHandler, Context } from '../handler.ts'
import { updateRows } from '../history-many.ts'
import { bothOf } from './both-of.ts'
import { plainerCase } from './plainer-case.ts'
import type { Row, WriteDb } from '../schema.ts'

/** The same person: the second's referrals and cases become the first's. Two people: the pair is not shown again. */
export const decideMatch: CommandHandler<'people.decideMatch'> = async (tx, { matchId, same }, context) => {
  const match = await tx.selectFrom('possibleMatch').selectAll().where('id', '=', matchId).executeTakeFirst()
  if (!match) throw notFound()
  if (match.state !== 'open') throw notAllowed('decided')
  await tx
    .updateTable('possibleMatch')
    .set({ state: same ? 'same' : 'different' })
    .where('id', '=', matchId)
    .execute()
  if (same) await joinPeople(tx, match.firstPersonId, match.secondPersonId, context)
}

/** Nothing is lost: both rows as they were are in history, and the second stays, pointing at the first. */
export async function joinPeople(
  tx: WriteDb,
  firstId: string,
  secondId: string,
  context: Context,
): Promise<void> {
  const rows = await tx.selectFrom('person').selectAll().where('id', 'in', [firstId, secondId]).execute()
  const [first, second] = [rows.find((row) => row.id === firstId), rows.find((row) => row.id === secondId)]
  if (!first || !second) throw notFound()
  const changes = [
    { old: first, changes: filledFrom(first, second) },
    { old: second, changes: { joinedTo: firstId } },
  ]
  await updateRows(tx, 'person', changes, context)
  await moveTo(tx, firstId, secondId, context)
}

/** What the first lacks is taken from the second; an objection of either stands. */
function filledFrom(first: Row<'person'>, second: Row<'person'>): Partial<Row<'person'>> {
  const told = (row: Row<'person'>): string[] => JSON.parse(row.notToBeTold) as string[]
  return {
    familyName: plainerCase(first.familyName, second.familyName),
    givenName: plainerCase(first.givenName, second.givenName),
    nhsNumber: first.nhsNumber ?? second.nhsNumber,
    nhsNumberStatus: first.nhsNumber === null ? second.nhsNumberStatus : first.nhsNumberStatus,
    healthId: first.healthId ?? second.healthId,
    councilId: first.councilId ?? second.councilId,
    gender: first.gender || second.gender,
    postcode: first.postcode || second.postcode,
    communicationNeeds: bothOf(first.communicationNeeds, second.communicationNeeds),
    sharingObjection: bothOf(first.sharingObjection, second.sharingObjection),
    notToBeTold: JSON.stringify([...new Set([...told(first), ...told(second)])]),
  }
}

async function moveTo(tx: WriteDb, firstId: string, secondId: string, context: Context): Promise<void> {
  const personId = firstId
  const referrals = await tx.selectFrom('referral').selectAll().where('personId', '=', secondId).execute()
  await updateRows(
    tx,
    'referral',
    referrals.map((old) => ({ old, changes: { personId } })),
    context,
  )
  const cases = await tx.selectFrom('case').selectAll().where('personId', '=', secondId).execute()
  await updateRows(
    tx,
    'case',
    cases.map((old) => ({ old, changes: { personId } })),
    context,
  )
  // Only pointers: whoever was joined to the second is the first as well, and so are their open pairs.
  await tx.updateTable('person').set({ joinedTo: firstId }).where('joinedTo', '=', secondId).execute()
  await movePairs(tx, firstId, secondId)
}

async function movePairs(tx: WriteDb, firstId: string, secondId: string): Promise<void> {
  const open = tx.updateTable('possibleMatch').where('state', '=', 'open')
  await open.set({ firstPersonId: firstId }).where('firstPersonId', '=', secondId).execute()
  await open.set({ secondPersonId: firstId }).where('secondPersonId', '=', secondId).execute()
  await open.set({ state: 'same' }).whereRef('firstPersonId', '=', 'secondPersonId').execute()
}
