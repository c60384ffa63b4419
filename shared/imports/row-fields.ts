import type { FileStyle, Field } from './field.ts'
import { fields } from './fields.ts'
import type { ReferralRow, TargetField } from './fields.ts'
import { unmarked } from './text-mark.ts'

/** What has been read of a row so far. */
export type Values = { -readonly [Name in TargetField]?: ReferralRow[Name] }

/** Reads one cell into `values`; says why where it can't, and whether that may be left out. */
export function readCell<Name extends TargetField>(
  values: Values,
  field: Name,
  raw: string,
  style: FileStyle,
): { readonly reason: string; readonly isFirm: boolean } | null {
  const { mark, clean, read }: Field<ReferralRow[Name]> = fields[field]
  const cell = clean(unmarked(raw, mark))
  if ('reason' in cell) return { reason: cell.reason, isFirm: false }
  const reading = read(cell.text, style, field)
  if ('reason' in reading) return { reason: reading.reason, isFirm: reading.isFirm === true }
  values[field] = reading.value
  return null
}

/** As `readCell` cleans it, for evidence about a whole column. */
export function cleanValue(field: TargetField, raw: string): string {
  const { mark, clean } = fields[field]
  const cell = clean(unmarked(raw, mark))
  return 'text' in cell ? cell.text : ''
}
