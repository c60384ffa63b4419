import { newId } from '../../../shared/kernel/ids.ts'
import { conflict, invalid, notFound } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { inRuns } from '../kernel/lists.ts'
import { removeRow, updateRow } from '../kernel/rows.ts'
import type { ReadDb, WriteDb } from '../kernel/schema.ts'
import { selectPanels, selectSeated } from '../facts/select-panel.ts'

/** Who was at a meeting, or has a mark there, stays on its sheet whoever sits on the panel since. */
export const seatMembers: CommandHandler<'panels.seat'> = async (
  tx,
  { panelId, memberIds, version },
  context,
) => {
  const panel = (await selectPanels(tx)).find(({ id }) => id === panelId)
  if (!panel) throw notFound()
  if (panel.version !== version) throw conflict(panel)
  await refuseStrangers(tx, memberIds)
  const seats = await tx.selectFrom('panelSeat').selectAll().where('panelId', '=', panelId).execute()
  const seated = new Set(seats.map(({ memberId }) => memberId))
  // As many as a panel has members: one at a time is quick enough.
  for (const seat of seats)
    if (!memberIds.includes(seat.memberId)) await removeRow(tx, 'panelSeat', seat.id, seat.version, context)
  await insertSeats(
    tx,
    panelId,
    memberIds.filter((id) => !seated.has(id)),
  )
  // So that two who say it at once are told of each other.
  await updateRow(tx, 'panel', panelId, version, { name: panel.name }, context)
  const now = await selectSeated(tx, { panelId })
  return { ...panel, version: version + 1, memberIds: [...(now ?? [])] }
}

/** Each once, and members of this store. */
export async function insertSeats(tx: WriteDb, panelId: string, memberIds: readonly string[]): Promise<void> {
  await refuseStrangers(tx, memberIds)
  const rows = memberIds.map((memberId) => ({ id: newId(), version: 1, panelId, memberId }))
  for (const run of inRuns(rows)) await tx.insertInto('panelSeat').values(run).execute()
}

async function refuseStrangers(db: ReadDb, memberIds: readonly string[]): Promise<void> {
  const known = await db.selectFrom('member').select('id').execute()
  const ids = new Set(known.map(({ id }) => id))
  const isOdd = new Set(memberIds).size !== memberIds.length || memberIds.some((id) => !ids.has(id))
  if (isOdd) throw invalid({ memberIds: 'not a member of this store, or twice' })
}
