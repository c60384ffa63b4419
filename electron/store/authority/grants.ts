import type { Granted } from '../../../shared/authority.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import type { Context } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import type { ReadDb, Row, WriteDb } from '../kernel/schema.ts'
import { isSameGrant } from './in-force.ts'
import type { Role } from '../../../shared/kernel/op.ts'

export type Grant = Row<'authorityGrant'>

type Given = Pick<Grant, 'role' | 'side' | 'annualLimitPence'>

export const grantedBy = ({ role, side, annualLimitPence }: Given): Granted => ({
  role: role as Role,
  side,
  annualLimitPence,
})

export const waitingOf = (db: ReadDb, memberId: string): Promise<Grant | undefined> =>
  db
    .selectFrom('authorityGrant')
    .selectAll()
    .where('memberId', '=', memberId)
    .where('state', '=', 'waiting')
    .executeTakeFirst()

/**
 * What was asked for beyond what holds: it waits, and what waited before no longer does. One and the same asked for
 * again goes on waiting as it was.
 */
export async function propose(
  tx: WriteDb,
  memberId: string,
  { asked, held }: { readonly asked: Granted; readonly held: Granted },
  context: Context,
): Promise<void> {
  const { role, side, annualLimitPence } = asked
  const waiting = await waitingOf(tx, memberId)
  const isMore = !isSameGrant(asked, held)
  if (waiting && isMore && isSameGrant(grantedBy(waiting), asked)) return
  if (waiting) await endGrant(tx, waiting, { state: 'withdrawn' }, context)
  if (!isMore) return
  await tx
    .insertInto('authorityGrant')
    .values({
      id: newId(),
      version: 1,
      memberId,
      role,
      side,
      annualLimitPence,
      proposedBy: context.who.memberId,
      proposedAt: context.at,
      state: 'waiting',
      basis: null,
      endedBy: null,
      endedAt: null,
    })
    .execute()
}

export const endGrant = (
  tx: WriteDb,
  { id, version }: Pick<Grant, 'id' | 'version'>,
  ending: Partial<Pick<Grant, 'state' | 'basis'>>,
  context: Context,
): Promise<void> =>
  updateRow(
    tx,
    'authorityGrant',
    id,
    version,
    { ...ending, endedBy: context.who.memberId, endedAt: context.at },
    context,
  )

/** Of a set-up: its first member, whom nobody else was there to confirm. */
export async function grantAtSetUp(
  tx: WriteDb,
  memberId: string,
  granted: Granted,
  at: string,
): Promise<void> {
  await tx
    .insertInto('authorityGrant')
    .values({
      id: newId(),
      version: 1,
      memberId,
      ...granted,
      proposedBy: memberId,
      proposedAt: at,
      state: 'confirmed',
      basis: 'setUp',
      endedBy: memberId,
      endedAt: at,
    })
    .execute()
}
