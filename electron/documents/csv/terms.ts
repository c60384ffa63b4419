import { moneyOf } from '../../../shared/record-plan.ts'
import type { RecordPlan } from '../../../shared/record-plan.ts'
import type { AgencyRecord } from '../../../shared/records.ts'
import { costPence, nothingPaid } from '../../../shared/plan-money.ts'
import type { MoneyParts } from '../../../shared/plan-money.ts'
import { tell } from '../../../shared/kernel/told.ts'
import type { Told } from '../../../shared/kernel/told.ts'
import type { planTerms } from '../content/plan-terms.ts'
import { pounds, yesNo } from './csv-text.ts'
import type { CsvRow } from './csv-text.ts'

const spans = ['full_year', 'first_year', 'second_year', 'later_year', 'one_off'] as const
const parts = ['total', 'health', 'social_care', 'contribution'] as const

/** The end of decision.csv for a record of the second version: the terms of the plan, and its money. */
export const termColumns: readonly string[] = [
  'key_worker',
  'advocate',
  'broker',
  'panel_because',
  'pooled_or_aligned',
  'section_75_ref',
  'split_disputed',
  'interim_payer',
  'plan_start',
  'health_review_due',
  'la_review_due',
  'direct_payment_consent',
  'financial_assessment',
  'needs_met',
  'split_basis',
  'section_117',
  ...spans.flatMap((span) => parts.map((part) => `${span}_${part}`)),
]

const termCells: Told<Pick<RecordPlan, keyof typeof planTerms>, (plan: RecordPlan) => CsvRow> = {
  pooled: ({ pooled }) => ({ pooled_or_aligned: pooled === true ? 'pooled' : 'aligned' }),
  section75Ref: ({ section75Ref = '' }) => ({ section_75_ref: section75Ref }),
  disputed: ({ disputed }) => ({ split_disputed: yesNo(disputed) }),
  interimPayer: ({ interimPayer }) => ({ interim_payer: interimPayer ?? '' }),
  startsOn: ({ startsOn }) => ({ plan_start: startsOn ?? '' }),
  healthReviewOn: ({ healthReviewOn }) => ({ health_review_due: healthReviewOn ?? '' }),
  councilReviewOn: ({ councilReviewOn }) => ({ la_review_due: councilReviewOn ?? '' }),
  directPaymentConsent: (plan) => ({ direct_payment_consent: yesNo(plan.directPaymentConsent) }),
  financialAssessment: ({ financialAssessment = '' }) => ({ financial_assessment: financialAssessment }),
  needsMet: ({ needsMet }) => ({ needs_met: yesNo(needsMet) }),
}

/** Codes are those of record.json, amounts pounds; none of an earlier record. */
export function termsOf({ plan, support, ask }: AgencyRecord): CsvRow {
  if (support === undefined) return {}
  const { recurring, firstYear, laterYears, oneOff } = moneyOf(plan)
  const money = [
    recurring,
    firstYear,
    laterYears[0] ?? nothingPaid,
    laterYears.find(({ toYear }) => toYear === null) ?? nothingPaid,
    oneOff,
  ]
  return {
    key_worker: support.keyWorker,
    advocate: support.advocate,
    broker: support.broker,
    panel_because: (ask.panelBecause ?? []).join('; '),
    split_basis: plan.splitBasis,
    section_117: yesNo(plan.section117),
    ...Object.assign({}, ...tell(termCells, plan)),
    ...Object.fromEntries(spans.flatMap((span, at) => cellsOf(span, money[at] ?? nothingPaid))),
  }
}

const cellsOf = (span: string, money: MoneyParts): (readonly [string, string])[] => {
  const amounts = [costPence(money), money.healthPence, money.socialCarePence, money.contributionPence]
  return parts.map((part, at) => [`${span}_${part}`, pounds(amounts[at] ?? 0)])
}
