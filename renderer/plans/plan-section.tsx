import type { Case } from '../../shared/cases.ts'
import type { Person } from '../../shared/people.ts'
import { Place } from '../form/place.tsx'
import { Eyebrow, PageSection } from '../ui/index.ts'
import { PlanFigures } from './plan-figures.tsx'
import { PlanFindings } from './plan-findings.tsx'
import { PlanLines } from './plan-lines.tsx'
import { PlanRequest } from './plan-request.tsx'
import { PlanTerms } from './plan-terms.tsx'
import type { PlanEdit } from './use-plan-edit.ts'

export interface PlanSectionProps {
  readonly person: Person
  readonly one: Case
  readonly edit: PlanEdit
  readonly isReadOnly: boolean
}

/** The plan, line by line, and who pays for what. */
export function PlanSection({ person, one, edit, isReadOnly }: PlanSectionProps) {
  const plan = edit.doc
  return (
    <PageSection aside={<PlanFindings plan={plan} section117={one.section117} isReadOnly={isReadOnly} />}>
      <Eyebrow>The plan and who pays</Eyebrow>
      <Place id="plan">
        <PlanLines plan={plan} person={person} isReadOnly={isReadOnly} />
      </Place>
      <PlanFigures plan={plan} />
      <PlanTerms edit={edit} isReadOnly={isReadOnly} />
      <PlanRequest edit={edit} isReadOnly={isReadOnly} />
    </PageSection>
  )
}
