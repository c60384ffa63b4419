import { costedLine, moneyOf } from '../../../shared/record-plan.ts'
import { elsewhere, leftOut, tell } from '../../../shared/kernel/told.ts'
import type { Told } from '../../../shared/kernel/told.ts'
import type { RecordLine, RecordPlan } from '../../../shared/record-plan.ts'
import type { CommonRecord } from '../../../shared/records.ts'
import { shortDate } from '../../../shared/kernel/dates.ts'
import { isAsked, requestWords } from '../../../shared/request-words.ts'
import { formatPence } from '../../../shared/kernel/money.ts'
import { moneyRows, moneyWords, spanOf, spanWords } from '../../../shared/money-words.ts'
import type { MoneyRow } from '../../../shared/money-words.ts'
import { costPence } from '../../../shared/plan-money.ts'
import {
  accountWords,
  evidenceWords,
  frequencyWords,
  managementWords,
  manyOf,
  vatLeadWords,
  wordFor,
} from '../../../shared/words.ts'
import { cell, facts, text } from '../../../shared/blocks.ts'
import type { Block, Cell, Column, Fact, Section, Table } from '../../../shared/blocks.ts'

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

/** Under what the line is, in this order. */
const lineNotes: Told<RecordLine, (line: RecordLine) => string | readonly string[]> = {
  description: elsewhere('over these'),
  outcome: ({ outcome }) => outcome,
  provider: ({ provider }) => provider,
  managementType: (line) => paidHow(line).join('; '),
  netOrGross: elsewhere('with how it is managed'),
  account: elsewhere('with how it is managed'),
  vatLead: elsewhere('with how it is managed'),
  evidence: arguedFor,
  evidenceNote: elsewhere('with what speaks for it'),
  replaces: elsewhere('with what speaks for it'),
  replacesPence: elsewhere('with what speaks for it'),
  contributionSide: (line) => (line.contributionSide === 'health' ? chargedText(line) : ''),
  contributionPence: elsewhere('a column of its own'),
  unitPence: elsewhere('how much'),
  unitsHundredths: elsewhere('how much'),
  unitName: elsewhere('how much'),
  frequency: elsewhere('how much'),
  weeksAYear: elsewhere('how much'),
  startsOn: elsewhere('under how much'),
  endsOn: elsewhere('under how much'),
  annualPence: elsewhere('a column of its own'),
  healthPence: elsewhere('a column of its own'),
  socialCarePence: elsewhere('a column of its own'),
  lineNo: leftOut('their order says it'),
  need: leftOut('the outcome is what people read; the CSV has both'),
  category: leftOut('the description says what it is; record.json has the code'),
}

/** How it is managed, from what account, and who answers for VAT; what is not known is left out. */
export function paidHow({
  managementType,
  netOrGross,
  account = 'none',
  vatLead = 'unknown',
}: RecordLine): string[] {
  return [
    [wordFor(managementWords, managementType), netOrGross ?? ''].filter((part) => part !== '').join(', '),
    account === 'none' ? '' : wordFor(accountWords, account).toLowerCase(),
    vatLead === 'unknown' ? '' : `VAT: ${wordFor(vatLeadWords, vatLead).replace('The ', 'the ')}`,
  ].filter((part) => part !== '')
}

/** "£10 of it is charged to the person, towards the council’s part"; empty where nothing is. */
export function chargedText(line: RecordLine): string {
  const { contributionPence, contributionSide } = line
  if (contributionPence === 0) return ''
  const part = contributionSide === 'health' ? 'the health part' : 'the council’s part'
  return `${formatPence(contributionPence)} ${spanOf(costedLine(line))} charged to the person, towards ${part}`
}

/** What speaks for a line that no list names, and what it is instead of. */
export function arguedFor({ evidence, evidenceNote, replaces, replacesPence }: RecordLine): string[] {
  const cost = replacesPence === null ? '' : `, which cost ${formatPence(replacesPence)} a year`
  const why = evidence === 'not_stated' ? '' : wordFor(evidenceWords, evidence)
  return [
    [why, evidenceNote].filter((part) => part !== '').join(': '),
    replaces === '' ? '' : `Instead of: ${replaces}${cost}`,
  ]
}

/** "£17 × 14 hours, every week". */
export function costText(line: RecordLine): string {
  const often = wordFor(frequencyWords, line.frequency).toLowerCase()
  const units = unitsText(line.unitsHundredths)
  const isOne = units === '1' && line.unitName === ''
  const unitName = manyOf(line.unitName, line.unitsHundredths / 100)
  const many = isOne ? '' : ` × ${[units, unitName].filter((part) => part !== '').join(' ')}`
  const weeks = line.weeksAYear === undefined ? '' : ` in ${line.weeksAYear} weeks of the year`
  return `${formatPence(line.unitPence)}${many}, ${often}${weeks}`
}

/** Hundredths as people write them: 250 is 2.5, 1400 is 14. */
export function unitsText(hundredths: number): string {
  const rest = String(hundredths % 100)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${Math.trunc(hundredths / 100)}${rest === '' ? '' : `.${rest}`}`
}
