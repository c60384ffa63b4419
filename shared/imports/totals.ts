import { isBlank } from './cells.ts'
import type { PlacedColumns } from './read-row.ts'
import type { TargetField } from './fields.ts'

const counted = '(?:records|rows|referrals|requests|people|persons|clients|patients)'
const words = new RegExp(
  `^[*=\\-\\s]*(?:(?:(?:grand|sub|overall|report|running|final)[ -]?)?totals?|sum|count|(?:number|no\\.?) of ${counted}` +
    `|${counted}|[0-9][0-9,]* ${counted}|end of (?:report|file|extract|list)|report end|end)\\b`,
  'i',
)
const figure = /^[£(\-\s]*[0-9][0-9,. ]*\)?$/
const person: readonly TargetField[] = ['familyName', 'givenName', 'dateOfBirth', 'nhsNumber']

/**
 * True for a row that sums up the others: nobody is in it, and it says so in any column ("Grand total: 2", "Number of
 * records: 12", "End of report") or has nothing but figures. Only the last rows of a file are asked; whoever is called
 * Total or Sum has a birth date at least.
 */
export function isTotals(cells: readonly string[], columns: PlacedColumns): boolean {
  const filled = cells
    .map((cell, index) => ({ cell: cell.trim(), index }))
    .filter(({ cell }) => !isBlank(cell))
  const [first] = filled
  if (first === undefined) return false
  const isSaid = words.test(first.cell)
  const isPlain = ({ cell }: { readonly cell: string }): boolean => words.test(cell) || figure.test(cell)
  const ofPerson = columns.filter(({ field }) => person.includes(field)).map(({ index }) => index)
  if (isSaid) return filled.every((one) => isPlain(one) || !ofPerson.includes(one.index))
  if (filled.some(({ cell }) => words.test(cell))) return filled.every(isPlain)
  const isId = columns.some(({ field, index }) => field === 'sourceId' && index === first.index)
  return !isId && filled.every(({ cell, index }) => figure.test(cell) && !ofPerson.includes(index))
}
