import type { FeatureHandlers } from '../kernel/handler.ts'
import { issueAgain } from './issue.ts'
import { markRead } from './mark-read.ts'
import { discardShut, saveNote, selectNotes } from './notes.ts'
import { selectPapers } from './select-papers.ts'
import { selectReaders } from './select-readers.ts'
import { selectNext, selectStatus } from './select-status.ts'

export const paperHandlers: FeatureHandlers<'papers'> = {
  status: (db, { meetingId }, context) => selectStatus(db, meetingId, context),
  get: (db, input, { who }) => selectPapers(db, input, who),
  next: (db, _input, context) => selectNext(db, context),
  readers: (db, { meetingId }) => selectReaders(db, meetingId),
  issue: issueAgain,
  markRead,
  notes: selectNotes,
  saveNote,
  discardShut,
}
