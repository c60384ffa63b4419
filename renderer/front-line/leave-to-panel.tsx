import { FormDialog } from '../form/form-dialog.tsx'
import { CheckField, TextArea } from '../ui/index.ts'

interface LeaveToPanelProps {
  readonly itemId: string
  readonly onClose: () => void
}

/** Not decided here, with the reason, which becomes why it is at panel. */
export const LeaveToPanel = ({ itemId, onClose }: LeaveToPanelProps) => (
  <FormDialog
    title="Leave it to the panel"
    op="frontLine.leave"
    initial={{ itemId, reason: '', disagreement: false }}
    save="Leave it to the panel"
    canSave={({ reason }) => reason.trim() !== ''}
    onClose={onClose}
  >
    {({ field }) => (
      <>
        <p>Nothing is decided. The case can be listed for a meeting, with your reason.</p>
        <TextArea {...field('reason')} label="Why the panel" rows={3} autoFocus />
        <CheckField {...field('disagreement')} label="The two do not agree" />
      </>
    )}
  </FormDialog>
)
