import type { JoinHow } from '../../../shared/joins.ts'
import { notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import type { Context } from '../kernel/handler.ts'
import { updateRows } from '../kernel/history-many.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'
import { factsOf } from '../people/facts.ts'
import { insertJoins, joinInto } from './make-join.ts'
import { moveRows } from './move-rows.ts'
import { pairsTouching, settlePairs } from './pairs.ts'

export interface TwoPeople {
  readonly firstId: string
  readonly secondId: string
  readonly how: JoinHow
  readonly reason?: string
}

/**
 * The second's referrals and cases become the first's. Nothing is lost: both rows as they were are in history, the
 * second stays, pointing at the first, and what was moved is kept for whoever undoes it.
 */
export async function joinPeople(tx: WriteDb, two: TwoPeople, context: Context): Promise<void> {
  const { firstId, secondId, how, reason = '' } = two
  const rows = await tx.selectFrom('person').selectAll().where('id', 'in', [firstId, secondId]).execute()
  const [first, second] = [rows.find((row) => row.id === firstId), rows.find((row) => row.id === secondId)]
  if (!first || !second || first === second) throw notFound()
  if (first.joinedTo !== null || second.joinedTo !== null) throw notAllowed('joinedAlready')
  const pairs = JSON.stringify(await pairsTouching(tx, secondId))
  const joining = { otherId: secondId, other: factsOf(second), isRow: false, how, reason, pairs }
  const { person, join } = joinInto(first, joining, context)
  await updateRows(tx, 'person', [changed(first, person), changed(second, { joinedTo: firstId })], context)
  await insertJoins(tx, [join])
  await moveRows(tx, 'referral', { from: secondId, to: firstId }, context)
  await moveRows(tx, 'case', { from: secondId, to: firstId }, context)
  // Only pointers: whoever was joined to the second is the first as well.
  await tx.updateTable('person').set({ joinedTo: firstId }).where('joinedTo', '=', secondId).execute()
  await settlePairs(tx, firstId, secondId)
}

function changed(old: Row<'person'>, next: Partial<Row<'person'>>) {
  const { id: _id, version: _version, ...changes } = next
  return { old, changes }
}
