import { limitOf } from '../form/limits.ts'
import { useState } from 'react'
import { shortDate } from '../../shared/kernel/dates.ts'
import { formatPence } from '../../shared/kernel/money.ts'
import { PlanFields } from '../../shared/plans.ts'
import type { Plan } from '../../shared/plans.ts'
import { earlierPlanText } from '../data/earlier.ts'
import { InPlace } from '../form/saved-fields.tsx'
import { Button, Stack } from '../ui/index.ts'
import { PlanTermsDialog } from './plan-terms-dialog.tsx'
import styles from './plan-terms.module.css'
import type { PlanEdit } from './use-plan-edit.ts'
import { theSide } from '../words/agencies.ts'

export interface PlanTermsProps {
  readonly edit: PlanEdit
  readonly isReadOnly: boolean
}

const onDay = (date: string | null): string => (date === null ? '' : shortDate(date))

const assessmentWords: Readonly<Record<PlanFields['financialAssessment'], string>> = {
  complete: 'Financial assessment complete',
  not_started: 'Financial assessment not started',
  not_needed: 'No financial assessment needed',
}

/** What is said of the plan as a whole, in one short list. */
function termsOf(plan: Plan): readonly string[] {
  const review = [
    plan.healthReviewOn && `health ${onDay(plan.healthReviewOn)}`,
    plan.councilReviewOn && `council ${onDay(plan.councilReviewOn)}`,
  ].filter(Boolean)
  return [
    plan.startsOn === null ? 'No start date yet' : `Starts ${onDay(plan.startsOn)}`,
    review.length === 0 ? 'No review dates yet' : `First review: ${review.join(', ')}`,
    assessmentWords[plan.financialAssessment],
    plan.contingencyPence > 0 ? `Contingency ${formatPence(plan.contingencyPence)}` : '',
    plan.pooled ? `Pooled${plan.section75Ref === '' ? '' : ` under ${plan.section75Ref}`}` : '',
    plan.disputed
      ? `Split in dispute${plan.interimPayer ? `; ${theSide[plan.interimPayer]} pays meanwhile` : ''}`
      : '',
    plan.needsMet ? '' : 'Does not meet all the needs yet',
  ].filter(Boolean)
}

/** Under the table: why the split is as it is, from when, and when it is looked at again. */
export function PlanTerms({ edit, isReadOnly }: PlanTermsProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <div className={styles.terms}>
      <Stack>
        <InPlace
          showLabel
          block="plan.splitBasis"
          label="Why the split is as it is"
          prompt="Write on what basis health and the council share it"
          value={edit.doc.splitBasis}
          onSave={(splitBasis) => edit.save({ splitBasis })}
          earlier={earlierPlanText(edit.doc.caseId, 'splitBasis')}
          isReadOnly={isReadOnly}
          maxLength={limitOf(PlanFields, 'splitBasis')}
        />
        <p className={styles.list}>{termsOf(edit.doc).join(' · ')}</p>
        {!isReadOnly && (
          <div>
            <Button onPress={() => setOpen(true)}>Dates, assessment and terms</Button>
          </div>
        )}
      </Stack>
      {isOpen && <PlanTermsDialog edit={edit} isOpen onClose={() => setOpen(false)} />}
    </div>
  )
}
