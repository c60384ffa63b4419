import { Form } from '../form/form.tsx'
import { MeetingFields, newDraft } from '../meetings/meeting-fields.tsx'

interface PlanMeetingProps {
  /** No meeting is planned yet. */
  readonly isFirst: boolean
  readonly onBack: () => void
  /** The draft is made: the case goes on it. */
  readonly onPlanned: (meetingId: string) => Promise<void>
}

/** A draft of a meeting, made where the case is that it is for. */
export const PlanMeeting = ({ isFirst, onBack, onPlanned }: PlanMeetingProps) => (
  <Form
    op="meetings.create"
    initial={newDraft}
    save="Plan it, and list the case"
    onDone={({ meeting }) => onPlanned(meeting.id)}
    isInDialog
    onBack={onBack}
  >
    {({ control }) => (
      <>
        {isFirst && <p>No meeting is planned. Plan one: it is a draft, and nobody is told.</p>}
        <MeetingFields
          control={control}
          asksPanel
          withoutFinish="Left empty: after the panel’s usual length"
        />
      </>
    )}
  </Form>
)
