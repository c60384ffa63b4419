import { newId } from '../../../shared/kernel/ids.ts'
import { unsaved } from '../../../shared/unsaved.ts'
import type { UnsavedText } from '../../../shared/unsaved.ts'
import type { FeatureHandlers } from '../kernel/handler.ts'
import type { Row, WriteDb } from '../kernel/schema.ts'

export const unsavedHandlers: FeatureHandlers<'unsaved'> = {
  list: async (db, _input, { who }) => {
    const mine = db.selectFrom('unsavedText').selectAll().where('memberId', '=', who.memberId)
    const rows = await mine.orderBy('keptAt', 'desc').orderBy('id', 'desc').execute()
    return rows.map(toUnsaved)
  },

  keep: async (tx, input, { who, at }) => {
    await remove(tx, who.memberId, input.key)
    const body = JSON.stringify(input)
    const row = { id: newId(), memberId: who.memberId, key: input.key, body, keptAt: at }
    await tx.insertInto('unsavedText').values(row).execute()
    return { ...input, keptAt: at }
  },

  drop: (tx, { key }, { who }) => remove(tx, who.memberId, key),
}

const toUnsaved = ({ body, keptAt }: Row<'unsavedText'>): UnsavedText => ({
  ...unsaved.keep.input.parse(JSON.parse(body)),
  keptAt,
})

async function remove(tx: WriteDb, memberId: string, key: string): Promise<void> {
  await tx.deleteFrom('unsavedText').where('memberId', '=', memberId).where('key', '=', key).execute()
}
