import { z } from 'zod'
import { withoutUnseen } from '../text-marks.ts'
import { Side } from '../text.ts'
import { fieldsToName, requiredFields, targetFields } from './referral-row.ts'
import type { TargetField } from './referral-row.ts'

const Columns = z
  .partialRecord(z.enum(targetFields), z.string().trim().min(1).max(200))
  .refine((columns) => fieldsToName.every((field) => columns[field] !== undefined), {
    error: ({ input }) => {
      const named = input as Partial<Record<TargetField, string>>
      return `no column is named for ${fieldsToName.filter((field) => named[field] === undefined).join(', ')}`
    },
  })

/** Which column of an export holds what, as data: target field to heading. */
export const ColumnMap = z.strictObject({
  id: z.string().min(1).max(60),
  name: z.string().trim().min(1).max(120),
  side: Side,
  columns: Columns,
})
export type ColumnMap = z.output<typeof ColumnMap>

/** Headings are the same whatever their case, spaces, underscores and other marks. */
export const foldHeading = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

export type Placing =
  | {
      readonly ok: true
      /** Target fields with their column, in the order of the file's columns. */
      readonly fields: readonly {
        readonly field: TargetField
        readonly index: number
        readonly heading: string
      }[]
    }
  | { readonly ok: false; readonly missing: readonly string[]; readonly twice: readonly string[] }

/** `A`, `Z`, `AA`: how a spreadsheet names its columns. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest > 0 ? columnLetters(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`
}

/** A heading as people see it: what a refusal names. */
const shownHeading = (heading: string): string => withoutUnseen(heading).replace(/\s+/g, ' ').trim()

/** Headings as people see them; where one stands twice, each with its place: `Date (column F)`. */
export function labelHeadings(header: readonly string[]): readonly string[] {
  const shown = header.map(shownHeading)
  const folded = shown.map(foldHeading)
  return shown.map((heading, index) => {
    const isTwice =
      heading !== '' && folded.indexOf(folded[index] ?? '') !== folded.lastIndexOf(folded[index] ?? '')
    return isTwice ? `${heading} (column ${columnLetters(index)})` : heading
  })
}

/** Finds a map's columns in a header. Unknown columns are left alone; optional ones may be absent. */
export function placeColumns(header: readonly string[], map: ColumnMap): Placing {
  const labels = labelHeadings(header)
  const [folded, placed] = [header.map(foldHeading), labels.map(foldHeading)]
  const missing: string[] = []
  const twice: string[] = []
  const fields = targetFields.flatMap((field) => {
    const wanted = map.columns[field]
    if (wanted === undefined) return []
    const [plain, byPlace] = [folded.indexOf(foldHeading(wanted)), placed.indexOf(foldHeading(wanted))]
    const index = byPlace >= 0 ? byPlace : plain
    if (index < 0 && isRequired(field)) missing.push(wanted)
    if (byPlace < 0 && plain >= 0) twice.push(wanted)
    return index < 0 ? [] : [{ field, index, heading: labels[index] ?? wanted }]
  })
  if (missing.length > 0 || twice.length > 0) return { ok: false, missing, twice }
  return { ok: true, fields: fields.toSorted((a, b) => a.index - b.index) }
}

const isRequired = (field: TargetField): boolean => requiredFields.some((required) => required === field)

/** The map that places most columns of a header; null where none places all that is required. */
export function detectMap(header: readonly string[], maps: readonly ColumnMap[]): ColumnMap | null {
  let best: { map: ColumnMap; placed: number } | null = null
  for (const map of maps) {
    const placing = placeColumns(header, map)
    if (placing.ok && placing.fields.length > (best?.placed ?? 0))
      best = { map, placed: placing.fields.length }
  }
  return best?.map ?? null
}

/** Why no map fits, naming the columns of the nearest one; for the one clear error a file gets. */
export function columnFault(header: readonly string[], maps: readonly ColumnMap[]): string {
  const faults = maps.flatMap((map) => {
    const placing = placeColumns(header, map)
    return placing.ok ? [] : [placing]
  })
  const [nearest] = faults.toSorted((a, b) => a.missing.length - b.missing.length)
  if (nearest === undefined) return 'the columns are not known'
  const [missing, twice] = [nearest.missing.join(', '), nearest.twice.join(', ')]
  if (missing === '') return `the column ${twice} is there twice`
  return `the file has no column ${missing}${twice === '' ? '' : `, and ${twice} twice`}`
}
