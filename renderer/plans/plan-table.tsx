import { memo } from 'react'
import { formatPence } from '../../shared/kernel/money.ts'
import { moneyRows } from '../../shared/money-words.ts'
import { costPence } from '../../shared/plan-money.ts'
import type { Person } from '../../shared/people.ts'
import type { BudgetLine } from '../../shared/plans.ts'
import { objectPronoun } from '../people/person-words.ts'
import { useBlock } from '../form/block-here.ts'
import { Marked } from '../form/marked.tsx'
import { SplitBar, SplitLegend, Table, Tag, TextButton } from '../ui/index.ts'
import type { Column } from '../ui/index.ts'
import { lineNotes, yearNotes } from './line-notes.ts'
import styles from './plan-table.module.css'
import type { WorkedOut } from './worked-out.ts'

/** A line that is saved draws its own cells. */
const [WhatOnce, GivesOnce, CostOnce, WhoOnce] = [memo(What), memo(Gives), memo(Cost), memo(Who)]

export interface PlanTableProps {
  readonly plan: WorkedOut
  readonly person: Person
  /** Opens a line for editing; left out where nothing may be changed. */
  readonly onOpen?: (line: BudgetLine) => void
}

/** Each line with what it gives, what it costs and who pays; under it the first year, each later one, and what is paid once. */
export function PlanTable({ plan, person, onOpen }: PlanTableProps) {
  const sums = moneyRows(plan.money)
  const columns: readonly Column<BudgetLine>[] = [
    {
      id: 'what',
      title: 'What',
      cell: (line) => <WhatOnce line={line} effect={worstOf(plan, line)} onOpen={onOpen} />,
      feet: sums.map(({ label }) => label),
    },
    {
      id: 'gives',
      title: `Gives ${objectPronoun[person.pronoun]}`,
      cell: ({ id, outcome }) => <GivesOnce id={id} outcome={outcome} />,
      quiet: true,
    },
    {
      id: 'cost',
      title: 'Cost',
      align: 'end',
      cell: (line) => <CostOnce line={line} planStartsOn={plan.startsOn} />,
      feet: sums.map(({ parts }) => formatPence(costPence(parts))),
    },
    {
      id: 'who',
      title: 'Health and council',
      width: '10.625rem',
      cell: (line) => <WhoOnce line={line} />,
      feet: sums.map(({ label, parts }) => (
        <SplitLegend key={label} size="line" health={parts.healthPence} socialCare={parts.socialCarePence} />
      )),
    },
  ]
  return (
    <Table caption="The plan and who pays" columns={columns} rows={plan.lines} rowKey={(line) => line.id} />
  )
}

/** The gravest that a rule has to say about a line and no reason answers; null where none has. */
const worstOf = ({ findings }: Pick<WorkedOut, 'findings'>, { id }: BudgetLine): 'block' | 'warn' | null => {
  const effects = findings
    .filter(({ line, answer }) => line === id && answer?.stands !== true)
    .map(({ effect }) => effect)
  return effects.includes('block') ? 'block' : (effects[0] ?? null)
}

function Gives({ id, outcome }: Pick<BudgetLine, 'id' | 'outcome'>) {
  return <Marked block={`line.${id}.outcome`}>{outcome}</Marked>
}

interface WhatProps {
  readonly line: BudgetLine
  readonly effect: 'block' | 'warn' | null
  readonly onOpen: PlanTableProps['onOpen']
}

function What({ line, effect, onOpen }: WhatProps) {
  const whole = useBlock(`line.${line.id}`)
  const description = useBlock(`line.${line.id}.description`)
  return (
    <Marked block={`line.${line.id}`}>
      <Marked block={`line.${line.id}.description`}>
        {onOpen && !whole.isKept && !description.isKept ? (
          <TextButton aria-label={`Change ${line.description}`} onPress={() => onOpen(line)}>
            {line.description}
          </TextButton>
        ) : (
          line.description
        )}
      </Marked>
      {lineNotes(line).map((note) => (
        <div key={note} className={styles.note}>
          {note}
        </div>
      ))}
      {effect === 'block' && <Tag tone="stop">Blocks sign-off</Tag>}
      {effect === 'warn' && <Tag tone="warn">Check</Tag>}
    </Marked>
  )
}

interface CostProps {
  readonly line: BudgetLine
  readonly planStartsOn: string | null
}

function Cost({ line, planStartsOn }: CostProps) {
  const { isKept } = useBlock(`line.${line.id}.amounts`)
  if (isKept) return <Marked block={`line.${line.id}.amounts`}>–</Marked>
  return (
    <Marked block={`line.${line.id}.amounts`}>
      {formatPence(line.annualPence)}
      {yearNotes({ ...line, startsOn: line.startsOn ?? planStartsOn }).map((note) => (
        <div key={note} className={styles.note}>
          {note}
        </div>
      ))}
    </Marked>
  )
}

function Who({ line }: { readonly line: BudgetLine }) {
  const { isKept } = useBlock(`line.${line.id}.amounts`)
  if (isKept) return '–'
  return (
    <>
      <SplitLegend size="line" health={line.healthPence} socialCare={line.socialCarePence} />
      <SplitBar health={line.healthPence} socialCare={line.socialCarePence} />
      {line.balancePence !== 0 && <div className={styles.balance}>{balanceWords(line.balancePence)}</div>}
    </>
  )
}

/** What does not add up yet, in words. */
export const balanceWords = (pence: number): string =>
  pence > 0 ? `${formatPence(pence)} not shared out yet` : `${formatPence(-pence)} more than it costs`
