import { allow } from '../../../shared/check.ts'
import { findOp } from '../../../shared/contract.ts'
import type { OpNameOf } from '../../../shared/contract.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { Desk } from '../kernel/desk.ts'
import type { WriteDb } from '../kernel/schema.ts'
import { transact } from '../kernel/transact.ts'
import type { By } from '../kernel/transact.ts'

/** What a task is about to put on disk or paper. */
export interface Leaving {
  readonly task: OpNameOf<'task'>
  /** Id of the meeting or record that it is about. */
  readonly about: string | null
  readonly files: number
  /** Of all that is in them, hex. */
  readonly sha256: string
  /** Path of the hidden folder that they are made in. */
  readonly madeIn: string | null
}

/** First, before any of it is there. Answers its id, which its end is told by. */
export const beginLeaving = (desk: Desk, leaving: Leaving): Promise<string> => {
  mayLeave(desk, leaving.task)
  return transact(desk, {
    operation: 'departures.begin',
    about: leaving.about,
    run: (tx, by) => insertLeaving(tx, leaving, by),
  })
}

/** Its end: the entry of the trail is the task's own where it left. */
export const endLeaving = (desk: Desk, id: string, outcome: 'left' | 'stayed'): Promise<void> =>
  desk.store.db
    .selectFrom('fileDeparture')
    .select(['task', 'about'])
    .where('id', '=', id)
    .executeTakeFirst()
    .then((leaving) => {
      if (!leaving) throw invalid({ departureId: 'not announced' })
      mayLeave(desk, leaving.task)
      return transact(desk, {
        operation: outcome === 'left' ? leaving.task : 'departures.abandon',
        about: leaving.about,
        run: (tx, by) => insertEnd(tx, id, outcome, by),
      })
    })

export async function insertLeaving(tx: WriteDb, leaving: Leaving, { at, who }: By): Promise<string> {
  const id = newId()
  await tx
    .insertInto('fileDeparture')
    .values({ id, ...leaving, memberId: who.memberId, at })
    .execute()
  return id
}

/** One that has ended already is left as it is. */
export async function insertEnd(
  tx: WriteDb,
  departureId: string,
  outcome: 'left' | 'stayed' | 'swept',
  { at, who }: By,
): Promise<void> {
  await tx
    .insertInto('fileDepartureEnd')
    .values({ departureId, outcome, memberId: who.memberId, at })
    .onConflict((on) => on.doNothing())
    .execute()
}

function mayLeave({ who }: Desk, task: string): void {
  const op = findOp(task)
  if (!op || op.kind !== 'task') throw invalid({ task: 'unknown' })
  allow(op, who)
}
