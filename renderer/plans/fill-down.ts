import { annualise } from '../../shared/kernel/money.ts'
import type { BudgetLine, BudgetLineFields } from '../../shared/plans.ts'
import { followCost } from './shares.ts'

/**
 * What a line takes from the one above it: from when to when, how it is managed, and who pays in what proportion. Its
 * own cost stays; null where the line above has nothing to give, since its own parts do not add up.
 */
export function fillDown(
  above: BudgetLine,
  line: BudgetLine,
  planStartsOn: string | null,
): Partial<BudgetLineFields> | null {
  if (above.balancePence !== 0 || above.annualPence === 0) return null
  const { startsOn, endsOn, managementType, account, vatLead, netOrGross } = above
  const { annualPence } = annualise({ ...line, startsOn: startsOn ?? planStartsOn, endsOn })
  const shares = followCost(above.annualPence, annualPence, above)
  const { healthPence, socialCarePence } = shares
  return { startsOn, endsOn, managementType, account, vatLead, netOrGross, healthPence, socialCarePence }
}
