import { longDate } from '../../shared/kernel/dates.ts'
import { paths } from '../data/paths.ts'
import { MarginNote, TextLink } from '../ui/index.ts'
import { useQueryOp } from '../data/use-op.ts'

/** "Papers for Friday 4 December 2026: 9 of 15 read", while there is something to read. */
export function PapersToday() {
  const { data: next } = useQueryOp('papers.next', {})
  if (!next || next.toRead === 0) return null
  return (
    <MarginNote title="Papers">
      <TextLink href={paths.papers(next.meetingId)}>Papers for {longDate(next.heldOn)}</TextLink>:{' '}
      {next.read === next.toRead ? 'all read' : `${next.read} of ${next.toRead} read`}.
    </MarginNote>
  )
}
