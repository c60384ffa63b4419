import { notFound } from '../../../shared/kernel/reply.ts'
import type { CommandHandler, Context } from '../kernel/handler.ts'
import { updateRows } from '../kernel/rows.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'
import { bySection, sectionAt, selectSections } from '../agenda/sections.ts'
import { selectAgenda } from '../agenda/select-agenda.ts'
import { selectItems, selectMeeting } from '../facts/select-meeting.ts'
import { requireLive } from '../facts/states.ts'

/** All of them or none; whoever chose them saw an agenda that may have lost one meanwhile. */
export const moveItems: CommandHandler<'meetings.moveItems'> = async (
  tx,
  { meetingId, itemIds, position },
  context,
) => {
  requireLive(await selectMeeting(tx, meetingId))
  const items = await selectItems(tx, meetingId)
  const chosen = new Set(itemIds)
  const moved = items.filter(({ id }) => chosen.has(id))
  if (moved.length !== chosen.size) throw notFound()
  const others = items.filter(({ id }) => !chosen.has(id))
  const sections = await selectSections(tx, meetingId)
  const at = Math.min(position - 1, others.length)
  const joins = sectionAt(others, sections, at, moved[0]?.sectionId ?? null)
  await placeItems(tx, { moved, others, at, joins, sections }, context)
  return selectAgenda(tx, meetingId, context.today)
}

interface Placing {
  readonly moved: readonly Row<'agendaItem'>[]
  readonly others: readonly Row<'agendaItem'>[]
  /** Among the others, from 0. */
  readonly at: number
  readonly joins: string | null
  readonly sections: readonly Row<'agendaSection'>[]
}

/** Rows are put where they go before they are numbered, so that both are one change. */
export async function placeItems(
  tx: WriteDb,
  { moved, others, at, joins, sections }: Placing,
  context: Context,
): Promise<void> {
  const before = new Map(moved.map((row) => [row.id, row]))
  const joined = moved.map((row) => ({ ...row, sectionId: joins }))
  const changed = bySection(others.toSpliced(at, 0, ...joined), sections).flatMap((row, index) => {
    const old = before.get(row.id) ?? row
    const changes = { position: index + 1, sectionId: row.sectionId }
    return old.position === index + 1 && old.sectionId === row.sectionId ? [] : [{ old, changes }]
  })
  await updateRows(tx, 'agendaItem', changed, context)
}
