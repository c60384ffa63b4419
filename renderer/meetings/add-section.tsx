import { sectionHoldsWords } from './meeting-words.ts'
import { SectionHolds } from '../../shared/panels.ts'
import { FormDialog } from '../form/form-dialog.tsx'
import { RadioField, TextField } from '../ui/index.ts'

export interface AddSectionProps {
  readonly meetingId: string
  readonly onClose: () => void
}

const choices = SectionHolds.options.map((id) => ({ id, label: sectionHoldsWords[id] }))

/** A heading at the end of the agenda; items are moved under it. */
export const AddSection = ({ meetingId, onClose }: AddSectionProps) => (
  <FormDialog
    title="Add a section"
    op="meetings.addSection"
    initial={{ meetingId, title: '', holds: 'cases' }}
    save="Add it"
    back="Cancel"
    canSave={({ title }) => title.trim() !== ''}
    onClose={onClose}
  >
    {({ field }) => (
      <>
        <TextField {...field('title')} label="Title" autoFocus />
        <RadioField {...field('holds')} label="What it is for" choices={choices} />
      </>
    )}
  </FormDialog>
)
