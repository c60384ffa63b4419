import { z } from 'zod'
import { withoutUnseen } from '../kernel/text-marks.ts'
import { Line, Side } from '../kernel/text.ts'
import { fieldsToName, requiredFields, targetFields } from './fields.ts'
import type { TargetField } from './fields.ts'
import { chooseColumn } from './twice-headings.ts'
import type { Sample } from './twice-headings.ts'

const Columns = z
  .partialRecord(z.enum(targetFields), Line(200))
  .refine((columns) => fieldsToName.every((field) => columns[field] !== undefined), {
    error: ({ input }) => {
      const named = input as Partial<Record<TargetField, string>>
      return `no column is named for ${fieldsToName.filter((field) => named[field] === undefined).join(', ')}`
    },
  })

/** Which column of an export holds what, as data: target field to heading. */
export const ColumnMap = z.strictObject({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$/, 'write it in letters, digits and hyphens'),
  name: Line(120),
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

export interface PlacedColumn {
  readonly field: TargetField
  readonly index: number
  readonly heading: string
}

export type Placing =
  | {
      readonly ok: true
      /** Target fields with their column, in the order of the file's columns. */
      readonly fields: readonly PlacedColumn[]
      /** Columns with the heading of one that was taken, which were not. */
      readonly passedOver: readonly number[]
    }
  | {
      readonly ok: false
      readonly missing: readonly { readonly field: TargetField; readonly heading: string }[]
      /** Headings that several columns have, and nothing tells which is meant. */
      readonly twice: readonly {
        readonly field: TargetField
        readonly heading: string
        readonly indexes: readonly number[]
      }[]
    }

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

/**
 * Finds a map's columns in a header. Unknown columns are left alone; optional ones may be absent. Of several with one
 * heading the first rows may tell which is meant, or its place.
 */
export function placeColumns(header: readonly string[], map: ColumnMap, sample: Sample = []): Placing {
  const labels = labelHeadings(header)
  const [folded, placed] = [header.map(foldHeading), labels.map(foldHeading)]
  const layout = Object.values(map.columns).map(foldHeading)
  const fields: PlacedColumn[] = []
  const passedOver: number[] = []
  const missing: { field: TargetField; heading: string }[] = []
  const twice: { field: TargetField; heading: string; indexes: readonly number[] }[] = []
  for (const field of targetFields) {
    const heading = map.columns[field]
    if (heading === undefined) continue
    const wanted = foldHeading(heading)
    const indexes = allOf(placed.includes(wanted) ? placed : folded, wanted)
    const [only, other] = indexes
    const index = other === undefined ? only : chooseColumn({ field, indexes, folded, layout, sample })
    if (index === undefined && isRequired(field)) missing.push({ field, heading })
    if (index === null) twice.push({ field, heading, indexes })
    if (typeof index !== 'number') continue
    fields.push({ field, index, heading: labels[index] ?? heading })
    passedOver.push(...indexes.filter((one) => one !== index))
  }
  if (missing.length > 0 || twice.length > 0) return { ok: false, missing, twice }
  return { ok: true, fields: fields.toSorted((a, b) => a.index - b.index), passedOver }
}

const allOf = (headings: readonly string[], wanted: string): readonly number[] =>
  headings.flatMap((heading, index) => (heading === wanted ? [index] : []))

const isRequired = (field: TargetField): boolean => requiredFields.some((required) => required === field)

/** The map that places most columns of a header; null where none places all that is required. */
export function detectMap(
  header: readonly string[],
  maps: readonly ColumnMap[],
  sample: Sample = [],
): ColumnMap | null {
  let best: { map: ColumnMap; placed: number } | null = null
  for (const map of maps) {
    const placing = placeColumns(header, map, sample)
    if (placing.ok && placing.fields.length > (best?.placed ?? 0))
      best = { map, placed: placing.fields.length }
  }
  return best?.map ?? null
}

/** What the nearest map misses, or can't tell apart; null where there is none. */
export function nearestFault(
  header: readonly string[],
  maps: readonly ColumnMap[],
  sample: Sample = [],
): Extract<Placing, { ok: false }> | null {
  const faults = maps.flatMap((map) => {
    const placing = placeColumns(header, map, sample)
    return placing.ok ? [] : [placing]
  })
  return faults.toSorted((a, b) => a.missing.length - b.missing.length)[0] ?? null
}

/** Why no map fits, naming the columns of the nearest one; for the one clear error a file gets. */
export function columnFault(
  header: readonly string[],
  maps: readonly ColumnMap[],
  sample: Sample = [],
): string {
  const nearest = nearestFault(header, maps, sample)
  if (nearest === null) return 'the columns are not known'
  const missing = nearest.missing.map(({ heading }) => heading).join(', ')
  const twice = nearest.twice
    .map(({ heading, indexes }) => `${heading} (${indexes.map(columnLetters).join(' and ')})`)
    .join(', ')
  if (missing === '') return `the column ${twice} is there twice`
  return `the file has no column ${missing}${twice === '' ? '' : `, and ${twice} twice`}`
}
