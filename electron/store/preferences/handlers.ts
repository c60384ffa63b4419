import type { Preferences } from '../../../shared/preferences.ts'
import type { FeatureHandlers } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

export const preferenceHandlers: FeatureHandlers<'preferences'> = {
  get: async (db, _input, { who }) => toPreferences(await selectRow(db, who.memberId)),
  set: async (tx, { singleKeys }, context) => {
    const { memberId } = context.who
    const row = await selectRow(tx, memberId)
    const chosen = { singleKeys: singleKeys ? 1 : 0 }
    if (row) await updateRow(tx, 'preference', memberId, row.version, chosen, context)
    else
      await tx
        .insertInto('preference')
        .values({ id: memberId, version: 1, ...chosen })
        .execute()
    return { singleKeys }
  },
}

const selectRow = (db: ReadDb, memberId: string): Promise<Row<'preference'> | undefined> =>
  db.selectFrom('preference').selectAll().where('id', '=', memberId).executeTakeFirst()

/** Who has chosen nothing has single keys. */
const toPreferences = (row: Row<'preference'> | undefined): Preferences => ({
  singleKeys: row?.singleKeys !== 0,
})
