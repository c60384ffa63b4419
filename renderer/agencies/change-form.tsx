import { asDay } from '../form/bound.tsx'
import { FormDialog } from '../form/form-dialog.tsx'
import { DateField, Small } from '../ui/index.ts'
import { theSide } from '../words/agencies.ts'
import type { NamingFormProps } from './naming-change.ts'
import { NamingFields } from './naming-fields.tsx'

/** It was right and changes: a merger, a new name. */
export function ChangeForm({ naming, onClose }: NamingFormProps) {
  const { side, name, odsCode, abbreviation } = naming
  return (
    <FormDialog
      title={`A new name for ${theSide[side]}`}
      op="agencies.change"
      initial={{ side, fromOn: '', name, odsCode, abbreviation, reason: '' }}
      save="Save the new name"
      onClose={onClose}
    >
      {({ field }) => (
        <>
          <Small as="p">
            For a merger or a new name. A meeting on or after the day says the new one, a meeting before it
            the old one.
          </Small>
          <DateField {...asDay(field('fromOn'))} label="Holds from" />
          <NamingFields reasonLabel="Why it changes" />
        </>
      )}
    </FormDialog>
  )
}
