import type { Context } from '../kernel/handler.ts'
import { inRuns } from '../kernel/lists.ts'
import { updateRows } from '../kernel/rows.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'

type PersonRow = Row<'person'>

export async function insertPeople(tx: WriteDb, people: readonly PersonRow[]): Promise<void> {
  for (const run of inRuns(people)) await tx.insertInto('person').values(run).execute()
}

interface PersonChange {
  readonly old: PersonRow
  /** An id or a version in it counts for nothing: a person's row keeps its own. */
  readonly changes: Partial<PersonRow>
}

/** What is known of people, from a file, from somebody joined to them or parted from them: every old row is kept. */
export const changePeople = (tx: WriteDb, people: readonly PersonChange[], context: Context): Promise<void> =>
  updateRows(
    tx,
    'person',
    people.map(({ old, changes: { id: _id, version: _version, ...changes } }) => ({ old, changes })),
    context,
  )

/** Only pointers: whoever was joined to the one is joined to the other. */
export async function repointAll(tx: WriteDb, fromId: string, toId: string): Promise<void> {
  await tx.updateTable('person').set({ joinedTo: toId }).where('joinedTo', '=', fromId).execute()
}

/** Only pointers, of those named. */
export async function repoint(tx: WriteDb, ids: readonly string[], toId: string): Promise<void> {
  if (ids.length > 0) await tx.updateTable('person').set({ joinedTo: toId }).where('id', 'in', ids).execute()
}
