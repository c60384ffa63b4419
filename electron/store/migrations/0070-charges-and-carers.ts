import type { Kysely } from 'kysely'
import { migration } from './migration.ts'

interface Kept {
  readonly id: string
  readonly body: string
}
interface Bodies {
  risk: Kept
  budgetLine: Kept
}

/** A run at a time: a large panel's store need not fit into memory. */
const rowsAtOnce = 500

/**
 * A charge says towards whose part it is, and why a carer's view was not sought has a field of its own. Bodies are
 * written where they stand: what they say is the same, so no version passes and history keeps its old shape.
 */
export const chargesAndCarers = migration(70, async (db) => {
  await rewrite(db, 'risk', apart)
  await rewrite(db, 'budgetLine', (body) => ({ contributionSide: 'socialCare', ...body }))
})

type Body = Readonly<Record<string, unknown>>

/** Until now the one text was the reason where nobody had asked. */
function apart(body: Body): Body {
  if ('carerViewNote' in body) return body
  const isReason = body['carerViewSource'] === 'not_sought'
  return { ...body, ...(isReason && { carerView: '' }), carerViewNote: isReason ? body['carerView'] : '' }
}

async function rewrite(db: Kysely<Bodies>, table: keyof Bodies, change: (body: Body) => Body): Promise<void> {
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom(table)
      .select(['id', 'body'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(rowsAtOnce)
      .execute()
    for (const { id, body } of rows) {
      const next = JSON.stringify(change(JSON.parse(body) as Body))
      await db.updateTable(table).set({ body: next }).where('id', '=', id).execute()
    }
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}
