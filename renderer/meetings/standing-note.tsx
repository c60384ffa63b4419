import { longDate } from '../../shared/dates.ts'
import type { AgendaItem } from '../../shared/meetings.ts'
import { paths } from '../paths.ts'
import { Small, TextLink } from '../ui/index.ts'
import { useQueryOp } from '../use-op.ts'

/** Beside standing business, what it is about: one press away. */
export function StandingNote({ item: { about } }: { readonly item: Pick<AgendaItem, 'about'> }) {
  switch (about) {
    case 'confidentiality':
      return (
        <Small as="p">
          Read out from <TextLink href={paths.panel}>the panel’s terms</TextLink>.
        </Small>
      )
    case 'actions':
      return <OpenActions />
    case 'lastRecord':
      return <LastRecord />
    case 'apologies':
    case 'interests':
    case null:
      return null
  }
}

function OpenActions() {
  const { data } = useQueryOp('today.counts', {})
  return (
    <Small as="p">
      <TextLink href={paths.actions}>
        {data ? (data.actions === 1 ? '1 open action' : `${data.actions} open actions`) : 'Open actions'}
      </TextLink>
    </Small>
  )
}

/** The meeting that was closed last, whose record is agreed at this one. */
function LastRecord() {
  const { data } = useQueryOp('meetings.list', {})
  const last = data?.find(
    ({ kind, state }) =>
      kind === 'panel' && (state === 'closed' || state === 'signed' || state === 'released'),
  )
  if (!last) return <Small as="p">No meeting has been closed yet.</Small>
  return (
    <Small as="p">
      <TextLink href={paths.agenda(last.id)}>{`The record of ${longDate(last.heldOn)}`}</TextLink>
    </Small>
  )
}
