import { recordLine } from '../../../shared/record-line.ts'
import { recordedOf } from '../../../shared/record-plan.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import type { CaseFacts } from '../facts/case-facts.ts'

// What both agencies prepared before the meeting, as both get it; the formulation stays with health (own-blocks.ts).
const both = { audience: 'both' } as const

export function recordPlan({ plan, case: { section117 } }: CaseFacts): DecisionRecord['plan'] {
  const { splitBasis, ...said } = recordedOf(plan)
  const lines = plan.lines.map((line, index) => recordLine(line, index + 1, plan.startsOn))
  return { ...both, lines, money: plan.money, ...plan.totals, splitBasis, section117, ...said }
}
