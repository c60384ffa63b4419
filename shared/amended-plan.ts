import { z } from 'zod'
import { Was, presentIn } from './amended-item.ts'
import { keysTold, leftOut } from './kernel/told.ts'
import type { Told } from './kernel/told.ts'
import { BudgetLineFields, PlanFields } from './plans.ts'
import type { RecordLine, RecordPlan } from './record-plan.ts'

/** How each part of a line is corrected; `later`: earlier records do not have it. */
export const ofLine = {
  lineNo: leftOut('its place: follows from the order'),
  description: 'field',
  outcome: 'field',
  need: 'field',
  category: 'field',
  provider: 'field',
  unitPence: 'field',
  unitsHundredths: 'field',
  unitName: 'field',
  frequency: 'field',
  startsOn: 'field',
  endsOn: 'field',
  weeksAYear: 'field',
  annualPence: leftOut('follows from what one costs, how many and how often'),
  healthPence: 'field',
  socialCarePence: 'field',
  contributionPence: 'field',
  contributionSide: 'later',
  netOrGross: 'later',
  account: 'later',
  vatLead: 'later',
  managementType: 'field',
  evidence: 'field',
  evidenceNote: 'field',
  replaces: 'field',
  replacesPence: 'field',
  freedFrom: 'field',
  freedHow: 'field',
  bothUntil: 'field',
  bothPence: 'field',
  payee: 'later',
  payeeJustification: 'later',
  inCarePlan: 'later',
  coversFullCost: 'later',
  outsideSection117: 'later',
  nhsMustProvide: 'later',
  careHomeWeeks: 'later',
} as const satisfies Told<RecordLine, 'field' | 'later'>

/** How each part of a plan is corrected. */
export const ofPlan = {
  audience: leftOut('who may read it is said by marks, which go with the text'),
  lines: 'list',
  money: leftOut('follows from the lines'),
  annualPence: leftOut('follows from the lines'),
  healthPence: leftOut('follows from the lines'),
  socialCarePence: leftOut('follows from the lines'),
  contributionPence: leftOut('follows from the lines'),
  section117: 'field',
  splitBasis: 'field',
  contingencyPence: 'field',
  indicativeHealthPence: 'field',
  indicativeSocialCarePence: 'field',
  request: 'later',
  startsOn: 'later',
  pooled: 'later',
  section75Ref: 'later',
  disputed: 'later',
  interimPayer: 'later',
  healthReviewOn: 'later',
  councilReviewOn: 'later',
  directPaymentConsent: 'later',
  needsMet: 'later',
  financialAssessment: 'later',
} as const satisfies Told<RecordPlan, 'field' | 'later' | 'list'>

const { shape: plan } = PlanFields

/** One line of the plan; what its record does not have is not in it either. */
export const AmendedLine = BudgetLineFields.partial({
  contributionSide: true,
  netOrGross: true,
  account: true,
  vatLead: true,
  payee: true,
  payeeJustification: true,
  inCarePlan: true,
  coversFullCost: true,
  outsideSection117: true,
  nhsMustProvide: true,
  careHomeWeeks: true,
}).extend({ was: Was })
export type AmendedLine = z.output<typeof AmendedLine>

export const AmendedPlan = z.strictObject({
  lines: z.array(AmendedLine).max(200),
  section117: z.boolean(),
  splitBasis: plan.splitBasis,
  contingencyPence: plan.contingencyPence,
  indicativeHealthPence: plan.indicativeHealthPence,
  indicativeSocialCarePence: plan.indicativeSocialCarePence,
  request: plan.request.optional(),
  startsOn: plan.startsOn.optional(),
  pooled: plan.pooled.optional(),
  section75Ref: plan.section75Ref.optional(),
  disputed: plan.disputed.optional(),
  interimPayer: plan.interimPayer.optional(),
  healthReviewOn: plan.healthReviewOn.optional(),
  councilReviewOn: plan.councilReviewOn.optional(),
  directPaymentConsent: plan.directPaymentConsent.optional(),
  needsMet: plan.needsMet.optional(),
  financialAssessment: plan.financialAssessment.optional(),
})
export type AmendedPlan = z.output<typeof AmendedPlan>

/** As a record has it now. */
export const planOf = (record: RecordPlan): AmendedPlan => ({
  ...(presentIn(record, keysTold(ofPlan)) as unknown as AmendedPlan),
  lines: record.lines.map(lineOf),
})

const lineOf = (line: RecordLine, was: number): AmendedLine => ({
  ...(presentIn(line, keysTold(ofLine)) as unknown as AmendedLine),
  was,
  weeksAYear: line.weeksAYear ?? null,
  freedFrom: line.freedFrom ?? null,
  freedHow: line.freedHow ?? null,
  bothUntil: line.bothUntil ?? null,
  bothPence: line.bothPence ?? null,
})
