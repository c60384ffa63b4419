import type { Control } from 'react-hook-form'
import type { PlanFields } from '../../shared/plans.ts'
import { Bound } from '../form/bound.tsx'
import { Columns, DateField } from '../ui/index.ts'
import type { PlanForm } from './plan-terms-dialog.tsx'

export interface PlanPartProps {
  readonly control: Control<PlanForm, unknown, PlanFields>
}

/** From when, and when each agency looks at it again. */
export function PlanDates({ control }: PlanPartProps) {
  return (
    <Columns least={350}>
      <Bound control={control} name="startsOn">
        {(field) => <DateField {...field} label="The plan starts" isOptional />}
      </Bound>
      <Bound control={control} name="healthReviewOn">
        {(field) => (
          <DateField
            {...field}
            label="First health review"
            description="Within three months of the start"
            isOptional
          />
        )}
      </Bound>
      <Bound control={control} name="councilReviewOn">
        {(field) => (
          <DateField
            {...field}
            label="First council review"
            description="Within six months of the start"
            isOptional
          />
        )}
      </Bound>
    </Columns>
  )
}
