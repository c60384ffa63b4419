import { keysTold, pick } from './kernel/told.ts'
import type { KeysTold, Told } from './kernel/told.ts'
import type { BudgetLine, BudgetLineFields } from './plans.ts'

/** What is typed of a line, and the figure that follows from it. */
type CostedFields = BudgetLineFields & Pick<BudgetLine, 'annualPence'>

/**
 * What a record says of a line. `later`: absent from records made before it was kept; `ifSaid`: absent where there is
 * nothing to say, too.
 */
const recorded = {
  description: 'always',
  outcome: 'always',
  need: 'always',
  category: 'always',
  provider: 'always',
  unitPence: 'always',
  unitsHundredths: 'always',
  unitName: 'always',
  frequency: 'always',
  startsOn: 'always',
  endsOn: 'always',
  /** Term-time: in how many weeks of a year it is paid. Absent: in all. */
  weeksAYear: 'ifSaid',
  /** What falls in its own first twelve months; of a one-off, the amount. */
  annualPence: 'always',
  healthPence: 'always',
  socialCarePence: 'always',
  contributionPence: 'always',
  /** Towards whose part it is charged. */
  contributionSide: 'later',
  netOrGross: 'later',
  account: 'later',
  vatLead: 'later',
  managementType: 'always',
  /** What speaks for it: a guideline, other evidence, the person's experience; and how. */
  evidence: 'always',
  evidenceNote: 'always',
  /** What it replaces, and what that cost a year; null where nobody knows. */
  replaces: 'always',
  replacesPence: 'always',
  /** Whose money that was and what becomes of it; until when both run, and at what cost. */
  freedFrom: 'ifSaid',
  freedHow: 'ifSaid',
  bothUntil: 'ifSaid',
  bothPence: 'ifSaid',
  /** What the rules ask of it: what they were told is the record's as much as what they found. */
  payee: 'later',
  payeeJustification: 'later',
  inCarePlan: 'later',
  coversFullCost: 'later',
  outsideSection117: 'later',
  nhsMustProvide: 'later',
  careHomeWeeks: 'later',
} as const satisfies Told<CostedFields, 'always' | 'later' | 'ifSaid'>

type RecordedKey = KeysTold<typeof recorded>
type Recorded<When> = {
  [K in RecordedKey]: (typeof recorded)[K] extends When ? K : never
}[RecordedKey]
type IfSaid = { readonly [K in Recorded<'ifSaid'>]?: NonNullable<CostedFields[K]> }

export interface RecordLine
  extends
    Readonly<Pick<CostedFields, Recorded<'always'>>>,
    Readonly<Partial<Pick<CostedFields, Recorded<'later'>>>>,
    IfSaid {
  readonly lineNo: number
}

/** A line as it is frozen: one that has no start of its own begins with its plan. */
export function recordLine(line: CostedFields, lineNo: number, planStartsOn: string | null): RecordLine {
  const said = pick({ ...line, startsOn: line.startsOn ?? planStartsOn }, keysTold(recorded))
  const unsaid = keysTold(recorded).filter((key) => recorded[key] === 'ifSaid' && said[key] === null)
  const kept = Object.entries(said).filter(([key]) => !unsaid.some((one) => one === key))
  return { lineNo, ...(Object.fromEntries(kept) as unknown as Omit<RecordLine, 'lineNo'>) }
}
