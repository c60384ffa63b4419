import { shortDate } from '../../shared/dates.ts'
import { formatPence } from '../../shared/money.ts'
import { financialYears, planRate } from '../../shared/plan-sums.ts'
import type { YearSums } from '../../shared/plan-sums.ts'
import type { Plan } from '../../shared/plans.ts'
import { Disclosure, Stack, Table } from '../ui/index.ts'
import styles from './plan-table.module.css'

/** What follows from the lines: the rate, what was indicated beside what it came to, and each financial year. */
export function PlanFigures({ plan }: { readonly plan: Plan }) {
  if (plan.lines.length === 0) return null
  const years = financialYears(plan.lines, plan.startsOn)
  return (
    <div className={styles.figures}>
      <Stack>
        <p>{rateWords(plan)}</p>
        <Indicative plan={plan} />
        {years.length > 0 && (
          <Disclosure title="By financial year">
            <ByYear years={years} />
          </Disclosure>
        )}
      </Stack>
    </div>
  )
}

/** "£267.31 a week, £13,900 every year; £640 once; £300 a year charged to the person." */
export function rateWords({ lines, totals }: Pick<Plan, 'lines' | 'totals'>): string {
  const { recurringPence, weeklyPence, oneOffPence } = planRate(lines)
  const parts = [
    recurringPence > 0 &&
      `${formatPence(weeklyPence)} a week, ${formatPence(recurringPence)} every full year`,
    oneOffPence > 0 && `${formatPence(oneOffPence)} once`,
    totals.contributionPence > 0 && `${formatPence(totals.contributionPence)} a year charged to the person`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? 'Nothing costs anything yet.' : `${parts.join('; ')}.`
}

interface Row {
  readonly who: string
  readonly indicative: number | null
  readonly final: number
}

export const differenceWords = ({ indicative, final }: Omit<Row, 'who'>): string => {
  if (indicative === null) return 'none indicated'
  const over = final - indicative
  return over === 0 ? 'the same' : `${formatPence(Math.abs(over))} ${over > 0 ? 'over' : 'under'}`
}

function Indicative({ plan }: { readonly plan: Plan }) {
  const { indicativeHealthPence: health, indicativeSocialCarePence: council, totals } = plan
  if (health === null && council === null) return null
  const rows: readonly Row[] = [
    { who: 'Health', indicative: health, final: totals.healthPence },
    { who: 'Council', indicative: council, final: totals.socialCarePence },
    {
      who: 'Together',
      indicative: (health ?? 0) + (council ?? 0),
      final: totals.healthPence + totals.socialCarePence,
    },
  ]
  return (
    <Table
      caption="Indicative and final budget, a year"
      showCaption
      rows={rows}
      rowKey={({ who }) => who}
      columns={[
        { id: 'who', title: 'Who', cell: ({ who }) => who },
        {
          id: 'indicative',
          title: 'Indicative',
          align: 'end',
          cell: ({ indicative }) => (indicative === null ? '–' : formatPence(indicative)),
        },
        { id: 'final', title: 'Final', align: 'end', cell: ({ final }) => formatPence(final) },
        { id: 'difference', title: 'Difference', align: 'end', cell: differenceWords },
      ]}
    />
  )
}

const ByYear = ({ years }: { readonly years: readonly YearSums[] }) => (
  <Table
    caption="What falls in each financial year"
    rows={years}
    rowKey={({ from }) => from}
    columns={[
      { id: 'year', title: 'Year', cell: ({ from, to }) => `${shortDate(from)} to ${shortDate(to)}` },
      { id: 'health', title: 'Health', align: 'end', cell: (year) => formatPence(year.healthPence) },
      { id: 'council', title: 'Council', align: 'end', cell: (year) => formatPence(year.socialCarePence) },
      { id: 'left', title: 'Not shared out', align: 'end', cell: (year) => formatPence(year.balancePence) },
    ]}
  />
)
