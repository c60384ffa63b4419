const notThere = 'Not reached by a press in the demonstration panel as it begins'
const reads = 'Shows something, and sends nothing'

/** Modules that draw a dialog or a form and are not in the table, each with the reason. */
export const apart: Readonly<Record<string, string>> = {
  'room/wall/wall-preview.tsx': reads,
  'sign-off/frozen-record.tsx': reads,
  'desk/about-dialog.tsx': reads,
  'desk/checked-packs.tsx': reads,
  'ui/keyboard/command-palette.tsx': reads,
  'ui/keyboard/shortcut-help.tsx': reads,
  'ui/saved/earlier-versions.tsx': reads,
  'unsaved/unsaved-texts.tsx': 'Throws away what the window itself keeps; the store is not asked',
  'room/item-attendance.tsx':
    'Its marks are buttons that say at once what was refused, as those of the room do',
  'backups/backups-section.tsx': notThere,
  'closing/unassigned-actions.tsx': notThere,
  'imports/column-mapping.tsx': 'Needs a file of an unknown kind: test/e2e/imports.test.ts',
  'imports/differing.tsx': 'Draws imports/take-from-file.tsx',
  'imports/take-from-file.tsx':
    'Needs a file that differs from what is here; saved by SaveForm, which is in the table',
  'imports/mend-row.tsx': 'Needs a file with a row that is refused: test/e2e/imports.test.ts',
  'joins/undo-join.tsx': notThere,
  'letters/letter-steps.tsx': 'Draws a dialog only to say what was refused',
  'meetings/except-late.tsx': notThere,
  'plans/remove-line.tsx': notThere,
  'room/recorder.tsx': notThere,
  'sign-off/decline.tsx': notThere,
  'sign-off/sign-statement.tsx': notThere,
  'session/demonstration-dialog.tsx': 'Makes or opens a store of invented people; nothing is typed',
  'session/unlock-page.tsx':
    'Before there is a store to refuse: test/e2e/locking.test.ts and bad-store.test.ts',
  'session/passphrase-form.tsx': 'A passphrase is typed anew for each try: test/e2e/passphrase.test.ts',
  'session/passphrase-section.tsx': 'Draws session/passphrase-form.tsx',
  'session/recovery-key-section.tsx':
    'Shows a key, and draws session/type-back-form.tsx: test/e2e/passphrase.test.ts',
  'session/recover-page.tsx':
    'Before there is a store to refuse: test/e2e/locking.test.ts and bad-store.test.ts',
  'session/set-up-page.tsx': 'Before there is a store to refuse: test/e2e/journey.test.ts',
  'session/type-back-form.tsx': 'Before there is a panel to work in: test/e2e/journey.test.ts',
  'backups/open-backup.tsx': 'Before there is a store to refuse: test/e2e/backup.test.ts',
  'today/recovery-reminder.tsx': 'Draws session/type-back-form.tsx',
}
