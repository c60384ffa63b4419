import type { Context } from '../../kernel/handler.ts'
import { updateRow, updateRows } from '../../kernel/rows.ts'
import type { Row, WriteDb } from '../../kernel/schema.ts'

type Hearing = Partial<Pick<Row<'agendaItem'>, 'state' | 'withoutQuorum'>>

/** How far an item has come in the room, as it stands in this very transaction. */
export const moveItem = (
  tx: WriteDb,
  old: Row<'agendaItem'>,
  changes: Hearing,
  context: Context,
): Promise<void> => updateRows(tx, 'agendaItem', [{ old, changes }], context)

/** How it ended, by somebody who saw it at that version. */
export const endItem = (
  tx: WriteDb,
  { id, version }: Pick<Row<'agendaItem'>, 'id' | 'version'>,
  changes: Pick<Row<'agendaItem'>, 'state'> & Partial<Pick<Row<'agendaItem'>, 'carriedReason'>>,
  context: Context,
): Promise<void> => updateRow(tx, 'agendaItem', id, version, changes, context)

/** Decided means read back: without that the item is only heard. */
export async function reopenItem(tx: WriteDb, itemId: string, context: Context): Promise<void> {
  const decided = await tx
    .selectFrom('agendaItem')
    .selectAll()
    .where('id', '=', itemId)
    .where('state', '=', 'decided')
    .executeTakeFirst()
  if (decided) await moveItem(tx, decided, { state: 'heard' }, context)
}
