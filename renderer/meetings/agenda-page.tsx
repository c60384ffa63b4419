import { longDate } from '../../shared/kernel/dates.ts'
import type { Agenda } from '../../shared/meetings.ts'
import { Answer } from '../form/answer.tsx'
import { GuestsNote } from '../guests/guests-note.tsx'
import { CancelMeeting } from '../invitations/cancel-meeting.tsx'
import { InvitationNote } from '../invitations/invitation-note.tsx'
import { MinutesNote } from '../minutes/minutes-note.tsx'
import { PapersNote } from '../papers/papers-note.tsx'
import { useMay } from '../data/open-session.ts'
import { usePanels } from '../data/use-panels.ts'
import { Page, PageHeader, PageSection, Small } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { ProposedCases } from './proposed-cases.tsx'
import { RunningOrderOf } from './running-order-of.tsx'
import { AgendaNotes } from './agenda-notes.tsx'
import { AgendaSteps } from './agenda-steps.tsx'
import { ChangeMeeting } from './change-meeting.tsx'
import { ListCases } from './list-cases.tsx'
import { meetingStateWords } from './meeting-words.ts'

/** One meeting: its running order with times, what is missing per case, and its next step. */
export function AgendaPage({ meetingId }: { readonly meetingId: string }) {
  const query = useQueryOp('meetings.agenda', { meetingId })
  return (
    <Answer query={query} waiting="Opening the agenda…">
      {(agenda) => <AgendaOf agenda={agenda} />}
    </Answer>
  )
}

function AgendaOf({ agenda }: { readonly agenda: Agenda }) {
  const { meeting } = agenda
  const panel = usePanels().nameOf(meeting.panelId)
  const mayEdit = useMay('meetings.updateItem')
  const canEdit = mayEdit && (meeting.state === 'draft' || meeting.state === 'open')
  return (
    <Page>
      <PageHeader
        title={longDate(meeting.heldOn)}
        meta={[panel, meeting.startsAt, meeting.place, meetingStateWords[meeting.state]]
          .filter(Boolean)
          .join(' · ')}
      >
        {meeting.kind === 'panel' && <ChangeMeeting meeting={meeting} />}
        <AgendaSteps agenda={agenda} />
      </PageHeader>
      <PageSection
        {...(meeting.kind === 'panel'
          ? { title: 'Running order', aside: <Beside agenda={agenda} /> }
          : { title: 'The case' })}
      >
        {agenda.items.length === 0 && <Small>Nothing is on the agenda yet.</Small>}
        <RunningOrderOf key={meeting.id} agenda={agenda} canEdit={canEdit} />
      </PageSection>
      {canEdit && meeting.kind === 'panel' && <ProposedCases agenda={agenda} />}
      {canEdit && (
        <PageSection title="Cases that can be listed">
          <ListCases agenda={agenda} />
        </PageSection>
      )}
    </Page>
  )
}

const Beside = ({ agenda }: { readonly agenda: Agenda }) => (
  <>
    <AgendaNotes agenda={agenda} />
    <GuestsNote agenda={agenda} />
    <MinutesNote meeting={agenda.meeting} />
    <PapersNote meeting={agenda.meeting} />
    <InvitationNote meeting={agenda.meeting} />
    <CancelMeeting meeting={agenda.meeting} />
  </>
)
