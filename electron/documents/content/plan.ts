import { costedLine, moneyOf } from '../../../shared/record-plan.ts'
import { elsewhere, tell } from '../../../shared/kernel/told.ts'
import type { Told } from '../../../shared/kernel/told.ts'
import type { RecordLine, RecordPlan } from '../../../shared/record-plan.ts'
import type { CommonRecord } from '../../../shared/records.ts'
import { shortDate } from '../../../shared/kernel/dates.ts'
import { isAsked, requestWords } from '../../../shared/request-words.ts'
import { formatPence } from '../../../shared/kernel/money.ts'
import { moneyRows, moneyWords, spanWords } from '../../../shared/money-words.ts'
import type { MoneyRow } from '../../../shared/money-words.ts'
import { costPence } from '../../../shared/plan-money.ts'
import { cell, facts, text } from '../../../shared/blocks.ts'
import type { Block, Cell, Column, Fact, Section, Table } from '../../../shared/blocks.ts'
import { costText, lineNotes } from './plan-line.ts'
import { planTerms } from './plan-terms.ts'

export function planSection(record: Pick<CommonRecord, 'plan'>): Section {
  const { plan } = record
  const money = moneyOf(plan)
  const share: Block = {
    kind: 'share',
    healthPence: plan.healthPence,
    socialCarePence: plan.socialCarePence,
    words: { health: moneyWords(money, 'health'), socialCare: moneyWords(money, 'socialCare') },
  }
  const blocks: Block[] = [
    ...(plan.lines.length === 0 ? text('No money is asked for.') : [planTable(record)]),
    ...(plan.healthPence + plan.socialCarePence === 0 ? [] : [share]),
    ...facts([...tell(planFacts, plan)]),
  ]
  return { slug: 'plan', heading: 'The plan and who pays', blocks }
}

/** Under the lines, in this order. */
const planFacts: Told<Omit<RecordPlan, 'audience'>, (plan: RecordPlan) => Fact> = {
  splitBasis: ({ splitBasis }) => ({ label: 'How the split was agreed', text: splitBasis }),
  ...planTerms,
  indicativeHealthPence: ({ indicativeHealthPence }) => ({
    label: 'Indicative budget, health',
    text: pounds(indicativeHealthPence),
    side: 'health',
  }),
  indicativeSocialCarePence: ({ indicativeSocialCarePence }) => ({
    label: 'Indicative budget, social care',
    text: pounds(indicativeSocialCarePence),
    side: 'socialCare',
  }),
  contingencyPence: ({ contingencyPence }) => ({
    label: 'Contingency, a year',
    text: pounds(contingencyPence === 0 ? null : contingencyPence),
  }),
  request: ({ request }) => ({
    label: 'Right to have a budget',
    text: request === undefined || !isAsked(request) ? '' : requestWords(request),
  }),
  section117: ({ section117 }) => ({
    label: 'Section 117',
    text: section117 ? 'After-care under section 117: free to the person, from either agency.' : '',
  }),
  lines: elsewhere('the table'),
  money: elsewhere('the sums under the table'),
  annualPence: elsewhere('the sums under the table'),
  healthPence: elsewhere('the bar of who pays'),
  socialCarePence: elsewhere('the bar of who pays'),
  contributionPence: elsewhere('the sums under the table'),
}

const pounds = (pence: number | null): string => (pence === null ? '' : formatPence(pence))

function planTable({ plan }: Pick<CommonRecord, 'plan'>): Table {
  const hasContribution = plan.contributionPence > 0
  const columns: Column[] = [
    { label: 'What' },
    { label: 'How much' },
    { label: 'Cost', isAmount: true },
    { label: 'Health', isAmount: true, side: 'health' },
    { label: 'Social care', isAmount: true, side: 'socialCare' },
  ]
  if (hasContribution) columns.push({ label: 'Charged to the person', isAmount: true })
  return {
    kind: 'table',
    caption: 'Each line of the plan, with what it costs and what each agency pays',
    columns,
    rows: plan.lines.map((line) => planRow(line, hasContribution)),
    totals: moneyRows(moneyOf(plan)).map((row) => totalRow(row, hasContribution)),
  }
}

function totalRow({ label, parts }: MoneyRow, hasContribution: boolean): string[] {
  const amounts = [costPence(parts), parts.healthPence, parts.socialCarePence]
  if (hasContribution) amounts.push(parts.contributionPence)
  return [label, '', ...amounts.map(formatPence)]
}

function planRow(line: RecordLine, hasContribution: boolean): Cell[] {
  const amounts = [line.annualPence, line.healthPence, line.socialCarePence]
  if (hasContribution) amounts.push(line.contributionPence)
  const dates = [
    line.startsOn === null ? '' : `from ${shortDate(line.startsOn)}`,
    line.endsOn === null ? '' : `until ${shortDate(line.endsOn)}`,
  ].filter((part) => part !== '')
  return [
    cell(line.description, tell(lineNotes, line).flat()),
    cell(costText(line), [dates.join(' ')]),
    ...amounts.map((pence, index) =>
      cell(formatPence(pence), index === 0 ? [spanWords(costedLine(line))] : []),
    ),
  ]
}
