import { longDate } from '../../shared/kernel/dates.ts'
import type { AgendaItem, Meeting } from '../../shared/meetings.ts'
import { ActionsFromLastTime } from '../actions/actions-from-last-time.tsx'
import { paths } from '../data/paths.ts'
import { Small, TextLink } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'
import { recordBefore } from './last-record.ts'

interface StandingNoteProps {
  readonly item: Pick<AgendaItem, 'about' | 'meetingId'>
}

/** Beside standing business, what it is about: one press away. */
export function StandingNote({ item: { about, meetingId } }: StandingNoteProps) {
  switch (about) {
    case 'confidentiality':
      return (
        <Small as="p">
          Read out from <TextLink href={paths.panel}>the panel’s terms</TextLink>.
        </Small>
      )
    case 'actions':
      return <ActionsFromLastTime meetingId={meetingId} isFolded />
    case 'lastRecord':
      return <LastRecord meetingId={meetingId} />
    case 'apologies':
    case 'interests':
    case null:
      return null
  }
}

function LastRecord({ meetingId }: Pick<AgendaItem, 'meetingId'>) {
  const own = useQueryOp('meetings.agenda', { meetingId }).data?.meeting
  return own && <Earlier own={own} />
}

function Earlier({ own }: { readonly own: Meeting }) {
  const { data } = useQueryOp('meetings.list', recordBefore(own))
  if (data === undefined) return null
  const [last] = data
  if (!last) return <Small as="p">No earlier meeting has been closed.</Small>
  return (
    <Small as="p">
      <TextLink href={paths.agenda(last.id)}>{`The record of ${longDate(last.heldOn)}`}</TextLink>
    </Small>
  )
}
