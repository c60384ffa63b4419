import { useState } from 'react'
import { longDate } from '../../shared/kernel/dates.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { Answer } from '../form/answer.tsx'
import { canStillBeListedFor } from '../meetings/in-order.ts'
import { LateFields, asksException } from '../meetings/late-exception.tsx'
import { WhyPanel, askedWhy } from '../meetings/why-panel.tsx'
import { plural, todayOn } from '../words/time-words.ts'
import type { Asked } from '../form/form-props.ts'
import { Form } from '../form/form.tsx'
import { Trouble } from '../form/trouble.tsx'
import { Button, Dialog, DialogFoot, RadioField, Row, Stack } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { usePanels } from '../data/use-panels.ts'
import { PlanMeeting } from './plan-meeting.tsx'
import { Listed, useListing } from './use-listing.ts'
import type { Listing } from './use-listing.ts'

export interface ListForMeetingProps {
  readonly caseId: string
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Puts the case on the agenda of a meeting that has not begun. */
export function ListForMeeting({ caseId, isOpen, onClose }: ListForMeetingProps) {
  return (
    <Dialog title="List it for a meeting" isOpen={isOpen} onOpenChange={onClose} keepOnPressOutside>
      <Choose caseId={caseId} onClose={onClose} />
    </Dialog>
  )
}

function Choose({ caseId, onClose }: Omit<ListForMeetingProps, 'isOpen'>) {
  const meetings = useQueryOp('meetings.list', { states: ['draft', 'open'], first: 'soonest' })
  const [isPlanning, setPlanning] = useState(false)
  const listing = useListing(caseId, onClose)
  return (
    <Answer query={meetings} waiting="Looking up the meetings…">
      {(all) => {
        const coming = canStillBeListedFor(all, todayOn())
        if (coming.length === 0 || isPlanning)
          return (
            <PlanMeeting
              isFirst={coming.length === 0}
              onBack={coming.length === 0 ? onClose : () => setPlanning(false)}
              onPlanned={async (meetingId) => {
                setPlanning(false)
                await listing.listOnPlanned(meetingId)
              }}
            />
          )
        return <OneOf caseId={caseId} coming={coming} listing={listing} onPlan={() => setPlanning(true)} />
      }}
    </Answer>
  )
}

interface OneOfProps {
  readonly caseId: string
  readonly coming: readonly MeetingSummary[]
  readonly listing: Listing
  readonly onPlan: () => void
}

function OneOf({ caseId, coming, listing, onPlan }: OneOfProps) {
  const { nameOf } = usePanels()
  const meetingOf = ({ meetingId }: Listed): string => meetingId || (listing.planned ?? coming[0]?.id ?? '')
  return (
    <Form
      layout="page"
      schema={Listed}
      initial={listing.said}
      send={(said: Listed) => listing.list({ ...said, meetingId: meetingOf(said) })}
      save="List the case"
      canSave={() => !listing.isListing}
      onDone={listing.onDone}
    >
      {(asked) => (
        <Stack gap={5}>
          <RadioField
            label="Meeting"
            value={meetingOf(asked.values)}
            onChange={(id) => asked.set('meetingId', id)}
            choices={coming.map((meeting) => choiceOf(meeting, nameOf(meeting.panelId)))}
          />
          <Besides caseId={caseId} asked={asked} listing={listing} onPlan={onPlan} />
        </Stack>
      )}
    </Form>
  )
}

interface BesidesProps extends Omit<OneOfProps, 'coming'> {
  readonly asked: Asked<Listed, Listed>
}

/** What it was refused for want of, and what can be done. */
function Besides({ caseId, asked, listing, onPlan }: BesidesProps) {
  const { values, set, error, isPending } = asked
  const refused = error ?? listing.refused
  const asks = askedWhy(refused, [caseId])
  const isLate = asksException(refused)
  const plan = (): void => {
    listing.keep(values, refused)
    onPlan()
  }
  return (
    <>
      <WhyPanel
        cases={asks.map((id) => ({ id, name: '' }))}
        words={values.words}
        onChange={(id, text) => set('words', { [id]: text })}
      />
      {isLate && (
        <LateFields
          lead="The panel’s time limit for items of this meeting has passed."
          words={values.late}
          onChange={(late) => set('late', late)}
          autoFocus
        />
      )}
      <DialogFoot>
        <Stack>
          {refused && asks.length === 0 && !isLate && <Trouble error={refused} />}
          <Row>
            <Button
              type="submit"
              variant="primary"
              isPending={isPending || listing.isListing}
              pendingLabel="Listing…"
            >
              List the case
            </Button>
            <Button variant="plain" onPress={plan}>
              Plan another meeting
            </Button>
          </Row>
        </Stack>
      </DialogFoot>
    </>
  )
}

const choiceOf = ({ id, heldOn, startsAt, caseCount, minutes }: MeetingSummary, panel: string) => ({
  id,
  label: [panel, `${longDate(heldOn)}, ${startsAt}`].filter(Boolean).join(': '),
  description: `${plural(caseCount, 'case')}, ${plural(minutes, 'minute')} so far`,
})
