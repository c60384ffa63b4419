import type { MeetingState } from '../../shared/meetings.ts'

/** Where a meeting stands. Signed, and "both agencies have it", are two different states. */
export const meetingStateWords: Readonly<Record<MeetingState, string>> = {
  draft: 'Draft, nobody told',
  open: 'Published',
  in_progress: 'In progress',
  closed: 'Closed, to be signed',
  signed: 'Signed by both agencies',
  released: 'Both agencies have it',
  cancelled: 'Cancelled',
}

/** "1 h 25 min" */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(' ')
}
