import type { Agenda } from '../../shared/meetings.ts'
import { MeetingLimits } from '../limits/meeting-limits.tsx'
import { plural } from '../words/time-words.ts'
import { MarginNote, Tag } from '../ui/index.ts'
import { duration } from './meeting-words.ts'
import { minutesOver, overrunWords } from './planned-time.ts'
import { readyCount } from './readiness-note.tsx'

/** The running total against the plan, how many cases are ready, and where it stands against the time limits. */
export function AgendaNotes({ agenda }: { readonly agenda: Agenda }) {
  const cases = agenda.items.filter(({ kind }) => kind === 'case')
  const { ready, all } = readyCount(agenda.items)
  const isOver = (minutesOver(agenda) ?? 0) > 0
  return (
    <>
      <MarginNote title={duration(agenda.minutes)}>
        {isOver && (
          <>
            <Tag tone="warn">Runs over</Tag>{' '}
          </>
        )}
        {cases.length === 0 ? 'No case yet' : plural(cases.length, 'case')}, from {agenda.meeting.startsAt}.{' '}
        {overrunWords(agenda)}
      </MarginNote>
      {all > 0 && (
        <MarginNote title={`${ready} of ${all} ready`}>
          {ready === all
            ? 'Nothing is missing: every case can be heard.'
            : 'What the others lack stands under each; press it to go to where it is mended.'}
        </MarginNote>
      )}
      <MeetingLimits meetingId={agenda.meeting.id} />
    </>
  )
}
