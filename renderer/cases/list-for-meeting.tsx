import { useState } from 'react'
import { longDate } from '../../shared/kernel/dates.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { Answer } from '../form/answer.tsx'
import { canStillBeListedFor } from '../meetings/in-order.ts'
import { LateFields } from '../meetings/late-exception.tsx'
import { WhyPanel } from '../meetings/why-panel.tsx'
import { plural, todayOn } from '../words/time-words.ts'
import { Trouble } from '../form/trouble.tsx'
import { Button, Dialog, RadioField, Row, Stack } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { PlanMeeting } from './plan-meeting.tsx'
import { useListing } from './use-listing.ts'
import type { Listing } from './use-listing.ts'

export interface ListForMeetingProps {
  readonly caseId: string
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Puts the case on the agenda of a meeting that has not begun. */
export function ListForMeeting({ caseId, isOpen, onClose }: ListForMeetingProps) {
  return (
    <Dialog title="List it for a meeting" isOpen={isOpen} onOpenChange={onClose}>
      <Choose caseId={caseId} onClose={onClose} />
    </Dialog>
  )
}

function Choose({ caseId, onClose }: Omit<ListForMeetingProps, 'isOpen'>) {
  const meetings = useQueryOp('meetings.list', { states: ['draft', 'open'] })
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
                await listing.list(meetingId, true)
              }}
            />
          )
        return <OneOf coming={coming} listing={listing} onPlan={() => setPlanning(true)} />
      }}
    </Answer>
  )
}

interface OneOfProps {
  readonly coming: readonly MeetingSummary[]
  readonly listing: Listing
  readonly onPlan: () => void
}

function OneOf({ coming, listing, onPlan }: OneOfProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  const meetingId = chosen ?? listing.meetingId ?? coming[0]?.id ?? ''
  const { asks, isLate } = listing
  return (
    <Stack gap={5}>
      <RadioField
        label="Meeting"
        value={meetingId}
        onChange={setChosen}
        choices={coming.map(({ id, heldOn, startsAt, caseCount, minutes }) => ({
          id,
          label: `${longDate(heldOn)}, ${startsAt}`,
          description: `${plural(caseCount, 'case')}, ${plural(minutes, 'minute')} so far`,
        }))}
      />
      <WhyPanel
        cases={asks.map((id) => ({ id, name: '' }))}
        words={listing.words}
        onChange={(id, text) => listing.setWords({ [id]: text })}
      />
      {isLate && (
        <LateFields
          lead="The panel’s time limit for items of this meeting has passed."
          words={listing.late}
          onChange={listing.setLate}
          autoFocus
        />
      )}
      {listing.error && asks.length === 0 && !isLate && <Trouble error={listing.error} />}
      <Row>
        <Button
          variant="primary"
          isPending={listing.pending}
          pendingLabel="Listing…"
          onPress={() => void listing.list(meetingId, meetingId === listing.meetingId)}
        >
          List the case
        </Button>
        <Button variant="plain" onPress={onPlan}>
          Plan another meeting
        </Button>
      </Row>
    </Stack>
  )
}
