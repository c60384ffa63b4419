import type { Action } from '../../shared/actions.ts'
import { longDate } from '../../shared/kernel/dates.ts'
import type { BoundField } from '../form/bound.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { DateField, Small, TextArea, notify } from '../ui/index.ts'
import { Whose } from './whose.tsx'

interface MoveActionProps {
  readonly action: Action
  readonly onClose: () => void
}

/** Nothing chosen is no day, which is asked for. */
const Day = ({ field }: { readonly field: BoundField<string> }) => (
  <DateField
    {...field}
    label="By when now"
    value={field.value === '' ? null : field.value}
    onChange={(day) => field.onChange(day ?? '')}
  />
)

/** Another day than the one that was agreed, and why. */
export function MoveAction({ action, onClose }: MoveActionProps) {
  const agreed = action.agreedDueOn ?? action.dueOn
  return (
    <FormDialog
      title="Move its day"
      op="actions.move"
      initial={{ actionId: action.id, version: action.version, dueOn: action.dueOn ?? '', reason: '' }}
      save="Move it"
      back="Cancel"
      onSaved={() => notify('Moved.')}
      onClose={onClose}
    >
      {({ field }) => (
        <>
          <Whose action={action} />
          <Day field={field('dueOn')} />
          {agreed !== null && (
            <Small as="p">It was agreed for {longDate(agreed)}. The record keeps that day.</Small>
          )}
          <TextArea {...field('reason')} label="Why it is moved" rows={2} />
        </>
      )}
    </FormDialog>
  )
}
