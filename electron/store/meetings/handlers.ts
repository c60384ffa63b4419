import type { FeatureHandlers } from '../kernel/handler.ts'
import { countKept } from './count-kept.ts'
import { addCases } from './add-cases.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { carryItem } from './carry-item.ts'
import { addBusiness, exceptLate, moveItem, removeItem, updateItem } from './change-items.ts'
import { publishMeeting, startMeeting, updateMeeting } from './change-meeting.ts'
import { addSection, moveSection, removeSection, updateSection } from './change-sections.ts'
import { closePanelMeeting } from './close-meeting.ts'
import { createMeeting, createSeries } from './create-meeting.ts'
import { listMeetings, pageOfMeetings } from './list-meetings.ts'
import { moveItems } from './move-items.ts'
import { selectAgenda } from '../agenda/select-agenda.ts'
import { takeTo } from './take-to.ts'
import { takeBackStart } from './take-back-start.ts'

export const meetingHandlers: FeatureHandlers<'meetings'> = {
  list: (db, which) => listMeetings(db, which),
  page: (db, asked) => pageOfMeetings(db, asked),
  agenda: (db, { meetingId }, { today }) => selectAgenda(db, meetingId, today),
  kept: async (db, { meetingId }, { who }) => ({ cases: await countKept(db, meetingId, who) }),
  create: createMeeting,
  createSeries,
  update: updateMeeting,
  addCases,
  addBusiness,
  exceptLate,
  updateItem,
  moveItem,
  moveItems,
  removeItem,
  addSection,
  updateSection,
  moveSection,
  removeSection,
  publish: publishMeeting,
  cancel: cancelMeeting,
  start: startMeeting,
  takeBackStart,
  close: closePanelMeeting,
  carry: carryItem,
  takeTo,
}
