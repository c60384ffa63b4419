import type { Meeting } from '../../shared/meetings.ts'
import { paths } from '../data/paths.ts'
import { MarginNote, TextLink } from '../ui/index.ts'

/** The way to a meeting's minutes, once there is something in them. */
export function MinutesNote({ meeting }: { readonly meeting: Pick<Meeting, 'id' | 'kind' | 'state'> }) {
  const { id, kind, state } = meeting
  if (kind !== 'panel' || state === 'draft' || state === 'open' || state === 'cancelled') return null
  return (
    <MarginNote title="Minutes">
      <TextLink href={paths.minutes(id)}>
        {state === 'in_progress' ? 'The draft so far' : 'Read or write them out'}
      </TextLink>
    </MarginNote>
  )
}
