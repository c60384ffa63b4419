import type { JoinHow } from '../../../shared/joins.ts'
import { notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import type { Context } from '../kernel/handler.ts'
import type { WriteDb } from '../kernel/schema.ts'
import { factsOf } from '../people/facts.ts'
import { insertJoins, joinInto } from './make-join.ts'
import { changePeople, repointAll } from '../people/person-rows.ts'
import { giveReferrals } from '../referrals/rows/referrals.ts'
import { giveCases } from '../cases/move-cases.ts'
import { pairsTouching, decidePairs } from './pairs.ts'

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
  const one = { old: first, changes: person }
  await changePeople(tx, [one, { old: second, changes: { joinedTo: firstId } }], context)
  await insertJoins(tx, [join])
  await giveReferrals(tx, { from: secondId, to: firstId }, context)
  await giveCases(tx, { from: secondId, to: firstId }, context)
  await repointAll(tx, secondId, firstId)
  await decidePairs(tx, firstId, secondId)
}
