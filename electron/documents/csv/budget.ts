import { frequencyPerYear, kindOfMoney } from '../../../shared/kernel/money.ts'
import { costPence, nothingPaid, planMoney } from '../../../shared/plan-money.ts'
import type { MoneyParts } from '../../../shared/plan-money.ts'
import { tell } from '../../../shared/kernel/told.ts'
import type { Told } from '../../../shared/kernel/told.ts'
import { costedLine, moneyOf } from '../../../shared/record-plan.ts'
import type { RecordLine } from '../../../shared/record-plan.ts'
import type { AgencyRecord } from '../../../shared/records.ts'
import { isWhole } from '../../../shared/record-support.ts'
import { csvText, hundredths, pounds, yesNo } from './csv-text.ts'
import type { CsvValue } from './csv-text.ts'

const columns = [
  'record_id',
  'record_version',
  'line_no',
  'need',
  'outcome',
  'description',
  'start_date',
  'end_date',
  'frequency',
  'unit_cost',
  'units_per_week',
  'annual_total',
  'health_amount',
  'social_care_amount',
  'client_contribution',
  'payment_route',
  'provider',
  'units',
  'unit_name',
  'one_off_or_recurring',
  'contribution_side',
  'net_or_gross',
  'account',
  'vat_lead',
  'evidence_basis',
  'evidence_note',
  'replaces',
  'replaces_amount',
  'money_kind',
  'weeks_a_year',
  'full_year_total',
  'first_year_from',
  'first_year_total',
  'second_year_total',
  'later_year_total',
  'one_off_total',
] as const
/** Of a record of the second version: what the rules ask of a line. */
const wholeColumns = [
  'category',
  'payee',
  'payee_reason',
  'in_care_plan',
  'covers_full_cost',
  'outside_section_117',
  'nhs_must_provide',
  'care_home_weeks',
] as const
/** Of a record with a line that says what becomes of the money that was spent before. */
const freedColumns = ['freed_from', 'freed_how', 'both_run_until', 'both_run_amount'] as const
const saysFreed = ({ freedFrom, freedHow, bothUntil, bothPence }: RecordLine): boolean =>
  [freedFrom, freedHow, bothUntil, bothPence].some((one) => one !== undefined)

type Cells = {
  readonly [Column in (typeof columns | typeof wholeColumns | typeof freedColumns)[number]]?: CsvValue
}

/**
 * One row a budget line; later columns at the end. Codes are those of record.json. Amounts are pounds. `annual_total` is
 * what falls in the line's own first twelve months, and empty for what is paid once: that is `one_off_total`. Who pays and
 * what is charged are parts of the one or the other. First, second and each later year (as long as nothing more ends) are
 * those of the whole plan, from `first_year_from`.
 */
export function budgetCsv(record: AgencyRecord): string {
  const { recordId, recordVersion, plan } = record
  const { startsOn } = moneyOf(plan)
  const rows = plan.lines.map((line) => ({
    record_id: recordId,
    record_version: recordVersion,
    ...Object.assign({}, ...tell(lineCells, line)),
    ...yearsOf(line, startsOn),
  }))
  return csvText(
    [
      ...columns,
      ...(isWhole(record) ? wholeColumns : []),
      ...(plan.lines.some(saysFreed) ? freedColumns : []),
    ],
    rows,
  )
}

