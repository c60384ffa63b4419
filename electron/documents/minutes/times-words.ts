import { dateOf, longDate, timeOfDay } from '../../../shared/kernel/dates.ts'
import type { MinutesFacts } from './item-facts.ts'

type Held = Pick<MinutesFacts, 'heldOn' | 'startsAt' | 'startedAt' | 'closedAt' | 'times'>

/** "10:00 to 12:40": as somebody mended it, else as it was seen on the day itself, else as it was planned. */
export function timesWords({ heldOn, startsAt, startedAt, closedAt, times }: Held): string {
  if (times.startedAt !== null && times.endedAt !== null) return `${times.startedAt} to ${times.endedAt}`
  const onTheDay = (at: string | null): string | null =>
    at !== null && dateOf(at) === heldOn ? timeOfDay(at) : null
  const until = onTheDay(closedAt)
  return `${onTheDay(startedAt) ?? startsAt}${until === null ? '' : ` to ${until}`}`
}

/** What was seen in Accord, where the minutes say another time; and who said so, when and why. */
export function seenWords({ heldOn, startedAt, closedAt, times }: Held): string {
  const seen = (verb: string, at: string | null): string[] =>
    at === null ? [] : [`${verb} in Accord at ${timeOfDay(at)} on ${longDate(dateOf(at))}`]
  const isElsewhen = (at: string | null): at is string => at !== null && dateOf(at) !== heldOn
  if (times.by === null || times.at === null) {
    const odd = [
      ...seen('begun', isElsewhen(startedAt) ? startedAt : null),
      ...seen('closed', isElsewhen(closedAt) ? closedAt : null),
    ]
    return odd.length === 0 ? '' : `${sentence(odd)}.`
  }
  const both = [...seen('begun', startedAt), ...seen('closed', closedAt)]
  return `The times are as ${times.by} gave them on ${longDate(dateOf(times.at))}: ${ended(times.reason)} ${sentence(both)}.`
}

function sentence(parts: readonly string[]): string {
  const words = parts.join(', ')
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`
}

const ended = (reason: string): string => (/[.!?…”’"']$/.test(reason) ? reason : `${reason}.`)
