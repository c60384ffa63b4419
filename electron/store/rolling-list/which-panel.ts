import { notFound } from '../../../shared/kernel/reply.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

type Listed = Pick<Row<'panel'>, 'id' | 'name'>

/** Whose list it is: the panel that is named, or the store's first. */
export async function selectListed(db: ReadDb, panelId: string | undefined): Promise<Listed> {
  const panels = db.selectFrom('panel').select(['id', 'name'])
  const one = await (panelId === undefined ? panels.orderBy('id').limit(1) : panels.where('id', '=', panelId))
    // One row either way.
    .executeTakeFirst()
  if (!one) throw notFound()
  return one
}
