/** Modules that draw a dialog, or name something that is sent, and to which nothing can be refused: each with the reason. */
export const apart: Readonly<Record<string, string>> = {
  'session/store-updating.tsx': 'only listens while the unlock screen opens a store',
  'measures/take-definition.tsx':
    'Reads what a file says and writes nothing; what it holds is kept by the form that opens with it',
  'measures/file-text.tsx': 'Reads a file and writes nothing; what was refused stands over its button',
  'data/api.ts': 'Names what is told by the way, and is what everything here is sent through',
  'audiences/as-read.tsx': 'Reads only',
  'backups/damage-note.tsx': 'Reads only; it watches what backups/check-store.tsx starts',
  'desk/about-dialog.tsx': 'Reads only',
  'desk/checked-packs.tsx': 'Reads only',
  'desk/use-check-packs.ts':
    'Reads a folder and writes nothing; desk/checked-packs.tsx draws what was refused',
  'reviews/decide-review.tsx':
    'Its one button is there once a review has changed something; it goes through the same words as reviews/due/open-review.tsx',
  'releases/open-folder.tsx': 'Shows a folder and writes nothing; a refusal stands under its button',
  'form/writing-files.tsx': 'Stops what is under way; the form that it stands in says what was refused',
  'room/team-plan.tsx':
    'There for a team alone; its fields are those of form/saved-fields.tsx, which is in the table',
  'room/dock/taken-to.tsx':
    'There once a team sends somebody to the risk panel: data/run.ts says at the foot of the window what was refused',
  'room/use-place.ts': 'Tells the shell where the caret is; nothing of it is ever the store’s',
  'room/wall/wall-preview.tsx': 'Reads only; its buttons are the room frame’s, which is in the table',
  'session/left-behind.tsx': 'Words for what had been begun; sends nothing',
  'app/inside.tsx': 'Tells the shell which page this is; nothing of it is ever the store’s',
  'sign-off/frozen-record.tsx': 'Reads only',
  'ui/keyboard/command-palette.tsx': 'Reads only',
  'ui/fields/date-calendar.tsx': 'Hands the day to its field, which is in the table',
  'ui/saved/earlier-versions.tsx':
    'Reads only; what it brings back is saved by its field, which is in the table',
  'unsaved/unsaved-texts.tsx': 'Throws away what the window itself keeps, and tells the shell where to go',
  'unsaved/use-kept-texts.ts':
    'Keeps what was refused beyond this window: its field has said so, and it stays in the window',
}

/** Operations that are not refused in the table, each with the reason. */
export const apartOperations: Readonly<Record<string, string>> = {
  'desk.checkDropped': 'Reads a folder and writes nothing',
  'desk.checkPacks': 'Reads a folder and writes nothing',
  'measures.openFile': 'Reads a file and writes nothing',
  'imports.cancel': 'Stops what is under way; that says itself whether it was stopped',
  'frontLine.unsettleSharing':
    'Taken back by room/acts/acts.ts, which is in the table, with the words of room/acts/saving.ts',
  'imports.previewDropped': 'A dropped file takes the very step of imports.preview in imports/use-import.ts',
  'meetings.takeBackStart':
    'Taken back by room/acts/acts.ts, which is in the table, with the words of room/acts/saving.ts',
  'meetings.takeTo':
    'Chosen in room/dock/taken-to.tsx once a team has sent somebody: panels/confirmed.test.ts',
  'papers.cancel': 'Stops what is under way; that says itself whether it was stopped',
  'releases.cancel': 'Stops what is under way; that says itself whether it was stopped',
  'minutes.cancel': 'Stops what is under way; that says itself whether it was stopped',
  'personParts.cancel': 'Stops what is under way; that says itself whether it was stopped',
  'plans.moveLine': 'Second half of one undo in plans/use-lines.ts, which is in the table',
  'plans.removeLines': 'The undo of plans/use-lines.ts, which is in the table, for several lines',
  'releases.folder': 'Looks whether a folder is there',
  'releases.openFolder': 'Shows a folder and writes nothing',
  'reviews.openCase': 'Its button is there once a review has changed something: test/electron/store/reviews',
  'room.keepPlace': 'Tells the shell where the caret is; nothing of it is ever the store’s',
  'room.markNotDone':
    'Taken back by room/acts/acts.ts, which is in the table, with the words of room/acts/saving.ts',
  'room.unsettleSharing':
    'Taken back by room/acts/acts.ts, which is in the table, with the words of room/acts/saving.ts',
  'room.unshow':
    'Taken back by room/acts/acts.ts, which is in the table, with the words of room/acts/saving.ts',
  'session.storeKey': 'Reads only',
  'session.at': 'Tells the shell which page this is; nothing of it is ever the store’s',
  'unsaved.drop': 'The text is gone from the window; the field that it was saved in has said so',
  'unsaved.keep': 'The text was refused before: its field has said so, and it stays in the window',
}
