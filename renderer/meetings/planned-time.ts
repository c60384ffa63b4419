import type { Agenda } from '../../shared/meetings.ts'
import { duration } from './meeting-words.ts'

const minuteOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

type Timed = Pick<Agenda, 'minutes' | 'endsAt'> & {
  readonly meeting: Pick<Agenda['meeting'], 'startsAt' | 'finishesAt'>
}

/** Minutes over the planned finish; negative: to spare; null where no finish is planned. */
export function minutesOver({ meeting, minutes }: Timed): number | null {
  if (meeting.finishesAt === null) return null
  return minutes - (minuteOf(meeting.finishesAt) - minuteOf(meeting.startsAt))
}

/** "25 min over: planned until 13:00, the items take until 13:25." Said in words, whatever colour it has. */
export function overrunWords(agenda: Timed): string {
  const [over, { finishesAt }] = [minutesOver(agenda), agenda.meeting]
  if (over === null) return `Until ${agenda.endsAt}.`
  if (over > 0)
    return `${duration(over)} over: planned until ${finishesAt}, the items take until ${agenda.endsAt}.`
  if (over === 0) return `Until ${finishesAt}, as planned.`
  return `${duration(-over)} to spare: the items take until ${agenda.endsAt}, planned until ${finishesAt}.`
}
