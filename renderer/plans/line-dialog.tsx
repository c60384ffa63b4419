import { memo, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import type { z } from 'zod'
import { BudgetLineFields, emptyLine } from '../../shared/plans.ts'
import type { BudgetLine } from '../../shared/plans.ts'
import { FormAct } from '../form/form-act.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { LineChanged } from './line-changed.tsx'
import { LineCost } from './line-cost.tsx'
import { LineMore } from './line-more.tsx'
import { LineSplit } from './line-split.tsx'
import { fieldsOf } from './line-undo.ts'
import { LineWhat } from './line-what.tsx'
import type { Lines } from './use-lines.ts'
import type { WorkedOut } from './worked-out.ts'

export type LineForm = z.input<typeof BudgetLineFields>
export type LineFormReturn = UseFormReturn<LineForm, unknown, BudgetLineFields>

export interface LineDialogProps {
  readonly plan: WorkedOut
  readonly lines: Lines
  /** Null: a new one. */
  readonly line: BudgetLine | null
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** As it is saved and goes, none of its fields is drawn again. */
const [What, Cost, Split, More] = [memo(LineWhat), memo(LineCost), memo(LineSplit), memo(LineMore)]

/** One line of the budget: what, what it costs, who pays. */
export const LineDialog = ({ isOpen, ...rest }: LineDialogProps) => (isOpen ? <OneLine {...rest} /> : null)

function OneLine({ plan, lines, line, onClose }: Omit<LineDialogProps, 'isOpen'>) {
  // The version that the person sees; a later one is shown before anything is written over it.
  const [seen, setSeen] = useState(line)
  const now = seen && plan.lines.find(({ id }) => id === seen.id)
  return (
    <FormDialog
      title={seen === null ? 'A new line' : 'Change this line'}
      size="wide"
      schema={BudgetLineFields}
      initial={seen === null ? { ...emptyLine, startsOn: plan.startsOn } : fieldsOf(seen)}
      about={seen?.id ?? ''}
      send={(fields) => (seen === null ? lines.add(fields) : lines.update(seen, fields))}
      save={seen === null ? 'Add the line' : 'Save the line'}
      onClose={onClose}
    >
      {({ control, form, values }) => (
        <>
          {seen && now && now.version > seen.version && (
            <LineChanged
              mine={values}
              theirs={now}
              onKeepMine={() => setSeen(now)}
              onTakeTheirs={() => {
                form.reset(fieldsOf(now))
                setSeen(now)
              }}
            />
          )}
          <What control={control} />
          <Cost form={form} />
          <Split form={form} planStartsOn={plan.startsOn} />
          <More control={control} />
          {seen !== null && (
            <FormAct label="Remove this line" onAct={() => lines.remove(seen)} onDone={onClose} />
          )}
        </>
      )}
    </FormDialog>
  )
}
