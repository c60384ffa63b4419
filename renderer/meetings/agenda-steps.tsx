import { useState } from 'react'
import { longDate } from '../../shared/kernel/dates.ts'
import type { Agenda } from '../../shared/meetings.ts'
import { useGo } from '../data/navigation.ts'
import type { Go } from '../data/navigation.ts'
import { paths } from '../data/paths.ts'
import { api } from '../data/api.ts'
import { sentencesOf } from '../words/describe-error.ts'
import { Button, ConfirmDialog, LinkButton, Row, notify } from '../ui/index.ts'
import { did } from '../room/acts/acts.ts'
import { takeBackStart } from '../room/acts/take-back.ts'
import { useMay } from '../data/open-session.ts'
import { todayOn } from '../words/time-words.ts'

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
    case 'confirmed':
      return <LinkButton href={paths.minutes(meeting.id)}>Minutes</LinkButton>
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

type Step = 'meetings.publish' | 'meetings.start'

/** Takes the steps one after the other, each on what the one before left. */
async function take(agenda: Agenda, steps: readonly Step[]): Promise<void> {
  const { id: meetingId } = agenda.meeting
  let { version } = agenda.meeting
  for (const step of steps) {
    const reply = await api.call(step, { meetingId, version })
    if (!reply.ok) throw new Error(sentencesOf(reply.error))
    version = reply.value.version
  }
}

interface Asked {
  readonly agenda: Agenda
  readonly steps: readonly Step[]
  readonly label: string
  readonly title: string
  /** What will happen, and what will not. */
  readonly words: string
  /** Nobody would wonder: Enter confirms. */
  readonly isExpected: boolean
  readonly isDisabled?: boolean
  /** Not the one that is taken first. */
  readonly isQuiet?: boolean
  readonly onDone: () => void
}

/** A step of the meeting that others go by: asked about first. */
function AskedStep({ agenda, steps, label, title, words, isExpected, onDone, ...rest }: Asked) {
  const [mayPublish, mayStart] = [useMay('meetings.publish'), useMay('meetings.start')]
  const [isAsking, setAsking] = useState(false)
  const may = { 'meetings.publish': mayPublish, 'meetings.start': mayStart }
  if (!steps.every((step) => may[step])) return null
  return (
    <>
      <Button
        variant={rest.isQuiet ? 'quiet' : 'primary'}
        isDisabled={rest.isDisabled ?? false}
        onPress={() => setAsking(true)}
      >
        {label}
      </Button>
      <ConfirmDialog
        title={title}
        confirmLabel={label}
        cancelLabel="Not yet"
        isOpen={isAsking}
        onOpenChange={setAsking}
        onConfirm={() => take(agenda, steps).then(onDone)}
        focusConfirm={isExpected}
      >
        {words}
      </ConfirmDialog>
    </>
  )
}

const publishing =
  'The agenda and the papers are ready to hand out from then on. Cases are not added without the chair’s leave any more, and it cannot go back to a draft. Nothing is sent.'
const takenBack = 'Until something is recorded, the start can be taken back.'
const starting = `The room opens, and you record what is decided. ${takenBack}`

/** Into the room, where the start can be taken back at once. */
function toTheRoom(meetingId: string, go: Go): void {
  go(paths.room(meetingId))
  did({ said: 'The meeting is started', takeBack: () => takeBackStart(meetingId, go) }, { offer: true })
}

function Publish({ agenda }: { readonly agenda: Agenda }) {
  const go = useGo()
  const toPapers = { label: 'To the papers', run: () => go(paths.papers(agenda.meeting.id)) }
  const isDisabled = agenda.items.length === 0
  return (
    <Row>
      <AskedStep
        agenda={agenda}
        steps={['meetings.publish']}
        label="Publish"
        title="Publish the agenda?"
        words={publishing}
        isExpected
        isDisabled={isDisabled}
        onDone={() =>
          notify('Ready to hand out. Next: save one copy for each member, and the invitation.', toPapers)
        }
      />
      {agenda.meeting.heldOn === todayOn() && (
        <AskedStep
          agenda={agenda}
          steps={['meetings.publish', 'meetings.start']}
          label="Publish and start"
          title="Publish the agenda and start the meeting?"
          words={`${publishing} ${starting}`}
          isExpected
          isQuiet
          isDisabled={isDisabled}
          onDone={() => toTheRoom(agenda.meeting.id, go)}
        />
      )}
    </Row>
  )
}

function Start({ agenda }: { readonly agenda: Agenda }) {
  const go = useGo()
  const { id, heldOn } = agenda.meeting
  const isToday = heldOn === todayOn()
  return (
    <AskedStep
      agenda={agenda}
      steps={['meetings.start']}
      label="Start the meeting"
      title={isToday ? 'Start the meeting?' : `This meeting is for ${longDate(heldOn)}. Start it today?`}
      words={
        isToday
          ? starting
          : `Today is ${longDate(todayOn())}. Its records will say the day it is planned for: if it has moved, change its day first. ${takenBack}`
      }
      isExpected={isToday}
      onDone={() => toTheRoom(id, go)}
    />
  )
}
