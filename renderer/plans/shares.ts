import { splitByPercent } from '../../shared/kernel/money.ts'

export interface Shares {
  readonly healthPence: number
  readonly socialCarePence: number
}

/** A year's amount by health's percentage (0 to 100); the two always make the whole, to the penny. */
export function sharesByPercent(annualPence: number, healthPercent: number): Shares {
  const health = Math.min(100, Math.max(0, healthPercent))
  // Taken from 100 in ten-thousandths, as the split itself counts: 100 less 33.3333 is not exact in binary.
  const council = (1_000_000 - Math.round(health * 10_000)) / 10_000
  const [healthPence = 0, socialCarePence = 0] = splitByPercent(annualPence, [health, council])
  return { healthPence, socialCarePence }
}

/** Health's percentage of what both pay, to two decimals; null where nobody pays anything. */
export function healthPercentOf({ healthPence, socialCarePence }: Shares): number | null {
  const both = healthPence + socialCarePence
  return both === 0 ? null : Math.round((healthPence / both) * 10_000) / 100
}

/** One side's amount is set; the other side pays what is left, never less than nothing. */
export const withHealth = (annualPence: number, healthPence: number): Shares => ({
  healthPence,
  socialCarePence: Math.max(0, annualPence - healthPence),
})

/**
 * The cost changed: a split that added up keeps its proportion; one that did not is left as it is, since only a person
 * knows which part was wrong.
 */
export function followCost(before: number, after: number, shares: Shares): Shares {
  const both = shares.healthPence + shares.socialCarePence
  if (before === after || both !== before || before === 0) return shares
  const [healthPence = 0, socialCarePence = 0] = splitInProportion(after, shares)
  return { healthPence, socialCarePence }
}

function splitInProportion(total: number, { healthPence, socialCarePence }: Shares): readonly number[] {
  const percent = (healthPence / (healthPence + socialCarePence)) * 100
  const shares = sharesByPercent(total, percent)
  return [shares.healthPence, shares.socialCarePence]
}
