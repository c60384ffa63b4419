import type { Finding, Plan } from '../../shared/plans.ts'
import { aboutRisk } from '../risks/about-risk.ts'
import { MarginNote, Tag } from '../ui/index.ts'
import { RuleFinding } from './rule-finding.tsx'

export interface PlanFindingsProps {
  readonly plan: Plan
  readonly section117: boolean
}

/** Beside the plan: what blocks sign-off first, then what to check. Each says which line it is about. */
export function PlanFindings({ plan, section117 }: PlanFindingsProps) {
  const here = plan.findings.filter(({ rule, line }) => line !== null || !aboutRisk.has(rule))
  const blocks = here.filter(({ effect }) => effect === 'block')
  const checks = here.filter(({ effect }) => effect === 'warn')
  return (
    <>
      {blocks.length > 0 && <Tag tone="stop">Blocks sign-off</Tag>}
      <All findings={blocks} />
      {checks.length > 0 && <Tag tone="warn">Check</Tag>}
      <All findings={checks} />
      {section117 && plan.lines.length > 0 && (
        <MarginNote>
          <b>No charge</b> for after-care under section 117.
        </MarginNote>
      )}
    </>
  )
}

const All = ({ findings }: { readonly findings: readonly Finding[] }) =>
  findings.map((finding) => <RuleFinding key={`${finding.rule} ${finding.line ?? ''}`} finding={finding} />)
