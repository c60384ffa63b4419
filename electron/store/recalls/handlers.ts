import type { FeatureHandlers } from '../kernel/handler.ts'
import { answerRecall, giveUp } from './answer-recall.ts'
import { assessRecall, callOffRecall, copiedNotice, recordNotices } from './close-recall.ts'
import { copiesOut, findCopies } from './left-copies.ts'
import { addCopies, addHolder, nameChanged, openRecall } from './open-recall.ts'
import { recallsOfCase, selectRecallMarks } from './select-marks.ts'
import { selectRecall } from './select-recall.ts'

export const recallHandlers: FeatureHandlers<'recalls'> = {
  out: (db, { personId }) => copiesOut(db, personId),
  find: (db, input, { today }) => findCopies(db, input, today),
  get: (db, { recallId }, { today }) => selectRecall(db, recallId, today),
  marks: selectRecallMarks,
  ofCase: recallsOfCase,
  open: openRecall,
  nameChanged,
  addCopies,
  addHolder,
  answer: answerRecall,
  giveUp,
  assess: assessRecall,
  callOff: callOffRecall,
  copied: copiedNotice,
  recordNotices,
}
