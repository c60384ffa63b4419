import type { DemoCorrections } from './shapes/script.ts'
import type { DemoLine, DemoPlan } from './shapes/plan-told.ts'
import type { DemoRisk } from './shapes/risk-told.ts'

/** A line with what was put right in it; its split is worked out anew from its percentage. */
export const correctedLine = (
  plan: DemoPlan,
  corrections: DemoCorrections,
  line: number,
): DemoLine | null => {
  const before = plan.lines[line]
  if (before === undefined || corrections.removeLines?.includes(line)) return null
  return Object.assign(
    {},
    before,
    ...(corrections.lines ?? []).filter((c) => c.line === line).map((c) => c.changes),
  )
}

/** The plan and risk decision as the panel decided them. */
export const corrected = (
  { plan, risk }: { readonly plan: DemoPlan; readonly risk: DemoRisk },
  corrections: DemoCorrections,
): { readonly plan: DemoPlan; readonly risk: DemoRisk } => ({
  plan: {
    ...plan,
    ...corrections.plan,
    lines: plan.lines.flatMap((_, line) => correctedLine(plan, corrections, line) ?? []),
  },
  risk: { ...risk, ...corrections.risk },
})
