import { dateOf, daysBetween, longDate, timeOfDay } from '../../shared/kernel/dates.ts'
import type { MinutesNotes } from '../../shared/minutes.ts'
import { plural } from '../words/time-words.ts'
import { Finding, MarginNote, Stack } from '../ui/index.ts'
import { MendTimes } from './mend-times.tsx'

/** When it was, as Accord saw it, and the way to mend it; one that was closed on another day asks for its real end. */
export function TimesNote({ notes }: { readonly notes: MinutesNotes }) {
  const { heldOn, startedAt, closedAt, times, heardOn } = notes
  if (startedAt === null || closedAt === null) return null
  const seen = `Begun in Accord at ${whenWords(startedAt, heldOn)}, closed at ${whenWords(closedAt, heldOn)}.`
  const mend = heardOn === null && <MendTimes notes={notes} />
  const late = daysBetween(heldOn, dateOf(closedAt))
  if (times.endedAt === null && late !== 0 && heardOn === null)
    return (
      <Stack gap={2}>
        <Finding level="check" title="When did it end?">
          {`Closed in Accord ${plural(late, 'day')} after it was held. ${seen}`}
        </Finding>
        {mend}
      </Stack>
    )
  return (
    <Stack gap={2}>
      <MarginNote title={times.endedAt === null ? 'When it was' : 'When it was, as it was mended'}>
        {seen}
      </MarginNote>
      {mend}
    </Stack>
  )
}

/** "10:02", or "01:29 on Sunday 29 November 2026" where that was another day. */
const whenWords = (at: string, heldOn: string): string =>
  dateOf(at) === heldOn ? timeOfDay(at) : `${timeOfDay(at)} on ${longDate(dateOf(at))}`
