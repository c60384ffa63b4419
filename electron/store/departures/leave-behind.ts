import { allow } from '../../../shared/check.ts'
import { findOp } from '../../../shared/contract.ts'
import type { Leaving, Left } from '../../../shared/departures.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import type { WriteDb } from '../kernel/schema.ts'
import { refuseRecalledLetter } from './refuse-recalled.ts'
import type { By } from '../kernel/transact.ts'

/** First, before any of it is there. Answers its id, which its end is told by. */
export async function beginLeaving(
  tx: WriteDb,
  { aboutId, ...leaving }: Leaving,
  { at, who }: Pick<By, 'at' | 'who'>,
): Promise<string> {
  mayLeave(who, leaving.task)
  if (leaving.task === 'letters.write' && aboutId !== null) await refuseRecalledLetter(tx, aboutId)
  const id = newId()
  await tx
    .insertInto('fileDeparture')
    .values({ id, ...leaving, about: aboutId, memberId: who.memberId, at })
    .execute()
  return id
}

export const endLeaving: CommandHandler<'departures.end'> = async (
  tx,
  { departureId, outcome },
  by,
): Promise<Left> => {
  const leaving = await tx
    .selectFrom('fileDeparture')
    .select(['task', 'about as aboutId'])
    .where('id', '=', departureId)
    .executeTakeFirst()
  if (!leaving) throw invalid({ departureId: 'not announced' })
  mayLeave(by.who, leaving.task)
  await insertEnd(tx, departureId, outcome, by)
  return { outcome, ...leaving }
}

/** One that has ended already is left as it is. */
export async function insertEnd(
  tx: WriteDb,
  departureId: string,
  outcome: 'left' | 'stayed' | 'swept',
  { at, who }: Pick<By, 'at' | 'who'>,
): Promise<void> {
  await tx
    .insertInto('fileDepartureEnd')
    .values({ departureId, outcome, memberId: who.memberId, at })
    .onConflict((on) => on.doNothing())
    .execute()
}

function mayLeave(who: By['who'], task: string): void {
  const op = findOp(task)
  if (!op || op.kind !== 'task') throw invalid({ task: 'unknown' })
  allow(op, who)
}
