import { addDays, addMonths } from './kernel/dates.ts'
import { penceInYear, splitByShares } from './kernel/money.ts'
import type { PromisedLine } from './review-promise.ts'

export interface PlannedPence {
  readonly healthPence: number
  readonly socialCarePence: number
}

/**
 * What of a line the plan meant for these days, both included, as each agency pays it; pence. Null where it may not be read
 * or the days are none.
 */
export function plannedIn(line: PromisedLine, from: string | null, to: string | null): PlannedPence | null {
  const { cost, healthPence, socialCarePence } = line
  if (cost === null || from === null || to === null || from > to) return null
  const startsOn = cost.startsOn === null || cost.startsOn < from ? from : cost.startsOn
  if (cost.frequency === 'one_off') {
    const isIn = cost.startsOn === null || (cost.startsOn >= from && cost.startsOn <= to)
    return isIn ? { healthPence, socialCarePence } : { healthPence: 0, socialCarePence: 0 }
  }
  const endsOn = cost.endsOn === null || cost.endsOn > to ? to : cost.endsOn
  let total = 0
  // Twelve months at a time, as a plan is costed.
  for (let at = startsOn; at <= endsOn; at = addMonths(at, 12)) {
    const last = addDays(addMonths(at, 12), -1)
    total += penceInYear({ ...cost, startsOn: at, endsOn: endsOn < last ? endsOn : last }, at)
  }
  if (healthPence + socialCarePence === 0) return { healthPence: 0, socialCarePence: 0 }
  const [health = 0, socialCare = 0] = splitByShares(total, [healthPence, socialCarePence])
  return { healthPence: health, socialCarePence: socialCare }
}
