import { dateAndTime } from '../../shared/kernel/dates.ts'
import type { InvitationState } from '../../shared/invitations.ts'
import { MarginNote } from '../ui/index.ts'

/** Why a meeting was called off, and by whom. */
export function CancelledNote({ cancelled }: Pick<InvitationState, 'cancelled'>) {
  if (cancelled === null) return null
  return (
    <MarginNote title="Cancelled">
      {cancelled.reason} {cancelled.by}, {dateAndTime(cancelled.at)}.
    </MarginNote>
  )
}
