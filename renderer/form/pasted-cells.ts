const plain = (cell: string): string => cell.replace(/\s+/g, ' ').trim()

/**
 * Rows copied from a spreadsheet, parted by tabs. Excel puts a cell with a tab, a line break or a quotation mark in
 * quotation marks, and doubles those inside.
 */
export function pastedCells(text: string): string[][] {
  const rows: string[][] = [[]]
  const cell = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/y
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text)
    if (found === null) return text.split(/\r\n|\n|\r/).map((row) => row.split('\t').map(plain))
    const [, written = '', end = ''] = found
    rows.at(-1)?.push(plain(written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written))
    if (end !== '\t' && cell.lastIndex < text.length) rows.push([])
  }
  return rows
}
