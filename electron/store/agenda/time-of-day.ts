import { invalid } from '../../../shared/kernel/reply.ts'

const minutesInDay = 24 * 60

/** `10:50` and 15 minutes is `11:05`; past midnight it starts again at 00:00. */
export function addMinutes(time: string, minutes: number): string {
  const [hours = 0, past = 0] = time.split(':').map(Number)
  const total = (hours * 60 + past + minutes) % minutesInDay
  return [Math.floor(total / 60), total % 60].map((part) => String(part).padStart(2, '0')).join(':')
}

/** A meeting is over later on the same day than it starts. */
export function requireFinish(meeting: {
  readonly startsAt: string
  readonly finishesAt: string | null
}): void {
  if (meeting.finishesAt !== null && meeting.finishesAt <= meeting.startsAt)
    throw invalid({ finishesAt: 'it has to finish after it starts' })
}

/** When a meeting of this length is over; null where that would be after midnight. */
export function finishAfter(startsAt: string, minutes: number): string | null {
  const finish = addMinutes(startsAt, minutes)
  return finish > startsAt ? finish : null
}
