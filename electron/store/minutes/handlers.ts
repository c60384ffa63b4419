import { notFound } from '../../../shared/kernel/reply.ts'
import { drivers } from '../../../shared/kernel/op.ts'
import type { MinutesCopy } from '../../../shared/minutes.ts'
import type { Who } from '../../../shared/session.ts'
import type { MinutesFacts } from '../../documents/minutes/item-facts.ts'
import { printedMinutes } from '../../documents/minutes/printed-minutes.ts'
import { minutesText } from '../../documents/minutes/minutes-text.ts'
import type { FeatureHandlers } from '../kernel/handler.ts'
import { copyOfMember, minutesCopies } from '../../documents/minutes/copies.ts'
import { mendTimes } from './mend-times.ts'
import { saveNote } from './save-note.ts'
import { selectMinutesFacts } from './select-facts.ts'
import { selectMinutesNotes } from './select-notes.ts'
import { recordMinutes, selectMinutesLog } from './minutes-log.ts'

/** Coordinator and chair read every copy; anybody else their own, where they have one. */
function readableCopies(meeting: MinutesFacts, { role, memberId }: Who): MinutesCopy[] {
  const all = minutesCopies(meeting)
  if (drivers.includes(role)) return all
  const own = copyOfMember(all, meeting, memberId)
  return own ? [own] : []
}

export const minutesHandlers: FeatureHandlers<'minutes'> = {
  read: async (db, { meetingId, copy }, { who, today }) => {
    const meeting = await selectMinutesFacts(db, meetingId, today)
    const isDriver = drivers.includes(who.role)
    const copies = readableCopies(meeting, who)
    const own = copyOfMember(copies, meeting, who.memberId)
    const first = copies.find(({ key }) => key === own?.key) ?? copies[0]
    const wanted = copy === null ? first : copies.find(({ key }) => key === copy)
    // Whether there is another copy is not theirs to know either.
    if (copy !== null && !wanted) throw notFound()
    return {
      meetingId,
      heldOn: meeting.heldOn,
      version: meeting.version,
      copies,
      shown: wanted ? { key: wanted.key, text: minutesText(meeting, wanted) } : null,
      log: isDriver ? await selectMinutesLog(db, meetingId) : [],
    }
  },
  printed: async (db, { meetingId, copy }, { who, today }) => {
    const meeting = await selectMinutesFacts(db, meetingId, today)
    const wanted = readableCopies(meeting, who).find(({ key }) => key === copy)
    if (!wanted) throw notFound()
    return printedMinutes(minutesText(meeting, wanted))
  },
  material: async (db, { meetingId }, { today }) => {
    const meeting = await selectMinutesFacts(db, meetingId, today)
    return {
      meetingId,
      heldOn: meeting.heldOn,
      version: meeting.version,
      at: meeting.closedAt ?? `${meeting.heldOn}T12:00:00.000Z`,
      copies: minutesCopies(meeting).map((copy) => ({ copy, text: minutesText(meeting, copy) })),
    }
  },
  record: recordMinutes,
  notes: (db, { meetingId }) => selectMinutesNotes(db, meetingId),
  saveNote,
  mendTimes,
}