/** Which cells each field of a line fills. */
const lineCells: Told<RecordLine, (line: RecordLine) => Cells> = {
  lineNo: ({ lineNo }) => ({ line_no: lineNo }),
  need: ({ need }) => ({ need }),
  outcome: ({ outcome }) => ({ outcome }),
  description: ({ description }) => ({ description }),
  category: ({ category }) => ({ category }),
  payee: ({ payee = '' }) => ({ payee }),
  payeeJustification: ({ payeeJustification = '' }) => ({ payee_reason: payeeJustification }),
  inCarePlan: ({ inCarePlan }) => ({ in_care_plan: yesNo(inCarePlan) }),
  coversFullCost: ({ coversFullCost }) => ({ covers_full_cost: yesNo(coversFullCost) }),
  outsideSection117: ({ outsideSection117 }) => ({ outside_section_117: yesNo(outsideSection117) }),
  nhsMustProvide: ({ nhsMustProvide }) => ({ nhs_must_provide: yesNo(nhsMustProvide) }),
  careHomeWeeks: ({ careHomeWeeks = '' }) => ({ care_home_weeks: careHomeWeeks }),
  startsOn: ({ startsOn }) => ({ start_date: startsOn ?? '' }),
  endsOn: ({ endsOn }) => ({ end_date: endsOn ?? '' }),
  frequency: ({ frequency }) => ({
    frequency,
    one_off_or_recurring: frequency === 'one_off' ? 'one_off' : 'recurring',
  }),
  unitPence: ({ unitPence }) => ({ unit_cost: pounds(unitPence) }),
  unitsHundredths: (line) => ({
    units_per_week: unitsPerWeek(line),
    units: hundredths(line.unitsHundredths),
  }),
  unitName: ({ unitName }) => ({ unit_name: unitName }),
  weeksAYear: ({ weeksAYear }) => ({ weeks_a_year: weeksAYear ?? '' }),
  annualPence: ({ frequency, annualPence }) => ({
    annual_total: frequency === 'one_off' ? '' : pounds(annualPence),
  }),
  healthPence: ({ healthPence }) => ({ health_amount: pounds(healthPence) }),
  socialCarePence: ({ socialCarePence }) => ({ social_care_amount: pounds(socialCarePence) }),
  contributionPence: ({ contributionPence }) => ({ client_contribution: pounds(contributionPence) }),
  contributionSide: ({ contributionPence, contributionSide = '' }) => ({
    contribution_side: contributionPence === 0 ? '' : contributionSide,
  }),
  managementType: ({ managementType }) => ({ payment_route: managementType }),
  netOrGross: ({ netOrGross }) => ({ net_or_gross: netOrGross ?? '' }),
  provider: ({ provider }) => ({ provider }),
  account: ({ account = '' }) => ({ account }),
  vatLead: ({ vatLead = '' }) => ({ vat_lead: vatLead }),
  evidence: ({ evidence }) => ({ evidence_basis: evidence }),
  evidenceNote: ({ evidenceNote }) => ({ evidence_note: evidenceNote }),
  replaces: ({ replaces }) => ({ replaces }),
  freedFrom: ({ freedFrom = '' }) => ({ freed_from: freedFrom }),
  freedHow: ({ freedHow = '' }) => ({ freed_how: freedHow }),
  bothUntil: ({ bothUntil = '' }) => ({ both_run_until: bothUntil }),
  bothPence: ({ bothPence }) => ({ both_run_amount: bothPence === undefined ? '' : pounds(bothPence) }),
  replacesPence: ({ replacesPence }) => ({
    replaces_amount: replacesPence === null ? '' : pounds(replacesPence),
  }),
}

/** The line in the years of its plan. */
function yearsOf(line: RecordLine, startsOn: string | null): Cells {
  const cost = costedLine(line)
  const isOnce = line.frequency === 'one_off'
  const { recurring, firstYear, laterYears, oneOff } = planMoney([cost], startsOn, startsOn)
  const year = (parts: MoneyParts | undefined): string =>
    isOnce ? '' : pounds(costPence(parts ?? nothingPaid))
  return {
    money_kind: kindOfMoney({ ...cost, startsOn: cost.startsOn ?? startsOn }),
    full_year_total: year(recurring),
    first_year_from: isOnce ? '' : (startsOn ?? ''),
    first_year_total: year(firstYear),
    second_year_total: year(laterYears[0]),
    later_year_total: year(laterYears.find(({ toYear }) => toYear === null)),
    one_off_total: isOnce ? pounds(costPence(oneOff)) : '',
  }
}

const perYear: Readonly<Record<string, number>> = frequencyPerYear

/** Client Level Data wants planned units a week, 0.00, halves up; a one-off has none. A year has 52 weeks. */
function unitsPerWeek(line: RecordLine): string {
  const times = line.frequency === 'one_off' ? undefined : perYear[line.frequency]
  if (times === undefined) return ''
  return hundredths(Math.floor((2 * line.unitsHundredths * times + 52) / 104))
}
