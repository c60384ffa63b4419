import { newId } from '../../../../shared/kernel/ids.ts'
import type { Context } from '../../kernel/handler.ts'
import { removeRow } from '../../kernel/rows.ts'
import type { Row, WriteDb } from '../../kernel/schema.ts'

type Mark = Omit<Row<'attendance'>, 'id' | 'version'>

/** Who is there, for a meeting or an item of it that had no mark of theirs. */
export async function insertMarks(tx: WriteDb, marks: readonly Mark[]): Promise<void> {
  if (marks.length === 0) return
  await tx
    .insertInto('attendance')
    .values(marks.map((mark) => ({ id: newId(), version: 1, ...mark })))
    .execute()
}

/** Someone may have been marked for this item, or declared an interest, before it came up. */
export async function removeMarks(tx: WriteDb, itemId: string, context: Context): Promise<void> {
  const [marks, declared] = [await rowsOf(tx, 'attendance', itemId), await rowsOf(tx, 'declaration', itemId)]
  for (const { id, version } of marks) await removeRow(tx, 'attendance', id, version, context)
  for (const { id, version } of declared) await removeRow(tx, 'declaration', id, version, context)
}

const rowsOf = (tx: WriteDb, table: 'attendance' | 'declaration', itemId: string) =>
  tx.selectFrom(table).select(['id', 'version']).where('itemId', '=', itemId).execute()
