import { FormDialog } from '../form/form-dialog.tsx'
import { DateField, Small } from '../ui/index.ts'
import { theSide } from '../words/agencies.ts'
import type { NamingFormProps } from './naming-change.ts'
import { NamingFields } from './naming-fields.tsx'

/** It was wrong. The same wrong thing is put right wherever it was said of this agency. */
export function CorrectForm({ naming, onClose }: NamingFormProps) {
  const { id: namingId, version, fromOn, name, odsCode, abbreviation } = naming
  return (
    <FormDialog
      title={`Correct what ${theSide[naming.side]} is called`}
      op="agencies.correct"
      initial={{ namingId, version, fromOn, name, odsCode, abbreviation, reason: '' }}
      save="Correct it"
      onClose={onClose}
    >
      {({ field }) => (
        <>
          <Small as="p">
            For what was never right. Records to come say it as it stands here; records that are frozen
            already keep what they say.
          </Small>
          {fromOn !== null && <DateField {...field('fromOn')} label="Holds from" />}
          <NamingFields reasonLabel="Why it is corrected" />
        </>
      )}
    </FormDialog>
  )
}
