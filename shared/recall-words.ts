import { shortDate, dateOf } from './kernel/dates.ts'
import type { Side } from './kernel/text.ts'
import type { AnswerHow, RecallHolder, RecallReason, WrongCopy } from './recalls.ts'

type Holding = Pick<RecallHolder, 'kind' | 'agencyName' | 'name'>

const wrongWords: Readonly<Record<Exclude<RecallReason, 'somebody_else'>, string>> = {
  name: 'name',
  date_of_birth: 'date of birth',
  nhs_number: 'NHS number',
}

/** "a wrong name and NHS number"; empty where it is about somebody else. */
function wrongIn(reasons: readonly RecallReason[]): string {
  const words = reasons.flatMap((reason) => (reason === 'somebody_else' ? [] : wrongWords[reason]))
  if (words.length < 2) return words.map((word) => `a wrong ${word}`).join('')
  return `a wrong ${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** "Copies with a wrong NHS number are out"; `many`: "1 copy", "3 copies". */
export function outWords(reasons: readonly RecallReason[], many = 'Copies', are = 'are'): string {
  const wrong = wrongIn(reasons)
  if (!reasons.includes('somebody_else')) return `${many} with ${wrong} ${are} out`
  return `${many} about the wrong person${wrong === '' ? '' : `, with ${wrong},`} ${are} out`
}

/** The mark that a case has until everybody has answered: "…: 2 of 3 have answered". */
export const markWords = ({
  reasons,
  holders,
  answered,
}: {
  readonly reasons: readonly RecallReason[]
  readonly holders: number
  readonly answered: number
}): string =>
  `${outWords(reasons)}: ${answered === 0 ? 'none' : answered} of ${holders} ${answered === 1 ? 'has' : 'have'} answered`

const whose: Readonly<Record<Side, string>> = { health: 'health’s', socialCare: 'the council’s' }

const files = (count: number | null): string =>
  count === null ? '' : `, ${count} ${count === 1 ? 'file' : 'files'}`

/** What left, without anybody's name: "Record, version 1: health’s pack, 6 files". */
export function copyWords({ kind, version, side, files: count }: WrongCopy): string {
  switch (kind) {
    case 'pack':
      return `Record, version ${version}: ${side === null ? 'a' : whose[side]} pack${files(count)}`
    case 'letter':
      return `Letter to the person, from version ${version} of the record${files(count)}`
    case 'letter_copy':
      return `Copy of the letter, from version ${version} of the record${files(count)}`
    case 'letter_print':
      return `Letter on paper, from version ${version} of the record`
    case 'minutes':
      return version === 0 ? 'Draft minutes of the meeting' : `Minutes of the meeting, version ${version}`
    case 'papers':
      return `Papers of the meeting, version ${version}${files(count)}`
  }
}

/** The same with the meeting and the day on which it left. */
export const leftWords = (copy: WrongCopy): string =>
  `${copyWords(copy)}. Meeting of ${shortDate(copy.heldOn)}; left ${shortDate(dateOf(copy.leftAt))}`

/** "Records, at Northmoor Trust"; for the person, whose name may be what is wrong, nobody is named. */
export function holderWords({ kind, agencyName, name }: Holding): string {
  if (kind === 'person') return 'Whoever was given the letter'
  return kind === 'agency' && name !== agencyName ? `${name}, ${agencyName}` : name
}

export const answerWords: Readonly<Record<AnswerHow, string>> = {
  destroyed: 'Destroyed',
  returned: 'Returned',
  corrected: 'Corrected in place',
  never_received: 'Never received',
  not_found: 'Cannot be found',
  given_up: 'Closed, though it cannot be found',
}
