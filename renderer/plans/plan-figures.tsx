import { memo } from 'react'
import { shortDate } from '../../shared/kernel/dates.ts'
import { formatPence, weeklyEquivalent } from '../../shared/kernel/money.ts'
import { isNothing, moneyWords, spendOf } from '../../shared/money-words.ts'
import { costPence, paidPence } from '../../shared/plan-money.ts'
import { financialYears } from '../../shared/plan-sums.ts'
import type { YearSums } from '../../shared/plan-sums.ts'
import type { Plan } from '../../shared/plans.ts'
import { useAnyKept, useBlock } from '../form/block-here.ts'
import { useSame } from '../form/use-same.ts'
import { Marked } from '../form/marked.tsx'
import { Disclosure, Stack, Table } from '../ui/index.ts'
import type { Column } from '../ui/index.ts'
import styles from './plan-table.module.css'
import type { WorkedOut } from './worked-out.ts'

/** A line that is called otherwise, and costs what it did, draws neither again. */
const [Compared, Years] = [memo(Indicative), memo(ByYear)]

/** What follows from the lines: the rate, what was indicated beside what it came to, and each financial year. */
export function PlanFigures({ plan }: { readonly plan: WorkedOut }) {
  const years = useSame(financialYears(plan.lines, plan.startsOn))
  if (plan.lines.length === 0) return null
  return (
    <div className={styles.figures}>
      <Stack>
        <p>{rateWords(plan)}</p>
        <WhatIsKept plan={plan} />
        <Compared
          health={plan.indicativeHealthPence}
          council={plan.indicativeSocialCarePence}
          money={plan.money}
        />
        <Years years={years} />
      </Stack>
    </div>
  )
}

/** Who may read what the person pays; and that sums leave out what is kept from whoever reads. */
function WhatIsKept({ plan }: { readonly plan: WorkedOut }) {
  const isAnyKept = useAnyKept(plan.lines.map(({ id }) => `line.${id}.amounts`))
  const { beside } = useBlock('plan.contribution')
  return (
    <>
      {isAnyKept && <p>The sums here leave out what is kept from you.</p>}
      {beside !== null && <Marked block="plan.contribution">What the person pays</Marked>}
    </>
  )
}

/** "£267.31 a week, £13,900 every full year; £640 once; £300 a year charged to the person." */
export function rateWords({ money }: Pick<Plan, 'money'>): string {
  const recurringPence = costPence(money.recurring)
  const oneOffPence = costPence(money.oneOff)
  const charged = spendOf(money, 'contribution')
  const parts = [
    recurringPence > 0 &&
      `${formatPence(weeklyEquivalent(recurringPence))} a week, ${formatPence(recurringPence)} every full year`,
    oneOffPence > 0 && `${formatPence(oneOffPence)} once`,
    !isNothing(charged) && `${moneyWords(money, 'contribution')} charged to the person`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? 'Nothing costs anything yet.' : `${parts.join('; ')}.`
}

interface Row {
  readonly who: string
  readonly indicative: number | null
  /** What comes back, at a whole year's rate: an indicative budget is a year's. */
  readonly final: number
  /** On top of it. */
  readonly once: number
}

export const differenceWords = ({ indicative, final }: Pick<Row, 'indicative' | 'final'>): string => {
  if (indicative === null) return 'none indicated'
  const over = final - indicative
  return over === 0 ? 'the same' : `${formatPence(Math.abs(over))} ${over > 0 ? 'over' : 'under'}`
}

interface IndicativeProps extends Pick<WorkedOut, 'money'> {
  readonly health: number | null
  readonly council: number | null
}

function Indicative({ health, council, money }: IndicativeProps) {
  const { recurring, oneOff } = money
  if (health === null && council === null) return null
  const rows: readonly Row[] = [
    { who: 'Health', indicative: health, final: recurring.healthPence, once: oneOff.healthPence },
    { who: 'Council', indicative: council, final: recurring.socialCarePence, once: oneOff.socialCarePence },
    {
      who: 'Together',
      indicative: (health ?? 0) + (council ?? 0),
      final: paidPence(recurring),
      once: paidPence(oneOff),
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
        ...(paidPence(oneOff) === 0 ? [] : [onceColumn]),
      ]}
    />
  )
}

const onceColumn: Column<Row> = {
  id: 'once',
  title: 'And once',
  align: 'end',
  cell: ({ once }) => (once === 0 ? '–' : formatPence(once)),
}

function ByYear({ years }: { readonly years: readonly YearSums[] }) {
  if (years.length === 0) return null
  return (
    <Disclosure title="By financial year">
      <Table
        caption="What falls in each financial year"
        rows={years}
        rowKey={({ from }) => from}
        columns={[
          { id: 'year', title: 'Year', cell: ({ from, to }) => `${shortDate(from)} to ${shortDate(to)}` },
          { id: 'health', title: 'Health', align: 'end', cell: (year) => formatPence(year.healthPence) },
          {
            id: 'council',
            title: 'Council',
            align: 'end',
            cell: (year) => formatPence(year.socialCarePence),
          },
          {
            id: 'left',
            title: 'Not shared out',
            align: 'end',
            cell: (year) => formatPence(year.balancePence),
          },
        ]}
      />
    </Disclosure>
  )
}
