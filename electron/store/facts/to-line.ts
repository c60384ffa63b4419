import { annualise } from '../../../shared/kernel/money.ts'
import { BudgetLineFields, emptyLine } from '../../../shared/plans.ts'
import type { BudgetLine, Totals } from '../../../shared/plans.ts'
import { onceAText } from '../kernel/once-a-text.ts'
import type { Row } from '../kernel/schema.ts'

// A line from before a field was kept has what a new one starts with.
const readFields = onceAText((text) =>
  BudgetLineFields.parse({ ...emptyLine, ...(JSON.parse(text) as object) }),
)

export const toLineFields = (row: Pick<Row<'budgetLine'>, 'body'>): BudgetLineFields => readFields(row.body)

/** One that has no start of its own begins with its plan. */
export function toLine(row: Row<'budgetLine'>, planStartsOn: string | null): BudgetLine {
  const { id, position, version } = row
  const fields = toLineFields(row)
  const { annualPence } = annualise({ ...fields, startsOn: fields.startsOn ?? planStartsOn })
  const balancePence = annualPence - fields.healthPence - fields.socialCarePence
  return { ...fields, id, position, version, annualPence, balancePence }
}

/** The columns of a line: what is typed, the annual figure that follows from it, and what lists are summed by. */
export function lineColumns(fields: BudgetLineFields): {
  body: string
  annualPence: number
  healthPence: number
  socialCarePence: number
  contributionPence: number
} {
  const { healthPence, socialCarePence, contributionPence } = fields
  const { annualPence } = annualise(fields)
  return { body: JSON.stringify(fields), annualPence, healthPence, socialCarePence, contributionPence }
}

export const totalsOf = (lines: readonly BudgetLine[]): Totals => ({
  annualPence: sum(lines, 'annualPence'),
  healthPence: sum(lines, 'healthPence'),
  socialCarePence: sum(lines, 'socialCarePence'),
  contributionPence: sum(lines, 'contributionPence'),
})

const sum = (lines: readonly BudgetLine[], key: keyof Totals): number =>
  lines.reduce((total, line) => total + line[key], 0)
