import { memo } from 'react'
import type { CaseFinding } from '../../shared/plans.ts'
import { blocksSignOff } from '../../shared/readiness.ts'
import { aboutRisk } from '../risks/about-risk.ts'
import { MarginNote, Tag } from '../ui/index.ts'
import { FindingAnswer } from './finding-answer.tsx'
import type { WorkedOut } from './worked-out.ts'
import { RuleFinding } from '../rules/rule-finding.tsx'

export interface PlanFindingsProps {
  readonly plan: WorkedOut
  readonly section117: boolean
  readonly isReadOnly: boolean
}

interface FoundProps {
  readonly caseId: string
  readonly finding: CaseFinding
  readonly isReadOnly: boolean
}

const Found = memo((props: FoundProps) => (
  <RuleFinding finding={props.finding} action={<FindingAnswer {...props} />} />
))

/** Beside the plan: what blocks sign-off first, then what to check, then what a written reason answers. */
export function PlanFindings({ plan, section117, isReadOnly }: PlanFindingsProps) {
  const here = plan.findings.filter(({ rule, line }) => line !== null || !aboutRisk.has(rule))
  const answered = here.filter(({ answer }) => answer?.stands === true)
  const blocks = here.filter(blocksSignOff)
  const checks = here.filter((finding) => finding.effect === 'warn' && !answered.includes(finding))
  const all = (findings: readonly CaseFinding[]) =>
    findings.map((finding) => (
      <Found
        key={`${finding.rule} ${finding.line ?? ''}`}
        caseId={plan.caseId}
        finding={finding}
        isReadOnly={isReadOnly}
      />
    ))
  return (
    <>
      {blocks.length > 0 && <Tag tone="stop">Blocks sign-off</Tag>}
      {all(blocks)}
      {checks.length > 0 && <Tag tone="warn">Check</Tag>}
      {all(checks)}
      {answered.length > 0 && <Tag>Answered</Tag>}
      {all(answered)}
      {section117 && plan.lines.length > 0 && (
        <MarginNote>
          <b>No charge</b> for after-care under section 117.
        </MarginNote>
      )}
    </>
  )
}
