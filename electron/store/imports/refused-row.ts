import type { RefusedRow as Shown } from '../../../shared/imports.ts'
import type { PlacedColumns } from '../../../shared/imports/read-row.ts'
import type { TargetField } from '../../../shared/imports/fields.ts'
import { keptText } from '../../../shared/imports/unread.ts'
import type { RefusedRow } from './read.ts'

/** "R. S.", for telling rows apart without naming anybody. */
export const initialsOf = (givenName: string, familyName: string): string =>
  [givenName, familyName]
    .flatMap((name) => /\p{L}/u.exec(name)?.[0].toUpperCase() ?? [])
    .map((letter) => `${letter}.`)
    .join(' ')

const textOf = (cells: readonly string[], columns: PlacedColumns, wanted: TargetField): string => {
  const column = columns.find(({ field }) => field === wanted)
  return column === undefined ? '' : (cells[column.index] ?? '')
}

const initialsIn = (cells: readonly string[], columns: PlacedColumns): string =>
  initialsOf(textOf(cells, columns, 'givenName'), textOf(cells, columns, 'familyName'))

export const placed = (
  { row, line, cells }: RefusedRow,
  columns: PlacedColumns,
): { readonly row: number; readonly line: number; readonly initials: string } => ({
  row,
  line,
  initials: initialsIn(cells, columns),
})

/** A refused row as a form shows it. */
export const asRefused = (
  { row, line, column, reason, cells }: RefusedRow,
  columns: PlacedColumns,
): Shown => ({
  row,
  line,
  column,
  reason,
  initials: initialsIn(cells, columns),
  cells: columns.map(({ field, heading, index }) => ({
    field,
    column: heading,
    text: keptText(cells[index] ?? ''),
  })),
})
