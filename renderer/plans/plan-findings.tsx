import type { Plan } from '../../shared/plans.ts'
import { aboutRisk } from '../risks/about-risk.ts'
import { MarginNote } from '../ui/index.ts'
import { RuleFinding } from './rule-finding.tsx'

export interface PlanFindingsProps {
  readonly plan: Plan
  readonly section117: boolean
}

/** Beside the plan: what blocks sign-off first, then what to check, each naming its line. */
export function PlanFindings({ plan, section117 }: PlanFindingsProps) {
  const names = new Map(plan.lines.map((line) => [line.id, line.description]))
  const here = plan.findings
    .filter(({ rule, line }) => line !== null || !aboutRisk.has(rule))
    .toSorted((a, b) => Number(b.effect === 'block') - Number(a.effect === 'block'))
  return (
    <>
      {here.map((finding) => (
        <RuleFinding
          key={`${finding.rule} ${finding.line ?? ''}`}
          finding={finding}
          lineName={finding.line === null ? undefined : names.get(finding.line)}
        />
      ))}
      {section117 && plan.lines.length > 0 && (
        <MarginNote>
          <b>No charge</b> for after-care under section 117.
        </MarginNote>
      )}
    </>
  )
}
