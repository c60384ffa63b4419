import type { MeetingSummary } from '../../shared/meetings.ts'

const closed: readonly MeetingSummary['state'][] = ['closed', 'confirmed', 'signed', 'released']

/** Its items are settled: each was decided or carried. */
export const isClosed = ({ state }: Pick<MeetingSummary, 'state'>): boolean => closed.includes(state)

type Meeting = Pick<MeetingSummary, 'id' | 'kind' | 'panelId' | 'state' | 'heldOn'>

/** The panel meeting whose record is agreed at this one: the latest closed one that was held before it. */
export function lastRecordBefore<M extends Meeting>(meetings: readonly M[], meetingId: string): M | null {
  const own = meetings.find(({ id }) => id === meetingId)
  const earlier = meetings
    .filter((one) => one.kind === 'panel' && isClosed(one))
    .filter((one) => own !== undefined && one.panelId === own.panelId && one.heldOn < own.heldOn)
    .toSorted((a, b) => (a.heldOn < b.heldOn ? 1 : -1))
  return earlier[0] ?? null
}
