import { notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import type { WriteDb } from '../kernel/schema.ts'
import { joinPeople } from './join-people.ts'

/** The same person: the second's referrals and cases become the first's. Two people: the pair is not shown again. */
export const decideMatch: CommandHandler<'people.decideMatch'> = async (tx, { matchId, same }, context) => {
  const match = await tx.selectFrom('possibleMatch').selectAll().where('id', '=', matchId).executeTakeFirst()
  if (!match) throw notFound()
  if (match.state !== 'open') throw notAllowed('decided')
  const two = { firstId: match.firstPersonId, secondId: match.secondPersonId, how: 'match' as const }
  if (same) await joinPeople(tx, two, context)
  else await keepApart(tx, two)
}

/** Once said of the two, it is said of every pair of them. */
async function keepApart(
  tx: WriteDb,
  { firstId, secondId }: { readonly firstId: string; readonly secondId: string },
): Promise<void> {
  await tx
    .updateTable('possibleMatch')
    .set({ state: 'different' })
    .where('state', '=', 'open')
    .where('firstPersonId', 'in', [firstId, secondId])
    .where('secondPersonId', 'in', [firstId, secondId])
    .execute()
}
