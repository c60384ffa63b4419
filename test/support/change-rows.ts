import type { Kysely } from 'kysely'
import type { Tables } from '../../electron/store/kernel/schema.ts'
import { newId } from '../../shared/kernel/ids.ts'

type Db = Kysely<Tables>
/** Tables whose rows a test changes beneath the commands, to see that the database keeps up what is kept of them. */
type Changed =
  'action' | 'agendaItem' | 'budgetLine' | 'case' | 'decision' | 'meeting' | 'person' | 'referral'

/** Whatever else the row has stays. */
export const setRow = (db: Db, table: Changed, id: string, changes: object) =>
  db
    .updateTable(table)
    .set(changes as never)
    .where('id', '=', id)
    .execute()

/** Adds the same row once more, under an id of its own and with these changes; where there is none, nothing. */
export async function putAgain(
  db: Db,
  table: 'action' | 'agendaItem' | 'budgetLine' | 'referral',
  id: string,
  changes: object,
): Promise<void> {
  const row = await db.selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst()
  // Kept by the database itself.
  const { caseWaits: _kept, ...own } = { caseWaits: 0, ...row }
  if (row)
    await db
      .insertInto(table)
      .values({ ...own, id: newId(), ...changes } as never)
      .execute()
}
