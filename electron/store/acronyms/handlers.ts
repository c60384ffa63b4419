import { mostAcronyms } from '../../../shared/acronyms.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { FeatureHandlers } from '../kernel/handler.ts'
import { removeRow, updateRow } from '../kernel/rows.ts'
import type { WriteDb } from '../kernel/schema.ts'
import { selectAcronyms } from '../facts/select-acronyms.ts'

export const acronymHandlers: FeatureHandlers<'acronyms'> = {
  list: (db) => selectAcronyms(db),
  add: async (tx, fields) => {
    await refuseKnown(tx, fields.short, null)
    const { length } = await selectAcronyms(tx)
    if (length >= mostAcronyms) throw invalid({ short: 'the list is full' })
    await tx
      .insertInto('acronym')
      .values({ id: newId(), version: 1, ...fields })
      .execute()
    return selectAcronyms(tx)
  },
  update: async (tx, { acronymId, version, ...fields }, context) => {
    await refuseKnown(tx, fields.short, acronymId)
    await updateRow(tx, 'acronym', acronymId, version, fields, context)
    return selectAcronyms(tx)
  },
  remove: async (tx, { acronymId, version }, context) => {
    await removeRow(tx, 'acronym', acronymId, version, context)
    return selectAcronyms(tx)
  },
}

async function refuseKnown(tx: WriteDb, short: string, except: string | null): Promise<void> {
  const known = await tx.selectFrom('acronym').select('id').where('short', '=', short).executeTakeFirst()
  if (known && known.id !== except) throw invalid({ short: 'is on the list already' })
}
