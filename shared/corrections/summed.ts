import { planMoney } from '../plan-money.ts'
import { costedLine } from '../record-plan.ts'
import type { RecordPlan } from '../record-plan.ts'

/** Every sum of a plan, from its lines. */
export function summed(plan: RecordPlan, startsOn?: string | null): RecordPlan {
  const sum = (key: 'annualPence' | 'healthPence' | 'socialCarePence' | 'contributionPence'): number =>
    plan.lines.reduce((total, line) => total + line[key], 0)
  const lines = plan.lines.map(costedLine)
  return {
    ...plan,
    ...(plan.money && {
      money: startsOn === undefined ? planMoney(lines, null) : planMoney(lines, null, startsOn),
    }),
    annualPence: sum('annualPence'),
    healthPence: sum('healthPence'),
    socialCarePence: sum('socialCarePence'),
    contributionPence: sum('contributionPence'),
  }
}
