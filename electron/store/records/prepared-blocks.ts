import { routeFlags } from '../../../shared/case-route.ts'
import type { RouteFlags } from '../../../shared/case-route.ts'
import { recordLine } from '../../../shared/record-line.ts'
import { recordedOf } from '../../../shared/record-plan.ts'
import type { RecordSupport } from '../../../shared/record-support.ts'
import type { DecisionRecord } from '../../../shared/records.ts'
import type { CaseFacts } from '../facts/case-facts.ts'

// What both agencies prepared before the meeting, as both get it; the formulation stays with health (own-blocks.ts).
const both = { audience: 'both' } as const

export function recordPlan({ plan, case: { section117 } }: CaseFacts): DecisionRecord['plan'] {
  const { splitBasis, ...said } = recordedOf(plan)
  const lines = plan.lines.map((line, index) => recordLine(line, index + 1, plan.startsOn))
  return { ...both, lines, money: plan.money, ...plan.totals, splitBasis, section117, ...said }
}

export const recordSupport = ({ case: { keyWorker, advocate, broker } }: CaseFacts): RecordSupport => ({
  ...both,
  keyWorker,
  advocate,
  broker,
})

/** What was ticked of it, in the order of the form. */
export const panelBecause = ({ flags }: CaseFacts): readonly (keyof RouteFlags)[] =>
  routeFlags.filter((flag) => flags[flag])
