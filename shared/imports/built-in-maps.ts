import type { Side } from '../kernel/text.ts'
import { foldHeading, labelHeadings } from './column-map.ts'
import type { ColumnMap } from './column-map.ts'
import { fields, targetFields } from './fields.ts'
import type { TargetField } from './fields.ts'

const layout = (id: string, name: string, side: Side): ColumnMap => ({
  id,
  name,
  side,
  columns: Object.fromEntries(
    targetFields.flatMap((field) => {
      const heading = fields[field].headings[side]
      return heading === undefined ? [] : [[field, heading]]
    }),
  ),
})

/** The layouts that Accord knows from the start; the council's has the client-level data names, as councils export them. */
export const builtInMaps: readonly ColumnMap[] = [
  layout('health-referrals', 'Trust referral export', 'health'),
  layout('social-care-referrals', 'Council request export', 'socialCare'),
]

/** A first guess at an unknown header, for a person to correct: target field to the heading as `labelHeadings` shows it. */
export function suggestColumns(header: readonly string[]): Partial<Record<TargetField, string>> {
  const [folded, labels] = [header.map(foldHeading), labelHeadings(header)]
  const suggestion: Partial<Record<TargetField, string>> = {}
  for (const field of targetFields) {
    const index = folded.findIndex((heading) => headingsOf(field).has(heading))
    const heading = labels[index]
    if (heading !== undefined) suggestion[field] = heading
  }
  return suggestion
}

const known = new Map<TargetField, ReadonlySet<string>>()

function headingsOf(field: TargetField): ReadonlySet<string> {
  const before = known.get(field)
  if (before) return before
  const { health = '', socialCare = '', others } = fields[field].headings
  const names = [health, socialCare, ...others]
  const folded = new Set(names.map(foldHeading).filter(Boolean))
  known.set(field, folded)
  return folded
}

/** A CSV with nothing but the headings that a file of this agency has; none of them needs quoting. */
export const templateCsv = (side: Side): string => {
  const headings = Object.values(builtInMaps.find((map) => map.side === side)?.columns ?? {})
  return `\uFEFF${headings.join(',')}\r\n`
}
