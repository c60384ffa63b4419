import { attendanceStates } from '../../../shared/room.ts'
import type { AttendanceState } from '../../../shared/room.ts'

/** One key a state, on a person's row. */
export const attendanceKeys: Readonly<Record<AttendanceState, string>> = {
  present: 'p',
  apology: 'a',
  absent: 'n',
  left: 'l',
  sits_out: 's',
}

/** Short enough to stand five in a row. */
export const shortStates: Readonly<Record<AttendanceState, string>> = {
  present: 'Present',
  apology: 'Apologies',
  absent: 'Not here',
  left: 'Left',
  sits_out: 'Sits out',
}

/** An interest is declared in one case; a meeting as a whole has none. */
export const gridStates = (hasInterests: boolean): readonly AttendanceState[] =>
  hasInterests ? attendanceStates : withoutInterests

const withoutInterests = attendanceStates.filter((state) => state !== 'sits_out')
