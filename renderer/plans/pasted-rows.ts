import { annualise, parsePounds } from '../../shared/kernel/money.ts'
import type { AmountFault } from '../../shared/kernel/money.ts'
import { BudgetLineFields, emptyLine, frequencies } from '../../shared/plans.ts'
import { frequencyWords } from '../../shared/words.ts'
import { pastedCells } from '../form/pasted-cells.ts'

/** What stands in the columns, in this order; as copied from a spreadsheet, parted by tabs. */
export const pastedColumns = ['What', 'Cost of one', 'How many', 'How often', 'Health', 'Council'] as const

export type PastedRow =
  | { readonly row: number; readonly line: BudgetLineFields }
  | { readonly row: number; readonly text: string; readonly faults: readonly string[] }

type OftenId = BudgetLineFields['frequency']

const oftenWords: Readonly<Record<string, OftenId>> = {
  ...Object.fromEntries(frequencies.map((id) => [frequencyWords[id].toLowerCase(), id])),
  ...Object.fromEntries(frequencies.map((id) => [id.replace('_', ' '), id])),
  'four-weekly': 'four_weekly',
  'one-off': 'one_off',
  'every week': 'weekly',
  'a week': 'weekly',
  'per week': 'weekly',
  pw: 'weekly',
  'a month': 'monthly',
  'per month': 'monthly',
  yearly: 'annual',
  annually: 'annual',
  'a year': 'annual',
  'per year': 'annual',
}

/** Rows of a spreadsheet as lines of the budget; one that is not understood says why, and nothing is guessed. */
export function pastedRows(text: string, startsOn: string | null): PastedRow[] {
  return pastedCells(text).flatMap((cells, index) => {
    const isHeading = index === 0 && oftenWords[low(cells[3])] === undefined && !/[0-9]/.test(cells[1] ?? '')
    if (isHeading || cells.every((cell) => cell === '')) return []
    return [toRow(index + 1, cells, startsOn)]
  })
}

const low = (cell: string | undefined): string => (cell ?? '').toLowerCase()

function toRow(row: number, cells: readonly string[], startsOn: string | null): PastedRow {
  const [description = '', cost = '', units = '', often = '', health = '', council = ''] = cells
  const faults: string[] = []
  const amount = (name: string, cell: string): number => {
    const reading = parsePounds(cell === '' ? '0' : cell)
    if ('pence' in reading) return reading.pence
    faults.push(`${name}: ${faultWords[reading.error]}`)
    return 0
  }
  if (cells.length > pastedColumns.length) faults.push(`${cells.length} columns, where there are six`)
  if (description === '') faults.push('What: nothing is written')
  if (cost === '') faults.push('Cost of one: nothing is written')
  const frequency = oftenWords[low(often)]
  if (frequency === undefined) faults.push(`How often: “${often}” is not known`)
  const unitPence = amount('Cost of one', cost)
  const hundredths = unitsOf(units)
  if (hundredths === null) faults.push(`How many: “${units}” is not a number`)
  const costs = { unitPence, unitsHundredths: hundredths ?? 100, frequency: frequency ?? 'weekly', startsOn }
  const line = { ...emptyLine, ...costs, description, ...shares(costs, health, council, amount) }
  const checked = BudgetLineFields.safeParse(line)
  if (!checked.success && faults.length === 0) faults.push('Too long or too large for one line of the budget')
  return faults.length > 0 || !checked.success
    ? { row, text: cells.join(' · '), faults }
    : { row, line: checked.data }
}

type Costs = Pick<BudgetLineFields, 'unitPence' | 'unitsHundredths' | 'frequency' | 'startsOn'>

/** One side left blank pays what the other does not; both blank leave the line to be shared later. */
function shares(
  costs: Costs,
  health: string,
  council: string,
  amount: (name: string, cell: string) => number,
) {
  const { annualPence } = annualise({ ...costs, endsOn: null })
  const [healthPence, councilPence] = [amount('Health', health), amount('Council', council)]
  const rest = (paid: number) => Math.max(0, annualPence - paid)
  if (health !== '' && council === '') return { healthPence, socialCarePence: rest(healthPence) }
  if (health === '' && council !== '')
    return { healthPence: rest(councilPence), socialCarePence: councilPence }
  return { healthPence, socialCarePence: councilPence }
}

function unitsOf(cell: string): number | null {
  if (cell === '') return 100
  if (!/^[0-9]{1,5}(\.[0-9]{1,2})?$/.test(cell.replaceAll(',', ''))) return null
  return Math.round(Number(cell.replaceAll(',', '')) * 100)
}

const faultWords: Readonly<Record<AmountFault, string>> = {
  missing: 'nothing is written',
  'not an amount': 'not an amount in pounds',
  'negative amount': 'less than nothing',
  'too large': 'too large',
}
