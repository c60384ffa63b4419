import { newId } from '../../../shared/kernel/ids.ts'
import { ColumnMap } from '../../../shared/imports/column-map.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import { toSavedMap } from './to-map.ts'

/** Keeps which column holds what, under a name, for the next export of the same kind. */
export const saveMap: CommandHandler<'imports.saveMap'> = async (tx, input, context) => {
  const { mapId, version, name, side } = input
  const id = mapId ?? newId()
  const parsed = ColumnMap.safeParse({ id, name, side, columns: input.columns })
  if (!parsed.success) throw invalid({ columns: parsed.error.issues[0]?.message ?? 'not a map' })
  const columns = JSON.stringify(parsed.data.columns)
  if (mapId === null) {
    await tx.insertInto('importMap').values({ id, version: 1, name, side, columns }).execute()
  } else {
    if (version === null) throw invalid({ version: 'missing' })
    await updateRow(tx, 'importMap', mapId, version, { name, side, columns }, context)
  }
  return toSavedMap(
    await tx.selectFrom('importMap').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  )
}
