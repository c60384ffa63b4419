import { longDate } from '../../shared/kernel/dates.ts'
import type { Agenda, MeetingState } from '../../shared/meetings.ts'
import type { SectionHolds } from '../../shared/panels.ts'

/** Where a meeting stands. Signed by both agencies, and with both of them, are two different states. */
export const meetingStateWords: Readonly<Record<MeetingState, string>> = {
  draft: 'Draft, nobody told',
  open: 'Published',
  in_progress: 'In progress',
  closed: 'Closed, to be signed',
  confirmed: 'Closed, confirmed by the chair',
  signed: 'Signed by both agencies',
  released: 'Released to both agencies',
  cancelled: 'Cancelled',
}

/** "1 h 25 min" */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return [hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`].filter(Boolean).join(' ')
}

export const sectionHoldsWords: Readonly<Record<SectionHolds, string>> = {
  opening: 'What a meeting opens with',
  cases: 'Cases',
  closing: 'What a meeting closes with',
}

/** "The panel’s time limit for items was Tuesday 1 December 2026." */
export const lateLead = ({ itemsDueOn }: Pick<Agenda, 'itemsDueOn'>): string =>
  `The panel’s time limit for items was ${longDate(itemsDueOn)}.`
