import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import { PlanFields } from '../../shared/plans.ts'
import type { Plan } from '../../shared/plans.ts'
import { formSave } from '../form/form-save.ts'
import { SaveForm } from '../form/save-form.tsx'
import { Dialog } from '../ui/index.ts'
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
const fieldsOf = (plan: Plan): PlanForm => PlanFields.strip().parse(plan)

/** What is said of the plan as a whole. */
export function PlanTermsDialog({ edit, isOpen, onClose }: PlanTermsDialogProps) {
  return (
    <Dialog
      title="Dates, assessment and terms"
      size="wide"
      isOpen={isOpen}
      onOpenChange={onClose}
      keepOnPressOutside
    >
      <Form edit={edit} onClose={onClose} />
    </Dialog>
  )
}

function Form({ edit, onClose }: Omit<PlanTermsDialogProps, 'isOpen'>) {
  const form = useForm<PlanForm, unknown, PlanFields>({
    resolver: zodResolver(PlanFields),
    defaultValues: fieldsOf(edit.doc),
  })
  // Only what was touched is sent: what someone else changed meanwhile stays.
  const { dirtyFields } = form.formState
  const save = formSave(form, (all) => {
    const touched = Object.keys(dirtyFields) as (keyof PlanFields)[]
    return edit.save(Object.fromEntries(touched.map((name) => [name, all[name]])))
  })
  return (
    <SaveForm onSave={save} onDone={onClose}>
      <PlanDates control={form.control} />
      <PlanMoney control={form.control} />
      <PlanPayments control={form.control} />
    </SaveForm>
  )
}
