import type { DemoCarried, DemoDecision, DemoItem, DemoMeeting } from '../shapes/script.ts'
import { september } from './2026-09-18/meeting.ts'
import { october } from './2026-10-16/meeting.ts'
import { november } from './2026-11-06/meeting.ts'
import { inProgress } from './2026-11-20/meeting.ts'
import { december } from './2026-12-04/meeting.ts'

// As they are written, their days marked in the texts; `scriptAt` gives them as they happen.

/** Signed and released before the demonstration opens. */
export const pastMeetings: readonly DemoMeeting[] = [september, october, november]
export { december, inProgress }

/** How an item ends: decided, or carried to a later meeting. */
export const outcomeOf = ({ case: key, hearing, later }: DemoItem): DemoDecision | DemoCarried => {
  const outcome = later ?? hearing
  if (outcome === undefined || outcome.kind === 'being_heard') throw new Error(`${key} has no outcome`)
  return outcome
}

/** The items that a meeting lists itself, without those that another of them carries to it. */
export const listedItems = (meeting: DemoMeeting, among: readonly DemoMeeting[]): readonly DemoItem[] => {
  const carried = among.flatMap((other) =>
    other.items.filter((item) => {
      const outcome = outcomeOf(item)
      return outcome.kind === 'carried' && outcome.to === meeting.heldOn
    }),
  )
  const keys = new Set(carried.map((item) => item.case))
  return meeting.items.filter((item) => !keys.has(item.case))
}
