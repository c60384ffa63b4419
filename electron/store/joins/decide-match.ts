import { notAllowed, notFound } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { sayDifferent } from '../people/possible-matches.ts'
import { joinPeople } from './join-people.ts'

/** The same person: the second's referrals and cases become the first's. Two people: the pair is not shown again. */
export const decideMatch: CommandHandler<'people.decideMatch'> = async (tx, { matchId, same }, context) => {
  const match = await tx.selectFrom('possibleMatch').selectAll().where('id', '=', matchId).executeTakeFirst()
  if (!match) throw notFound()
  if (match.state !== 'open') throw notAllowed('decided')
  const two = { firstId: match.firstPersonId, secondId: match.secondPersonId, how: 'match' as const }
  if (same) await joinPeople(tx, two, context)
  else await sayDifferent(tx, [match.firstPersonId, match.secondPersonId])
}
