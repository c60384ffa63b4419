import { emptyLine } from '../../shared/plans.ts'
import type { AmendedLine } from '../../shared/amended-plan.ts'
import { annualise, formatPence } from '../../shared/kernel/money.ts'
import type { Asked } from '../form/form-props.ts'
import { CorrectLine } from './correct-line.tsx'
import type { Corrected } from './corrected.ts'
import { Entries } from './entries.tsx'

interface CorrectLinesProps extends Pick<Asked<Corrected>, 'field' | 'set'> {
  readonly before: Corrected['rest']['plan']['lines']
  readonly lines: Corrected['rest']['plan']['lines']
  readonly isWhole: boolean
}

/** Every line of the plan, each with what it buys and what it comes to. */
export const CorrectLines = ({ before, lines, isWhole, field, set }: CorrectLinesProps) => (
  <Entries
    name="Line"
    most={200}
    before={before}
    entries={lines}
    onChange={(entries) => set('rest.plan.lines', entries)}
    title={(line) => [line.description, formatPence(annualise(line).annualPence)].filter(Boolean).join(', ')}
    fresh={() => freshLine(before[0], isWhole)}
  >
    {(at) => <CorrectLine at={at} field={field} line={lines[at]} />}
  </Entries>
)

/** What a record says only where it is so. */
const unsaid = { weeksAYear: null, freedFrom: null, freedHow: null, bothUntil: null, bothPence: null }

/** With the fields that the others have. */
const freshLine = (like: AmendedLine | undefined, isWhole: boolean): AmendedLine => {
  const fields = Object.entries(emptyLine).filter(([key]) => isWhole || like === undefined || key in like)
  return { ...(Object.fromEntries(fields) as unknown as AmendedLine), was: null, ...unsaid }
}
