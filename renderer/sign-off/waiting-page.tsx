import { longDate } from '../../shared/kernel/dates.ts'
import type { Output } from '../../shared/contract.ts'
import { Answer } from '../form/answer.tsx'
import { paths } from '../data/paths.ts'
import { EmptyState, LinkButton, Page, PageHeader, Table, VisuallyHidden } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'

type Waiting = Output<'signOff.waiting'>[number]

/** Closed meetings that still wait for a signature. */
export function WaitingPage() {
  const query = useQueryOp('signOff.waiting', {})
  return (
    <Page layout="plain">
      <PageHeader title="To sign" />
      <Answer query={query} waiting="Looking for what waits to be signed…">
        {(meetings) =>
          meetings.length === 0 ? (
            <EmptyState title="Nothing waits to be signed">
              A meeting comes here when it is closed.
            </EmptyState>
          ) : (
            <WaitingTable meetings={meetings} />
          )
        }
      </Answer>
    </Page>
  )
}

const state = (waits: boolean): string => (waits ? 'waiting' : 'signed')

function WaitingTable({ meetings }: { readonly meetings: readonly Waiting[] }) {
  return (
    <Table
      caption="Meetings to sign"
      rows={meetings}
      rowKey={(meeting) => meeting.meetingId}
      columns={[
        { id: 'heldOn', title: 'Meeting', rowHeader: true, cell: (meeting) => longDate(meeting.heldOn) },
        { id: 'count', title: 'Decisions', align: 'end', cell: (meeting) => meeting.count },
        { id: 'health', title: 'Health', cell: (meeting) => state(meeting.healthWaiting) },
        { id: 'socialCare', title: 'Council', cell: (meeting) => state(meeting.socialCareWaiting) },
        {
          id: 'sign',
          title: <VisuallyHidden>Sign</VisuallyHidden>,
          align: 'end',
          cell: (meeting) => (
            <LinkButton href={paths.sign(meeting.meetingId)}>
              {meeting.mine ? 'Read and sign' : 'Open'}
            </LinkButton>
          ),
        },
      ]}
    />
  )
}
