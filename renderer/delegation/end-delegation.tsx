import type { SchemeRow } from '../../shared/delegation.ts'
import { asDay } from '../form/bound.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { todayOn } from '../words/time-words.ts'
import { DateField } from '../ui/index.ts'

interface EndDelegationProps {
  /** Null: nothing is being ended. */
  readonly row: SchemeRow | null
  readonly onClose: () => void
}

/** The last day of a row. Cases signed under it stay signed. */
export function EndDelegation({ row, onClose }: EndDelegationProps) {
  if (row === null) return null
  return (
    <FormDialog
      title={`End “${row.role}”`}
      op="delegation.end"
      initial={{ delegationId: row.id, version: row.version, toOn: todayOn() }}
      save="End it"
      canSave={({ toOn }) => toOn !== ''}
      onClose={onClose}
    >
      {({ field }) => (
        <>
          <p>What was signed under it stays signed. Add the role again where its limit changes.</p>
          <DateField {...asDay(field('toOn'))} label="Last day" min={todayOn()} autoFocus />
        </>
      )}
    </FormDialog>
  )
}
