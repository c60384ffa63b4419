import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'
import { BudgetLineFields, emptyLine } from '../../shared/plans.ts'
import type { BudgetLine, Plan } from '../../shared/plans.ts'
import { FormAct } from '../form/form-act.tsx'
import { formSave } from '../form/form-save.ts'
import { SaveForm } from '../form/save-form.tsx'
import { Dialog } from '../ui/index.ts'
import { LineChanged } from './line-changed.tsx'
import { LineCost } from './line-cost.tsx'
import { LineMore } from './line-more.tsx'
import { LineSplit } from './line-split.tsx'
import { fieldsOf } from './line-undo.ts'
import { LineWhat } from './line-what.tsx'
import type { Lines } from './use-lines.ts'

export type LineForm = z.input<typeof BudgetLineFields>
export type LineFormReturn = UseFormReturn<LineForm, unknown, BudgetLineFields>

export interface LineDialogProps {
  readonly plan: Plan
  readonly lines: Lines
  /** Null: a new one. */
  readonly line: BudgetLine | null
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** One line of the budget: what, what it costs, who pays. */
export function LineDialog({ isOpen, onClose, ...rest }: LineDialogProps) {
  return (
    <Dialog
      title={rest.line === null ? 'A new line' : 'Change this line'}
      size="wide"
      isOpen={isOpen}
      onOpenChange={onClose}
      keepOnPressOutside
    >
      <Form onClose={onClose} {...rest} />
    </Dialog>
  )
}

function Form({ plan, lines, line, onClose }: Omit<LineDialogProps, 'isOpen'>) {
  // The version that the person sees; a later one is shown before anything is written over it.
  const [seen, setSeen] = useState(line)
  const form = useForm<LineForm, unknown, BudgetLineFields>({
    resolver: zodResolver(BudgetLineFields),
    defaultValues: seen === null ? { ...emptyLine, startsOn: plan.startsOn } : fieldsOf(seen),
  })
  const now = seen && plan.lines.find(({ id }) => id === seen.id)
  const save = formSave(form, (fields) => (seen === null ? lines.add(fields) : lines.update(seen, fields)))
  return (
    <SaveForm saveLabel={seen === null ? 'Add the line' : 'Save the line'} onSave={save} onDone={onClose}>
      {seen && now && now.version > seen.version && (
        <LineChanged
          mine={form.getValues()}
          theirs={now}
          onKeepMine={() => setSeen(now)}
          onTakeTheirs={() => {
            form.reset(fieldsOf(now))
            setSeen(now)
          }}
        />
      )}
      <LineWhat control={form.control} />
      <LineCost form={form} />
      <LineSplit form={form} planStartsOn={plan.startsOn} />
      <LineMore control={form.control} />
      {seen !== null && (
        <FormAct label="Remove this line" onAct={() => lines.remove(seen)} onDone={onClose} />
      )}
    </SaveForm>
  )
}
