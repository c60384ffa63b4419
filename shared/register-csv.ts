import type { AttendanceRegister, RegisterRow } from './register.ts'
import type { AttendanceState } from './room.ts'

const marks: Readonly<Record<AttendanceState, string>> = {
  present: 'Present',
  apology: 'Apologies',
  absent: 'Not here',
  left: 'Left early',
  sits_out: 'Sat out',
}

// A spreadsheet runs what begins so (OWASP, CSV injection).
const cell = (text: string): string =>
  `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`

const rowOf = (row: RegisterRow): readonly string[] => [
  row.discipline === '' ? 'No discipline said' : row.discipline,
  row.name,
  row.title,
  row.isGuest ? 'Guest' : 'Member',
  ...row.marks.map((mark) => (mark === null ? '' : marks[mark])),
  String(row.came),
]

/** UTF-8 with a mark at its head, so that a spreadsheet reads names as they are written; a row for each person. */
export const registerCsv = ({ meetings, rows }: AttendanceRegister): string =>
  `\uFEFF${line(['Discipline', 'Name', 'Job', 'Member or guest', ...meetings.map(({ heldOn }) => heldOn), 'Times present'])}${rows.map((row) => line(rowOf(row))).join('')}`
