import { newId } from '../../../shared/ids.ts'
import type { Context } from '../handler.ts'
import { inRuns, updateRows } from '../history-many.ts'
import type { NewRow, Row, WriteDb } from '../schema.ts'
import { selectItems } from './select-meeting.ts'

export type ItemEntry = Pick<NewRow<'agendaItem'>, 'kind' | 'title' | 'minutes'> &
  Partial<
    Pick<NewRow<'agendaItem'>, 'caseId' | 'presenter' | 'carriedFromItemId' | 'late' | 'closing' | 'state'>
  >

/** Puts items on a meeting's agenda: cases before the closing business, anything else at the end. */
export async function insertItems(
  tx: WriteDb,
  meetingId: string,
  entries: readonly ItemEntry[],
  place: 'beforeClosing' | 'end',
  context: Context,
): Promise<void> {
  const listed = await selectItems(tx, meetingId)
  const at = place === 'end' ? listed.length : listed.findLastIndex((item) => item.closing === 0) + 1
  await renumber(tx, listed, (index) => (index < at ? index + 1 : index + 1 + entries.length), context)
  const rows = entries.map((entry, index) => newItem(meetingId, at + index + 1, entry))
  for (const run of inRuns(rows)) await tx.insertInto('agendaItem').values(run).execute()
}

/** Gives each row the position that its place in the list calls for; rows that stay where they are keep their version. */
export async function renumber(
  tx: WriteDb,
  rows: readonly Row<'agendaItem'>[],
  positionOf: (index: number) => number,
  context: Context,
): Promise<void> {
  const moved = rows.flatMap((old, index) => {
    const position = positionOf(index)
    return old.position === position ? [] : [{ old, changes: { position } }]
  })
  await updateRows(tx, 'agendaItem', moved, context)
}

const newItem = (meetingId: string, position: number, entry: ItemEntry): NewRow<'agendaItem'> => ({
  id: newId(),
  version: 1,
  meetingId,
  position,
  presenter: '',
  state: 'waiting',
  caseId: null,
  carriedToMeetingId: null,
  carriedReason: '',
  carriedFromItemId: null,
  late: 0,
  closing: 0,
  ...entry,
})
