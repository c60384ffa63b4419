import { longDate } from '../../shared/kernel/dates.ts'
import type { MeetingState, MeetingSummary } from '../../shared/meetings.ts'
import type { PageEnds } from '../../shared/kernel/page.ts'
import { Answer } from '../form/answer.tsx'
import { paths } from '../data/paths.ts'
import { useMay } from '../data/open-session.ts'
import {
  Button,
  Disclosure,
  EmptyState,
  Eyebrow,
  ListPages,
  Page,
  PageHeader,
  Stack,
  Table,
  TextLink,
  VisuallyHidden,
} from '../ui/index.ts'
import type { Column, ListPagesProps } from '../ui/index.ts'
import { useListPage } from '../data/use-list-page.ts'
import { useQueryOp } from '../data/use-op.ts'
import { useState } from 'react'
import { meetingStateWords } from './meeting-words.ts'
import { NewMeeting } from './new-meeting.tsx'
import { FilterByPanel } from '../form/choose-panel.tsx'
import { usePanels } from '../data/use-panels.ts'
import { NewSeries } from './new-series.tsx'

/** Every meeting of the panel, or of each of several: what is to come, the next one first, then what was held. */
export function MeetingsPage() {
  const [panelId, setPanelId] = useState<string | null>(null)
  const [page, turn] = useListPage(panelId)
  const states = ['draft', 'open', 'in_progress'] as const
  const coming = useQueryOp(
    'meetings.page',
    { ...of(states, panelId), first: 'soonest', page, limit: atOnce },
    { keepRows: true },
  )
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
        {(data) => (
          <Stack gap={6}>
            {data.meetings.length > 0 && (
              <Stack gap={3}>
                <MeetingTable title="Coming" meetings={data.meetings} />
                <Pages {...data} onTurn={turn} />
              </Stack>
            )}
            <Held isAnyComing={data.meetings.length > 0} panelId={panelId} />
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

const of = (states: readonly MeetingState[], panelId: string | null) => ({
  kind: 'panel' as const,
  states: [...states],
  ...(panelId !== null && { panelId }),
})

interface HeldProps {
  readonly isAnyComing: boolean
  readonly panelId: string | null
}

function Held({ isAnyComing, panelId }: HeldProps) {
  const [page, turn] = useListPage(panelId)
  const states = ['closed', 'confirmed', 'signed', 'released', 'cancelled'] as const
  const { data } = useQueryOp(
    'meetings.page',
    { ...of(states, panelId), page, limit: atOnce },
    { keepRows: true },
  )
  if (!data) return null
  if (data.meetings.length === 0) return isAnyComing ? null : <NoMeetings />
  return (
    <Stack gap={3}>
      <MeetingTable title="Held" meetings={data.meetings} />
      <Pages {...data} onTurn={turn} />
    </Stack>
  )
}

interface PagesProps extends PageEnds {
  readonly meetings: readonly MeetingSummary[]
  readonly onTurn: ListPagesProps['onTurn']
}

const Pages = ({ meetings, ...turning }: PagesProps) => (
  <ListPages {...turning} ids={meetings.map(({ id }) => id)} />
)

/** What two people decided without a meeting stands apart: it is not one of the panel's. */
function FrontLine() {
  const [page, turn] = useListPage(null)
  const { data } = useQueryOp(
    'meetings.page',
    { kind: 'front_line', page, limit: atOnce },
    { keepRows: true },
  )
  // One that was left to the panel has no case any more.
  const meetings = data?.meetings.filter(({ caseCount }) => caseCount > 0) ?? []
  if (!data || (meetings.length === 0 && data.isFirst && data.isLast)) return null
  return (
    <Disclosure level={2} title="At the front line" isDrawnOpen>
      <Stack gap={3}>
        <MeetingTable meetings={meetings} isFrontLine />
        <Pages {...data} onTurn={turn} />
      </Stack>
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

interface MeetingTableProps {
  /** Without one, what the table is under says what it holds. */
  readonly title?: string
  readonly meetings: readonly MeetingSummary[]
  readonly isFrontLine?: boolean
}

function MeetingTable({ title, meetings, isFrontLine = false }: MeetingTableProps) {
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
