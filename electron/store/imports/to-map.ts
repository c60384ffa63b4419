import { z } from 'zod'
import { builtInMaps } from '../../../shared/imports/built-in-maps.ts'
import { ColumnMap } from '../../../shared/imports/column-map.ts'
import type { SavedMap } from '../../../shared/imports.ts'
import type { ReadDb, Row } from '../kernel/schema.ts'

const Columns = z.record(z.string(), z.string())

export const toSavedMap = (row: Row<'importMap'>): SavedMap => ({
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
