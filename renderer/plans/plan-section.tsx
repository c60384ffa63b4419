import { memo } from 'react'
import type { Person } from '../../shared/people.ts'
import { Place } from '../form/place.tsx'
import { Eyebrow, PageSection } from '../ui/index.ts'
import { PlanFigures } from './plan-figures.tsx'
import { PlanFindings } from './plan-findings.tsx'
import { PlanLines } from './plan-lines.tsx'
import { PlanRequest } from './plan-request.tsx'
import { PlanTerms } from './plan-terms.tsx'
import type { PlanEdit } from './use-plan-edit.ts'
import { byFigures } from './worked-out.ts'

const [Lines, Figures, Findings] = [byFigures(PlanLines), byFigures(PlanFigures), byFigures(PlanFindings)]

export interface PlanSectionProps {
  readonly person: Person
  readonly section117: boolean
  readonly edit: PlanEdit
  readonly isReadOnly: boolean
}

/** The plan, line by line, and who pays for what. */
export const PlanSection = memo(function PlanSection(props: PlanSectionProps) {
  const { person, section117, edit, isReadOnly } = props
  const plan = edit.doc
  return (
    <PageSection aside={<Findings plan={plan} section117={section117} isReadOnly={isReadOnly} />}>
      <Eyebrow>The plan and who pays</Eyebrow>
      <Place id="plan">
        <Lines plan={plan} person={person} isReadOnly={isReadOnly} />
      </Place>
      <Figures plan={plan} />
      <PlanTerms edit={edit} isReadOnly={isReadOnly} />
      <PlanRequest edit={edit} isReadOnly={isReadOnly} />
    </PageSection>
  )
})
