import { newId } from '../../../shared/kernel/ids.ts'
import { invalid, notFound } from '../../../shared/kernel/reply.ts'
import type { Context } from '../kernel/handler.ts'
import { removeRow, updateRow, updateRows } from '../kernel/rows.ts'
import type { RowChange } from '../kernel/rows.ts'
import type { NewRow, ReadDb, Row, WriteDb } from '../kernel/schema.ts'
import { isPersons, ownerMember } from './owner.ts'

type Place = Pick<Row<'action'>, 'caseId' | 'itemId' | 'meetingId'>
type Fields = Pick<
  NewRow<'action'>,
  'text' | 'ownerName' | 'ownerMemberId' | 'ownerIsPerson' | 'side' | 'dueOn'
>
type Said = Omit<Fields, 'ownerMemberId' | 'ownerIsPerson'> & {
  readonly ownerMemberId?: string | null | undefined
  readonly ownerIsPerson?: boolean | undefined
}
/** What comes to an action after its meeting. */
type Since = Pick<Row<'action'>, 'state' | 'outcome' | 'evidence' | 'reason' | 'agreedDueOn'>

interface Saved extends Said {
  /** Null: a new one. */
  readonly actionId: string | null
  readonly version: number | null
}

/** What somebody is to do, agreed under an item: a new action, or one of that item said otherwise. */
export async function saveAction(
  tx: WriteDb,
  place: Place,
  { actionId, version, ...said }: Saved,
  context: Context,
): Promise<void> {
  const fields = { ...said, ...(await ownerOf(tx, actionId, said)) }
  if (actionId === null) return addAction(tx, place, fields)
  if (version === null) throw invalid({ version: 'missing' })
  if ((await itemOfAction(tx, actionId)) !== place.itemId) throw notFound()
  await changeAction(tx, { id: actionId, version }, fields, context)
}

/** A member's, the person's own, or somebody else's by name. */
async function ownerOf(
  tx: WriteDb,
  actionId: string | null,
  said: Said,
): Promise<{ readonly ownerMemberId: string | null; readonly ownerIsPerson: number }> {
  if (await isPersons(tx, actionId, said)) return { ownerMemberId: null, ownerIsPerson: 1 }
  return { ownerMemberId: await ownerMember(tx, actionId, said), ownerIsPerson: 0 }
}

export async function addAction(tx: WriteDb, place: Place, fields: Fields): Promise<void> {
  const started = { id: newId(), version: 1, state: 'open', outcome: '' }
  await tx
    .insertInto('action')
    .values({ ...started, ...place, ...fields })
    .execute()
}

export const changeAction = (
  tx: WriteDb,
  { id, version }: Pick<Row<'action'>, 'id' | 'version'>,
  changes: Partial<Fields & Since>,
  context: Context,
): Promise<void> => updateRow(tx, 'action', id, version, changes, context)

export const removeAction = (
  tx: WriteDb,
  { id, version }: Pick<Row<'action'>, 'id' | 'version'>,
  context: Context,
): Promise<void> => removeRow(tx, 'action', id, version, context)

/** Of a record that was put right: nobody has seen these rows, so no version is asked for. */
export const correctActions = (
  tx: WriteDb,
  changes: readonly RowChange<'action'>[],
  context: Context,
): Promise<void> => updateRows(tx, 'action', changes, context)

export async function itemOfAction(db: ReadDb, actionId: string): Promise<string> {
  const row = await db.selectFrom('action').select('itemId').where('id', '=', actionId).executeTakeFirst()
  if (!row) throw notFound()
  return row.itemId
}
