import { z } from 'zod'
import { builtInMaps } from '../../../shared/imports/built-in-maps.ts'
import { ColumnMap } from '../../../shared/imports/column-map.ts'
import type { SavedMap } from '../../../shared/imports.ts'
import { newId } from '../../../shared/kernel/ids.ts'
import { invalid } from '../../../shared/kernel/reply.ts'
import type { CommandHandler } from '../kernel/handler.ts'
import { updateRow } from '../kernel/rows.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

const Columns = z.record(z.string(), z.string())

const toSavedMap = (row: Row<'importMap'>): SavedMap => ({
  id: row.id,
  name: row.name,
  side: row.side,
  columns: Columns.parse(JSON.parse(row.columns)),
  builtIn: false,
  version: row.version,
})

const shipped: readonly SavedMap[] = builtInMaps.map(({ id, name, side, columns }) => ({
  id,
  name,
  side,
  columns,
  builtIn: true,
  version: 1,
}))

/** The layouts that Accord ships with, then the panel's own by name. */
export async function selectMaps(db: ReadDb): Promise<SavedMap[]> {
  const rows = await db.selectFrom('importMap').selectAll().orderBy('name').orderBy('id').execute()
  return [...shipped, ...rows.map(toSavedMap)]
}

/** As reading wants it. */
export const toColumnMap = ({ id, name, side, columns }: SavedMap): ColumnMap =>
  ColumnMap.parse({ id, name, side, columns })

/** Keeps which column holds what, under a name, for the next export of the same kind. */
export const saveMap: CommandHandler<'imports.saveMap'> = async (tx, input, context) => {
  const { mapId, version, name, side } = input
  const id = mapId ?? newId()
  const parsed = ColumnMap.safeParse({ id, name, side, columns: input.columns })
  if (!parsed.success)
    throw invalid({ columns: `columns: ${parsed.error.issues[0]?.message ?? 'not a map'}` })
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
