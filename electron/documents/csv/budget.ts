import { frequencyPerYear, kindOfMoney } from '../../../shared/kernel/money.ts'
import { costPence, nothingPaid, planMoney } from '../../../shared/plan-money.ts'
import type { MoneyParts } from '../../../shared/plan-money.ts'
import { costedLine, moneyOf } from '../../../shared/record-plan.ts'
import type { RecordLine } from '../../../shared/record-plan.ts'
import type { AgencyRecord } from '../../../shared/records.ts'
import { csvText, hundredths, pounds } from './csv-text.ts'
import type { CsvRow } from './csv-text.ts'

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
]

/**
 * One row a budget line; later columns at the end. Codes are those of record.json. Amounts are pounds. `annual_total` is
 * what falls in the line's own first twelve months, and empty for what is paid once: that is `one_off_total`. Who pays and
 * what is charged are parts of the one or the other. First, second and each later year (as long as nothing more ends) are
 * those of the whole plan, from `first_year_from`.
 */
export function budgetCsv({ recordId, recordVersion, plan }: AgencyRecord): string {
  const { startsOn } = moneyOf(plan)
  const rows = plan.lines.map((line) => ({
    record_id: recordId,
    record_version: recordVersion,
    line_no: line.lineNo,
    need: line.need,
    outcome: line.outcome,
    description: line.description,
    start_date: line.startsOn ?? '',
    end_date: line.endsOn ?? '',
    frequency: line.frequency,
    unit_cost: pounds(line.unitPence),
    units_per_week: unitsPerWeek(line),
    annual_total: line.frequency === 'one_off' ? '' : pounds(line.annualPence),
    health_amount: pounds(line.healthPence),
    social_care_amount: pounds(line.socialCarePence),
    client_contribution: pounds(line.contributionPence),
    payment_route: line.managementType,
    provider: line.provider,
    units: hundredths(line.unitsHundredths),
    unit_name: line.unitName,
    one_off_or_recurring: line.frequency === 'one_off' ? 'one_off' : 'recurring',
    contribution_side: line.contributionPence === 0 ? '' : (line.contributionSide ?? ''),
    net_or_gross: line.netOrGross ?? '',
    account: line.account ?? '',
    vat_lead: line.vatLead ?? '',
    evidence_basis: line.evidence,
    evidence_note: line.evidenceNote,
    replaces: line.replaces,
    replaces_amount: line.replacesPence === null ? '' : pounds(line.replacesPence),
    ...yearsOf(line, startsOn),
  }))
  return csvText(columns, rows)
}

/** The line in the years of its plan. */
function yearsOf(line: RecordLine, startsOn: string | null): CsvRow {
  const cost = costedLine(line)
  const isOnce = line.frequency === 'one_off'
  const { recurring, firstYear, laterYears, oneOff } = planMoney([cost], startsOn, startsOn)
  const year = (parts: MoneyParts | undefined): string =>
    isOnce ? '' : pounds(costPence(parts ?? nothingPaid))
  return {
    money_kind: kindOfMoney({ ...cost, startsOn: cost.startsOn ?? startsOn }),
    weeks_a_year: line.weeksAYear ?? '',
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
