import type { MeetingState } from '../../../shared/meetings.ts'
import { notAllowed } from '../../../shared/kernel/reply.ts'
import type { Row } from '../kernel/schema.ts'

/** Before the close: the agenda may still change. */
export const liveStates: readonly MeetingState[] = ['draft', 'open', 'in_progress']

interface Stated {
  readonly state: string
}

export const isLive = ({ state }: Stated): boolean => liveStates.includes(state as MeetingState)

/** After the close nothing that a record is made of may change (DESIGN §6.4). */
export function requireLive(meeting: Stated): void {
  if (!isLive(meeting)) throw notAllowed('closed')
}

export function requireInProgress(meeting: Stated): void {
  requireLive(meeting)
  if (meeting.state !== 'in_progress') throw notAllowed('notStarted')
}

/** Two people who sign at the front line have one case before them and no agenda. */
export function requirePanel({ kind }: Pick<Row<'meeting'>, 'kind'>): void {
  if (kind !== 'panel') throw notAllowed('frontLine')
}
