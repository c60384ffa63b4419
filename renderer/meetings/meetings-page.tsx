import { longDate } from '../../shared/dates.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { Answer } from '../answer.tsx'
import { paths } from '../paths.ts'
import { Button, EmptyState, Page, PageHeader, Table, TextLink, VisuallyHidden } from '../ui/index.ts'
import { useQueryOp } from '../use-op.ts'
import { useState } from 'react'
import { meetingStateWords } from './meeting-words.ts'
import { NewMeeting } from './new-meeting.tsx'

/** Every meeting of the panel, the next one first. */
export function MeetingsPage() {
  const query = useQueryOp('meetings.list', {})
  const [isMaking, setMaking] = useState(false)
  return (
    <Page layout="plain">
      <PageHeader title="Meetings">
        <Button variant="primary" onPress={() => setMaking(true)}>
          New meeting
        </Button>
      </PageHeader>
      <Answer query={query} waiting="Opening the meetings…">
        {(meetings) => (meetings.length === 0 ? <NoMeetings /> : <MeetingTable meetings={meetings} />)}
      </Answer>
      {isMaking && <NewMeeting onClose={() => setMaking(false)} />}
    </Page>
  )
}

const NoMeetings = () => (
  <EmptyState title="No meeting yet">
    Make one, list the cases that need the panel, and publish it. Nobody is told until you publish.
  </EmptyState>
)

function MeetingTable({ meetings }: { readonly meetings: readonly MeetingSummary[] }) {
  return (
    <Table
      caption="Meetings"
      rows={meetings}
      rowKey={(meeting) => meeting.id}
      columns={[
        {
          id: 'heldOn',
          title: 'Held on',
          rowHeader: true,
          cell: (meeting) => <TextLink href={paths.agenda(meeting.id)}>{longDate(meeting.heldOn)}</TextLink>,
        },
        { id: 'state', title: 'State', cell: (meeting) => meetingStateWords[meeting.state] },
        { id: 'place', title: 'Place', quiet: true, cell: (meeting) => meeting.place },
        { id: 'cases', title: 'Cases', align: 'end', cell: (meeting) => meeting.caseCount },
        { id: 'decided', title: 'Decided', align: 'end', cell: (meeting) => meeting.decidedCount },
        {
          id: 'next',
          title: <VisuallyHidden>Next step</VisuallyHidden>,
          cell: (meeting) => <NextStep meeting={meeting} />,
        },
      ]}
    />
  )
}

function NextStep({ meeting }: { readonly meeting: MeetingSummary }) {
  if (meeting.state === 'in_progress')
    return <TextLink href={paths.room(meeting.id)}>Go to the room</TextLink>
  if (meeting.state === 'closed') return <TextLink href={paths.sign(meeting.id)}>Sign</TextLink>
  if (meeting.state === 'signed') return <TextLink href={paths.release(meeting.id)}>Release</TextLink>
  return null
}
