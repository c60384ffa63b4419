import { useState } from 'react'
import type { Case } from '../../shared/cases.ts'
import type { Person } from '../../shared/people.ts'
import type { BudgetLine } from '../../shared/plans.ts'
import { Button, Eyebrow, PageSection } from '../ui/index.ts'
import { LineDialog } from './line-dialog.tsx'
import styles from './plan-section.module.css'
import { PlanFindings } from './plan-findings.tsx'
import { PlanTable } from './plan-table.tsx'
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
  const [open, setOpen] = useState<BudgetLine | 'new' | null>(null)
  const plan = edit.doc
  return (
    <PageSection aside={<PlanFindings plan={plan} section117={one.section117} />}>
      <Eyebrow>The plan and who pays</Eyebrow>
      {plan.lines.length > 0 && (
        <PlanTable plan={plan} person={person} {...(!isReadOnly && { onOpen: setOpen })} />
      )}
      {!isReadOnly && (
        <div className={styles.add}>
          <Button onPress={() => setOpen('new')}>
            {plan.lines.length === 0 ? 'Add the first line' : 'Add a line'}
          </Button>
        </div>
      )}
      <PlanTerms edit={edit} isReadOnly={isReadOnly} />
      <LineDialog
        plan={plan}
        line={open === 'new' ? null : open}
        isOpen={open !== null}
        onClose={() => setOpen(null)}
      />
    </PageSection>
  )
}
