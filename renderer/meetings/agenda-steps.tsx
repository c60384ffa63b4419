import type { Agenda } from '../../shared/meetings.ts'
import { useGo } from '../navigation.ts'
import { paths } from '../paths.ts'
import { describeError } from '../describe-error.ts'
import { Button, LinkButton, notify } from '../ui/index.ts'
import { useMay } from '../session/open-session.ts'
import { useCommandOp } from '../use-op.ts'

/** The one next step of a meeting. */
export function AgendaSteps({ agenda }: { readonly agenda: Agenda }) {
  const { meeting } = agenda
  switch (meeting.state) {
    case 'draft':
      return <Publish agenda={agenda} />
    case 'open':
      return <Start agenda={agenda} />
    case 'in_progress':
      return <ToTheRoom agenda={agenda} />
    case 'closed':
      return (
        <LinkButton variant="primary" href={paths.sign(meeting.id)}>
          Sign
        </LinkButton>
      )
    case 'signed':
    case 'released':
      return (
        <LinkButton
          variant={meeting.state === 'signed' ? 'primary' : 'quiet'}
          href={paths.release(meeting.id)}
        >
          {meeting.state === 'signed' ? 'Release' : 'What was released'}
        </LinkButton>
      )
    case 'cancelled':
      return null
  }
}

/** Two people at the front line have no room: their case is where they decide. */
function ToTheRoom({ agenda: { meeting, items } }: { readonly agenda: Agenda }) {
  const caseId = meeting.kind === 'front_line' ? items[0]?.caseId : null
  return caseId ? (
    <LinkButton variant="primary" href={paths.frontLine(caseId)}>
      Go on at the front line
    </LinkButton>
  ) : (
    <LinkButton variant="primary" href={paths.room(meeting.id)}>
      Go to the room
    </LinkButton>
  )
}

function Publish({ agenda }: { readonly agenda: Agenda }) {
  const may = useMay('meetings.publish')
  const publish = useCommandOp('meetings.publish')
  const { id: meetingId, version } = agenda.meeting
  const submit = async (): Promise<void> => {
    const reply = await publish.run({ meetingId, version })
    if (reply.ok) notify('Published: the agenda and papers are out.')
    else notify(describeError(reply.error).title)
  }
  if (!may) return null
  return (
    <Button
      variant="primary"
      isPending={publish.pending}
      isDisabled={agenda.items.length === 0}
      onPress={() => void submit()}
    >
      Publish
    </Button>
  )
}

function Start({ agenda }: { readonly agenda: Agenda }) {
  const may = useMay('meetings.start')
  const start = useCommandOp('meetings.start')
  const go = useGo()
  const { id: meetingId, version } = agenda.meeting
  const submit = async (): Promise<void> => {
    const reply = await start.run({ meetingId, version })
    if (reply.ok) go(paths.room(meetingId))
    else notify(describeError(reply.error).title)
  }
  if (!may) return null
  return (
    <Button variant="primary" isPending={start.pending} onPress={() => void submit()}>
      Start the meeting
    </Button>
  )
}
