import type { MeetingSummary } from '../../shared/meetings.ts'

type Ordered = Pick<MeetingSummary, 'heldOn' | 'startsAt' | 'state'>

const soonest = (one: Ordered, other: Ordered): number =>
  `${one.heldOn} ${one.startsAt}`.localeCompare(`${other.heldOn} ${other.startsAt}`, 'en-GB')

/** Meetings that a case can still be put on: the next one first, then those whose day passed without them. */
export function canStillBeListedFor<M extends Ordered>(meetings: readonly M[], today: string): readonly M[] {
  const open = meetings.filter(({ state }) => state === 'draft' || state === 'open').toSorted(soonest)
  return [...open.filter(({ heldOn }) => heldOn >= today), ...open.filter(({ heldOn }) => heldOn < today)]
}

/** What is to come, in the order in which it comes; and what was held or cancelled, the latest first. */
export function comingAndHeld<M extends Ordered>(
  meetings: readonly M[],
): { readonly coming: readonly M[]; readonly held: readonly M[] } {
  const isComing = ({ state }: M): boolean => state === 'draft' || state === 'open' || state === 'in_progress'
  return {
    coming: meetings.filter(isComing).toSorted(soonest),
    held: meetings.filter((one) => !isComing(one)).toSorted((one, other) => soonest(other, one)),
  }
}
