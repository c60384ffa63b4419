import type { Agenda } from '../../shared/meetings.ts'
import { MarginNote } from '../ui/index.ts'
import { duration } from './meeting-words.ts'

/** The running total, and what still stands between the agenda and the room. */
export function AgendaNotes({ agenda }: { readonly agenda: Agenda }) {
  const cases = agenda.items.filter(({ kind }) => kind === 'case')
  const unready = cases.filter(({ missing, state }) => missing.length > 0 && state === 'waiting')
  return (
    <>
      <MarginNote title={duration(agenda.minutes)}>
        {cases.length === 1 ? 'One case' : `${cases.length} cases`}. From {agenda.meeting.startsAt} to{' '}
        {agenda.endsAt}.
      </MarginNote>
      {unready.length > 0 && (
        <MarginNote title="Not ready to be heard">
          {unready.length === 1 ? 'One case has' : `${unready.length} cases have`} something missing. It is
          listed under each; open the case to mend it.
        </MarginNote>
      )}
    </>
  )
}
