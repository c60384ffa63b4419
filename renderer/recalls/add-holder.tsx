import { FormDialog } from '../form/form-dialog.tsx'
import { TextField } from '../ui/index.ts'

interface OfRecallProps {
  readonly recallId: string
  readonly onClose: () => void
}

/** A copy was handed on: Accord cannot know of it, and whoever has it is asked too. */
export const AddHolder = ({ recallId, onClose }: OfRecallProps) => (
  <FormDialog
    title="Somebody else has a copy"
    op="recalls.addHolder"
    initial={{ recallId, name: '', note: '' }}
    save="Add them"
    onClose={onClose}
  >
    {({ field }) => (
      <>
        <TextField {...field('name')} label="Who has it" autoFocus />
        <TextField
          {...field('note')}
          label="What they have"
          description="It stands on their notice: no name and no number of the person."
        />
      </>
    )}
  </FormDialog>
)
