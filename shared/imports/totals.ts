import { isBlank } from './cells.ts'
import type { PlacedColumns } from './read-row.ts'
import type { TargetField } from './referral-row.ts'

const words =
  /^(?:(?:grand|sub)?[ -]?totals?|sum|count|number of (?:records|rows|referrals|people|clients)|(?:records|rows|referrals)|end of (?:report|file|extract|list)|report (?:end|total)s?|\*+ ?end.*)\b/i
const figure = /^[£(\-\s]*[0-9][0-9,. ]*\)?$/
const person: readonly TargetField[] = ['familyName', 'givenName', 'dateOfBirth', 'nhsNumber']

/**
 * True for a row that sums up the others: nobody is in it, and it says so ("Total", "Number of records: 12", "End of
 * report") or has nothing but figures. Only the last rows of a file are asked.
 */
export function isTotals(cells: readonly string[], columns: PlacedColumns): boolean {
  const filled = cells
    .map((cell, index) => ({ cell: cell.trim(), index }))
    .filter(({ cell }) => !isBlank(cell))
  const [first] = filled
  if (first === undefined) return false
  const isSaid = words.test(first.cell)
  const ofPerson = columns.filter(({ field }) => person.includes(field)).map(({ index }) => index)
  const named = filled.filter(
    ({ cell, index }) => ofPerson.includes(index) && !words.test(cell) && !figure.test(cell),
  )
  if (named.length > 0) return false
  if (isSaid)
    return filled.every(
      ({ cell, index }) => words.test(cell) || figure.test(cell) || !ofPerson.includes(index),
    )
  const isId = columns.some(({ field, index }) => field === 'sourceId' && index === first.index)
  return !isId && filled.every(({ cell, index }) => figure.test(cell) && !ofPerson.includes(index))
}
