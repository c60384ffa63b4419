import { FormDialog } from '../form/form-dialog.tsx'
import { useGo } from '../data/navigation.ts'
import { paths } from '../data/paths.ts'
import { MeetingFields, newDraft } from './meeting-fields.tsx'

/** A draft with the panel's standing items; nobody is told. */
export function NewMeeting({ onClose }: { readonly onClose: () => void }) {
  const go = useGo()
  return (
    <FormDialog
      title="New meeting"
      op="meetings.create"
      initial={newDraft}
      save="Make a draft"
      onSaved={({ meeting }) => go(paths.agenda(meeting.id))}
      onClose={onClose}
    >
      {({ control }) => (
        <MeetingFields
          control={control}
          asksPanel
          withoutFinish="Left empty: after the panel’s usual length"
        />
      )}
    </FormDialog>
  )
}
