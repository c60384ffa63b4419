import { notFound } from '../../../shared/kernel/reply.ts'
import { drivers } from '../../../shared/kernel/op.ts'
import { minutesText } from '../../documents/minutes/minutes-text.ts'
import type { FeatureHandlers } from '../kernel/handler.ts'
import { copyOfMember, minutesCopies } from '../../documents/minutes/copies.ts'
import { mendTimes } from './mend-times.ts'
import { saveNote } from './save-note.ts'
import { selectMinutesFacts } from './select-facts.ts'
import { selectMinutesNotes } from './select-notes.ts'
import { recordMinutes, selectMinutesLog } from './minutes-log.ts'

export const minutesHandlers: FeatureHandlers<'minutes'> = {
  read: async (db, { meetingId, copy }, { who, today }) => {
    const meeting = await selectMinutesFacts(db, meetingId, today)
    const all = minutesCopies(meeting)
    const isDriver = drivers.includes(who.role)
    const own = copyOfMember(all, meeting, who.memberId)
    const copies = isDriver ? all : own ? [own] : []
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
