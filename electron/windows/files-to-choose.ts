const allFiles = { name: 'All files', extensions: ['*'] }

/** What a dialog that asks for a file says and shows, by what is wanted. */
export const filesOf = {
  csv: {
    title: 'Choose an export',
    filters: [{ name: 'Exports (CSV)', extensions: ['csv', 'txt'] }, allFiles],
  },
  backup: {
    title: 'Choose a backup',
    filters: [{ name: 'Backups of Accord', extensions: ['accord'] }, allFiles],
  },
  keys: {
    title: 'Choose a list of keys',
    filters: [{ name: 'Lists of keys', extensions: ['json'] }, allFiles],
  },
  pdf: {
    title: 'Choose a record’s PDF',
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  },
  measure: {
    title: 'Choose a file',
    filters: [{ name: 'CSV and JSON', extensions: ['csv', 'txt', 'json'] }, allFiles],
  },
}

export type FileKind = keyof typeof filesOf
