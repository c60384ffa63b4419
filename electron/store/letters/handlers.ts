import type { FeatureHandlers } from '../kernel/handler.ts'
import { renewLetter, saveLetter, setReady, setTranslated } from './change-letter.ts'
import { takeBackTold, tell } from './tell.ts'
import { recordCopy } from './record-letters.ts'
import { selectLetter, selectLetters } from './select-letters.ts'
import { selectLetterLog } from './select-log.ts'

export const letterHandlers: FeatureHandlers<'letters'> = {
  ofMeeting: async (db, { meetingId }, { today }) => ({
    letters: (await selectLetters(db, meetingId, today)).map(({ letter }) => letter),
    log: await selectLetterLog(db, meetingId),
  }),
  get: async (db, { recordId }, { today }) => (await selectLetter(db, recordId, today)).letter,
  save: saveLetter,
  setReady,
  setTranslated,
  renew: renewLetter,
  tell,
  takeBackTold,
  recordCopy,
}
