import { formatPence } from '../../shared/kernel/money.ts'
import type { BudgetLineFields } from '../../shared/plans.ts'
import { frequencyWords, manyOf } from '../../shared/words.ts'

export const unitsText = (hundredths: number): string => String(hundredths / 100)

/** "14 hours at £17, every week in 39 weeks of the year"; "£640, once". */
export function costWords(
  line: Pick<BudgetLineFields, 'unitPence' | 'unitsHundredths' | 'unitName' | 'frequency'> &
    Partial<Pick<BudgetLineFields, 'weeksAYear'>>,
): string {
  const units = line.unitsHundredths / 100
  const each = formatPence(line.unitPence)
  const { weeksAYear = null } = line
  const weeks = weeksAYear === null ? '' : ` in ${weeksAYear} weeks of the year`
  const often = `${frequencyWords[line.frequency].toLowerCase()}${weeks}`
  if (units === 1) return `${each} ${often}`
  const what = line.unitName === '' ? 'times' : manyOf(line.unitName, units)
  return `${unitsText(line.unitsHundredths)} ${what} at ${each}, ${often}`
}
