import type { MeetingSummary } from '../../shared/meetings.ts'
import { paths } from '../data/paths.ts'
import { useMay } from '../data/open-session.ts'
import { dayWords, plural, todayOn } from '../words/time-words.ts'
import { usePanels } from '../data/use-panels.ts'
import { Eyebrow, LinkButton, Row } from '../ui/index.ts'
import styles from './next-meeting.module.css'

function stateWords({ state }: MeetingSummary): string {
  if (state === 'in_progress') return 'In the room now'
  if (state === 'draft') return 'The next meeting, still a draft'
  return 'The next meeting'
}

function howFar({ state, caseCount, decidedCount, minutes }: MeetingSummary): string {
  if (state === 'in_progress') return `${decidedCount} of ${plural(caseCount, 'case')} decided`
  return `${plural(caseCount, 'case')}, ${plural(minutes, 'minute')}`
}

/** The meeting that is going on, or the next one: the largest thing on the page. */
export function NextMeeting({ meeting }: { readonly meeting: MeetingSummary | null }) {
  const mayCreate = useMay('meetings.create')
  const panel = usePanels().nameOf(meeting?.panelId)
  if (meeting === null) {
    return (
      <>
        <Eyebrow>The next meeting</Eyebrow>
        <p className={styles.none}>No meeting is planned</p>
        {mayCreate && <LinkButton href={paths.meetings}>Plan one</LinkButton>}
      </>
    )
  }
  const isRunning = meeting.state === 'in_progress'
  return (
    <>
      <Eyebrow>{stateWords(meeting)}</Eyebrow>
      <p className={styles.day}>
        {dayWords(meeting.heldOn, todayOn())}, {meeting.startsAt}
      </p>
      <p className={styles.where}>{[panel, meeting.place, howFar(meeting)].filter(Boolean).join(' · ')}</p>
      <Row>
        {isRunning ? (
          <LinkButton variant="primary" size="room" href={paths.room(meeting.id)}>
            Go to the room
          </LinkButton>
        ) : (
          <LinkButton variant="primary" href={paths.agenda(meeting.id)}>
            Open the agenda
          </LinkButton>
        )}
        {isRunning && (
          <LinkButton variant="plain" href={paths.agenda(meeting.id)}>
            Agenda
          </LinkButton>
        )}
      </Row>
    </>
  )
}
