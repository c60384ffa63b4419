import type { MeetingState } from '../../../shared/meetings.ts'
import { notAllowed } from '../../../shared/reply.ts'

/** Before the close: the agenda may still change. */
export const liveStates: readonly MeetingState[] = ['draft', 'open', 'in_progress']

interface Stated {
  readonly state: string
}

export const isLive = ({ state }: Stated): boolean => liveStates.includes(state as MeetingState)

/** After the close nothing that a record is made of may change (DESIGN §6). */
export function requireLive(meeting: Stated): void {
  if (!isLive(meeting)) throw notAllowed('closed')
}

export function requireInProgress(meeting: Stated): void {
  requireLive(meeting)
  if (meeting.state !== 'in_progress') throw notAllowed('notStarted')
}
