import { disciplines } from '../../shared/contributions.ts'
import type { Contribution } from '../../shared/contributions.ts'
import type { Attendee } from '../../shared/room.ts'

/** "Dilys Prosser, written down by Amara Nwosu". */
export const byLine = ({ discipline, name, writtenBy }: Contribution): string =>
  [name === discipline ? '' : name, writtenBy === null ? '' : `written down by ${writtenBy}`]
    .filter(Boolean)
    .join(', ')

/** As they are said round the table. */
const inShort: Readonly<Record<string, string>> = {
  ot: 'Occupational therapy',
  sw: 'Social work',
  dr: 'Psychiatry',
}

/** What one line in the room says: a discipline, a colon, and its words. */
export interface LineSaid {
  readonly discipline: string
  readonly words: string
}

/** "Nursing: settled on the depot"; null where nobody can tell whose it is. A beginning is enough: "nur: …". */
export function readLine(text: string, known: readonly string[] = disciplines): LineSaid | null {
  const [, start = '', words = ''] = /^([^:]{1,60}):\s*(\S[\s\S]*)$/.exec(text.trim()) ?? []
  if (start === '') return null
  const typed = start.trim()
  const begun = known.filter((one) => one.toLowerCase().startsWith(typed.toLowerCase()))
  const short = inShort[typed.toLowerCase()]
  const discipline = short ?? (begun.length === 1 && typed.length > 1 ? (begun[0] ?? typed) : capital(typed))
  return { discipline, words: words.trim() }
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

/** Whose words they are: of the only one of that discipline who is here, or else the discipline’s own. */
export function speakerOf(discipline: string, attendance: readonly Attendee[]): string {
  const here = attendance.filter(
    ({ member, item }) => item === 'present' && member.discipline.toLowerCase() === discipline.toLowerCase(),
  )
  return here.length === 1 ? (here[0]?.member.name ?? discipline) : discipline
}
