import { useState } from 'react'
import type { z } from 'zod'
import { PlanFields } from '../../shared/plans.ts'
import type { Plan } from '../../shared/plans.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { PlanDates } from './plan-dates.tsx'
import { PlanMoney } from './plan-money.tsx'
import { PlanPayments } from './plan-payments.tsx'
import type { PlanEdit } from './use-plan-edit.ts'

export type PlanForm = z.input<typeof PlanFields>

export interface PlanTermsDialogProps {
  readonly edit: PlanEdit
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Only what the schema knows: it refuses whatever else a plan carries. */
const fieldsOf = (plan: Plan): PlanFields => PlanFields.strip().parse(plan)

/** Only what was touched is sent: what someone else changed meanwhile stays. */
const touchedIn = (all: PlanFields, before: PlanFields): Partial<PlanFields> =>
  Object.fromEntries(
    Object.entries(all).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(before[name as keyof PlanFields]),
    ),
  )

/** What is said of the plan as a whole. */
export const PlanTermsDialog = ({ isOpen, ...rest }: PlanTermsDialogProps) =>
  isOpen ? <Terms {...rest} /> : null

function Terms({ edit, onClose }: Omit<PlanTermsDialogProps, 'isOpen'>) {
  const [before] = useState(() => fieldsOf(edit.doc))
  return (
    <FormDialog
      title="Dates, assessment and terms"
      size="wide"
      schema={PlanFields}
      initial={before}
      send={(all) => edit.save(touchedIn(all, before))}
      onClose={onClose}
    >
      {({ control }) => (
        <>
          <PlanDates control={control} />
          <PlanMoney control={control} />
          <PlanPayments control={control} />
        </>
      )}
    </FormDialog>
  )
}
