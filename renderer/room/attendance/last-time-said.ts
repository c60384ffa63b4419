import { shortDate } from '../../../shared/kernel/dates.ts'
import type { LastTime } from '../../../shared/room-attendance.ts'
import { plural } from '../../words/time-words.ts'

/** What was taken over, and whom it does not cover: nobody is passed over in silence. */
export function lastTimeSaid({ heldOn, marks, unknown, gone }: LastTime): string {
  const there = marks.filter(({ state }) => state === 'present').length
  const apologies = marks.length - there
  return [
    `As on ${shortDate(heldOn)}: ${there} present${apologies > 0 ? `, ${plural(apologies, 'apology', 'apologies')}` : ''}`,
    ...(unknown.length > 0 ? [`It says nothing of ${names(unknown)}`] : []),
    ...(gone.length > 0 ? [`No longer on the panel: ${names(gone)}`] : []),
  ].join('. ')
}

/** A line at the foot of the window has room for a few. */
const mostNames = 4

const names = (list: readonly string[]): string =>
  list.length <= mostNames
    ? list.join(', ')
    : `${list.slice(0, mostNames).join(', ')} and ${list.length - mostNames} more`
