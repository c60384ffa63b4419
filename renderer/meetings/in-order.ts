import type { MeetingSummary } from '../../shared/meetings.ts'

type Ordered = Pick<MeetingSummary, 'heldOn' | 'startsAt' | 'state'>

const when = ({ heldOn, startsAt }: Ordered): string => `${heldOn} ${startsAt}`

/** In the order in which they come. */
export const soonestFirst = <M extends Ordered>(meetings: readonly M[]): readonly M[] =>
  meetings.toSorted((one, other) => when(one).localeCompare(when(other), 'en-GB'))

/** Meetings that a case can still be put on: the next one first, then those whose day passed without them. */
export function canStillBeListedFor<M extends Ordered>(meetings: readonly M[], today: string): readonly M[] {
  const open = soonestFirst(meetings.filter(({ state }) => state === 'draft' || state === 'open'))
  return [...open.filter(({ heldOn }) => heldOn >= today), ...open.filter(({ heldOn }) => heldOn < today)]
}
