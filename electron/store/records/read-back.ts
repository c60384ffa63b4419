import type { ReadDb, Row } from '../kernel/schema.ts'
import { selectCaseFacts } from '../facts/case-facts.ts'
import { readBackStands } from './content.ts'

/**
 * The items of a meeting in progress whose case was changed after it was read back, in the room or from anywhere else:
 * they are no longer decided, and are read back again before the close.
 */
export async function changedSinceReadBack(
  db: ReadDb,
  meeting: Row<'meeting'>,
  itemIds: readonly string[],
  today: string,
): Promise<ReadonlySet<string>> {
  // After the close the record says what was decided, and what happens to the case later is another matter.
  if (meeting.state !== 'in_progress' || itemIds.length === 0) return new Set()
  const items = await db.selectFrom('agendaItem').selectAll().where('id', 'in', itemIds).execute()
  const facts = await selectCaseFacts(db, meeting, items, today)
  return new Set(facts.filter((one) => !readBackStands(one)).map((one) => one.item.id))
}
