import { FormDialog } from '../form/form-dialog.tsx'
import { Small, TextArea } from '../ui/index.ts'
import type { NamingFormProps } from './naming-change.ts'

/** A change that did not come: what held before goes on. */
export function TakeBackForm({ naming, onClose }: NamingFormProps) {
  const { id: namingId, version, name } = naming
  return (
    <FormDialog
      title={`“${name}” did not come`}
      op="agencies.takeBack"
      initial={{ namingId, version, reason: '' }}
      save="Take it off the list"
      canSave={({ reason }) => reason.trim() !== ''}
      onClose={onClose}
    >
      {({ field }) => (
        <>
          <Small as="p">
            What the agency was called before holds on. Records that were frozen under this name keep it, and
            the list of corrections keeps what it said.
          </Small>
          <TextArea {...field('reason')} label="Why" rows={2} autoFocus />
        </>
      )}
    </FormDialog>
  )
}
