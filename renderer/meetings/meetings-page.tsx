import { longDate } from '../../shared/kernel/dates.ts'
import type { MeetingSummary } from '../../shared/meetings.ts'
import { Answer } from '../form/answer.tsx'
import { paths } from '../data/paths.ts'
import { useMay } from '../data/open-session.ts'
import {
  Button,
  Disclosure,
  EmptyState,
  Eyebrow,
  Page,
  PageHeader,
  Row,
  Stack,
  Table,
  TextLink,
  VisuallyHidden,
} from '../ui/index.ts'
import type { Column } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { useState } from 'react'
import { soonestFirst } from './in-order.ts'
import { meetingStateWords } from './meeting-words.ts'
import { NewMeeting } from './new-meeting.tsx'
import { FilterByPanel } from '../form/choose-panel.tsx'
import { usePanels } from '../data/use-panels.ts'
import { NewSeries } from './new-series.tsx'

/** Every meeting of the panel, or of each of several: what is to come, the next one first, then what was held. */
export function MeetingsPage() {
  const [panelId, setPanelId] = useState<string | null>(null)
  const coming = useQueryOp('meetings.list', {
    states: ['draft', 'open', 'in_progress'],
    kind: 'panel',
    ...(panelId !== null && { panelId }),
  })
  const [making, setMaking] = useState<'one' | 'series' | null>(null)
  const close = () => setMaking(null)
  const mayMake = useMay('meetings.create')
  return (
    <Page layout="plain">
      <PageHeader title="Meetings">
        <FilterByPanel value={panelId} onChange={setPanelId} />
        {mayMake && (
          <>
            <Button onPress={() => setMaking('series')}>New series</Button>
            <Button variant="primary" onPress={() => setMaking('one')}>
              New meeting
            </Button>
          </>
        )}
      </PageHeader>
      <Answer query={coming} waiting="Opening the meetings…">
        {(meetings) => (
          <Stack gap={6}>
            {meetings.length > 0 && <MeetingTable title="Coming" meetings={soonestFirst(meetings)} />}
            <Held isAnyComing={meetings.length > 0} panelId={panelId} />
            {panelId === null && <FrontLine />}
          </Stack>
        )}
      </Answer>
      {making === 'one' && <NewMeeting onClose={close} />}
      {making === 'series' && <NewSeries onClose={close} />}
    </Page>
  )
}

// A weekly meeting of a year; more are read when somebody asks.
const atOnce = 52

/** One more than is shown tells whether there are more. */
const pageOf = (page: number) => ({ offset: (page - 1) * atOnce, limit: atOnce + 1 })

interface HeldProps {
  readonly isAnyComing: boolean
  readonly panelId: string | null
}

function Held({ isAnyComing, panelId }: HeldProps) {
  const [page, setPage] = useState(1)
  const states = ['closed', 'confirmed', 'signed', 'released', 'cancelled'] as const
  const { data } = useQueryOp(
    'meetings.list',
    {
      states: [...states],
      kind: 'panel',
      ...(panelId !== null && { panelId }),
      ...pageOf(page),
    },
    { keepRows: true },
  )
  if (!data) return null
  if (data.length === 0 && page === 1) return isAnyComing ? null : <NoMeetings />
  return (
    <MeetingTable
      title="Held"
      meetings={data.slice(0, atOnce)}
      pages={{ page, setPage, hasEarlier: data.length > atOnce }}
    />
  )
}

/** What two people decided without a meeting stands apart: it is not one of the panel's. */
function FrontLine() {
  const [page, setPage] = useState(1)
  const { data = [] } = useQueryOp(
    'meetings.list',
    { kind: 'front_line', ...pageOf(page) },
    { keepRows: true },
  )
  // One that was left to the panel has no case any more.
  const meetings = data.slice(0, atOnce).filter(({ caseCount }) => caseCount > 0)
  if (meetings.length === 0 && page === 1) return null
  return (
    <Disclosure level={2} title="At the front line" isDrawnOpen>
      <MeetingTable
        meetings={meetings}
        pages={{ page, setPage, hasEarlier: data.length > atOnce }}
        isFrontLine
      />
    </Disclosure>
  )
}

const NoMeetings = () => (
  <EmptyState title="No meeting yet">
    Make one, list the cases that need the panel, and publish it. Nobody is told until you publish.
  </EmptyState>
)

// Of one width in both tables, so that they read as one.
const columns: readonly Column<MeetingSummary>[] = [
  {
    id: 'heldOn',
    title: 'Held on',
    width: '24%',
    rowHeader: true,
    cell: (meeting) => <TextLink href={paths.agenda(meeting.id)}>{longDate(meeting.heldOn)}</TextLink>,
  },
  { id: 'state', title: 'State', width: '19%', cell: (meeting) => meetingStateWords[meeting.state] },
  { id: 'place', title: 'Place', width: '29%', quiet: true, cell: (meeting) => meeting.place },
  { id: 'cases', title: 'Cases', width: '7%', align: 'end', cell: (meeting) => meeting.caseCount },
  { id: 'decided', title: 'Decided', width: '9%', align: 'end', cell: (meeting) => meeting.decidedCount },
  {
    id: 'next',
    title: <VisuallyHidden>Next step</VisuallyHidden>,
    cell: (meeting) => <NextStep meeting={meeting} />,
  },
]
/** Each is one case, decided where it stands. */
const ofPanel: ReadonlySet<string> = new Set(['place', 'cases', 'decided'])
const frontLineColumns = columns.filter(({ id }) => !ofPanel.has(id))

interface Pages {
  /** From 1, the latest. */
  readonly page: number
  readonly setPage: (page: number) => void
  readonly hasEarlier: boolean
}

interface MeetingTableProps {
  /** Without one, what the table is under says what it holds. */
  readonly title?: string
  readonly meetings: readonly MeetingSummary[]
  readonly isFrontLine?: boolean
  readonly pages?: Pages
}

function MeetingTable({ title, meetings, isFrontLine = false, pages }: MeetingTableProps) {
  const { areSeveral, nameOf } = usePanels()
  const named: Column<MeetingSummary> = {
    id: 'panel',
    title: 'Panel',
    width: '24%',
    cell: ({ panelId }) => nameOf(panelId),
  }
  const ofMeeting = areSeveral ? columns.map((one) => (one.id === 'place' ? named : one)) : columns
  return (
    <Stack gap={3}>
      {title && <Eyebrow>{title}</Eyebrow>}
      <Table
        caption={title ?? 'Front line'}
        rows={meetings}
        rowKey={(meeting) => meeting.id}
        columns={isFrontLine ? frontLineColumns : ofMeeting}
      />
      {pages && (pages.page > 1 || pages.hasEarlier) && (
        <Row>
          <Button isDisabled={pages.page === 1} onPress={() => pages.setPage(pages.page - 1)}>
            Later ones
          </Button>
          <Button isDisabled={!pages.hasEarlier} onPress={() => pages.setPage(pages.page + 1)}>
            Earlier ones
          </Button>
        </Row>
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
