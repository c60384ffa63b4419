import { longDate } from '../../shared/dates.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { Answer } from '../answer.tsx'
import { paths } from '../paths.ts'
import { useMay } from '../session/open-session.ts'
import { plural } from '../time-words.ts'
import {
  Button,
  Disclosure,
  EmptyState,
  Eyebrow,
  Page,
  PageHeader,
  Stack,
  Table,
  TextLink,
  VisuallyHidden,
} from '../ui/index.ts'
import type { Column } from '../ui/index.ts'
import { useQueryOp } from '../use-op.ts'
import { useState } from 'react'
import { comingAndHeld } from './in-order.ts'
import { meetingStateWords } from './meeting-words.ts'
import { NewMeeting } from './new-meeting.tsx'
import { NewSeries } from './new-series.tsx'

/** Every meeting of the panel: what is to come, the next one first, then what was held. */
export function MeetingsPage() {
  const query = useQueryOp('meetings.list', {})
  const [making, setMaking] = useState<'one' | 'series' | null>(null)
  const close = () => setMaking(null)
  const mayMake = useMay('meetings.create')
  return (
    <Page layout="plain">
      <PageHeader title="Meetings">
        {mayMake && (
          <>
            <Button onPress={() => setMaking('series')}>New series</Button>
            <Button variant="primary" onPress={() => setMaking('one')}>
              New meeting
            </Button>
          </>
        )}
      </PageHeader>
      <Answer query={query} waiting="Opening the meetings…">
        {(meetings) => <Both meetings={meetings} />}
      </Answer>
      {making === 'one' && <NewMeeting onClose={close} />}
      {making === 'series' && <NewSeries onClose={close} />}
    </Page>
  )
}

/** What two people decided without a meeting stands apart: it is not one of the panel's. */
function Both({ meetings }: { readonly meetings: readonly MeetingSummary[] }) {
  const { coming, held } = comingAndHeld(meetings.filter(({ kind }) => kind === 'panel'))
  // One that was left to the panel has no case any more.
  const frontLine = meetings.filter(({ kind, caseCount }) => kind === 'front_line' && caseCount > 0)
  return (
    <Stack gap={6}>
      {coming.length === 0 && held.length === 0 && <NoMeetings />}
      {coming.length > 0 && <MeetingTable title="Coming" meetings={coming} />}
      {held.length > 0 && <MeetingTable title="Held" meetings={held} />}
      {frontLine.length > 0 && (
        <Disclosure level={2} title={`${plural(frontLine.length, 'case')} at the front line`}>
          <MeetingTable meetings={frontLine} isFrontLine />
        </Disclosure>
      )}
    </Stack>
  )
}

const NoMeetings = () => (
  <EmptyState title="No meeting yet">
    Make one, list the cases that need the panel, and publish it. Nobody is told until you publish.
  </EmptyState>
)

const columns: readonly Column<MeetingSummary>[] = [
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
]
/** Each is one case, decided where it stands. */
const ofPanel: ReadonlySet<string> = new Set(['place', 'cases', 'decided'])
const frontLineColumns = columns.filter(({ id }) => !ofPanel.has(id))

interface MeetingTableProps {
  /** Without one, what the table is under says what it holds. */
  readonly title?: string
  readonly meetings: readonly MeetingSummary[]
  readonly isFrontLine?: boolean
}

// A weekly meeting of a year; more are drawn when somebody asks.
const atOnce = 52

function MeetingTable({ title, meetings, isFrontLine = false }: MeetingTableProps) {
  const [drawn, setDrawn] = useState(atOnce)
  const more = meetings.length - drawn
  return (
    <Stack gap={3}>
      {title && <Eyebrow>{title}</Eyebrow>}
      <Table
        caption={title ?? 'Front line'}
        rows={meetings.slice(0, drawn)}
        rowKey={(meeting) => meeting.id}
        columns={isFrontLine ? frontLineColumns : columns}
      />
      {more > 0 && (
        <div>
          <Button variant="plain" onPress={() => setDrawn(drawn + atOnce)}>
            {`Show ${plural(Math.min(more, atOnce), 'more', 'more')}`}
          </Button>
        </div>
      )}
    </Stack>
  )
}

function NextStep({ meeting }: { readonly meeting: MeetingSummary }) {
  if (meeting.state === 'in_progress' && meeting.kind === 'panel')
    return <TextLink href={paths.room(meeting.id)}>Go to the room</TextLink>
  if (meeting.state === 'closed') return <TextLink href={paths.sign(meeting.id)}>Sign</TextLink>
  if (meeting.state === 'signed') return <TextLink href={paths.release(meeting.id)}>Release</TextLink>
  return null
}
