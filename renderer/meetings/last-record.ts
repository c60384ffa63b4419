import type { MeetingSummary } from '../../shared/meetings.ts'

const closed: readonly MeetingSummary['state'][] = ['closed', 'confirmed', 'signed', 'released']

/** Its items are settled: each was decided or carried. */
export const isClosed = ({ state }: Pick<MeetingSummary, 'state'>): boolean => closed.includes(state)

/** What asks for the panel meeting whose record is agreed at this one: the latest closed one that was held before it. */
export const recordBefore = ({ panelId, heldOn }: Pick<MeetingSummary, 'panelId' | 'heldOn'>) => ({
  states: [...closed],
  kind: 'panel' as const,
  ...(panelId !== null && { panelId }),
  before: heldOn,
  limit: 1,
})
