import { z } from 'zod'
import { lineCategories } from './line-categories.ts'
import { command, everyone, ofOneCase, query, workers } from './kernel/op.ts'
import { Id } from './kernel/ids.ts'
import { IsoDate } from './kernel/iso-date.ts'
import type { PlanMoney } from './plan-money.ts'
import { Line, OptionalLine, Pence, Side, Text, Version } from './kernel/text.ts'

export const frequencies = [
  'weekly',
  'fortnightly',
  'four_weekly',
  'monthly',
  'quarterly',
  'annual',
  'one_off',
] as const
export const managementTypes = ['notional', 'third_party', 'direct_payment'] as const
export const payees = [
  'none',
  'household_family',
  'other_family',
  'friend_in_household',
  'provider',
  'employee',
] as const
export const accounts = ['dedicated', 'managed', 'shared_dedicated', 'none'] as const
/** Whose money was spent on what a line replaces. */
export const freedFrom = ['health', 'socialCare', 'other'] as const
/**
 * What becomes of it. `cash`: it can be spent on something else. A block contract is paid whether or not somebody uses it:
 * `block_freed`: the provider gives that part back; `block_tied`: it does not, so that nothing came free.
 */
export const freedHow = ['cash', 'block_freed', 'block_tied'] as const

export const vatLeads = ['council', 'nhs', 'provider', 'unknown'] as const

/** One line of the budget. All amounts are integer pence; the annual figure is derived from cost, units and frequency. */
export const BudgetLineFields = z.strictObject({
  description: Line(300),
  outcome: OptionalLine(300),
  need: OptionalLine(300),
  category: z.enum(lineCategories),
  provider: OptionalLine(200),
  payee: z.enum(payees),
  payeeJustification: Text(1000),
  unitPence: Pence,
  /** Units per period, in hundredths, so that 2.5 hours is 250 and sums stay exact. */
  unitsHundredths: z.int().min(0).max(10_000_000),
  unitName: OptionalLine(40),
  frequency: z.enum(frequencies),
  startsOn: IsoDate.nullable(),
  endsOn: IsoDate.nullable(),
  /** Term-time: in how many weeks of a year it is paid; null: in all. Only of what comes by the week (money.ts). */
  weeksAYear: z.int().min(1).max(51).nullable(),
  /** Who pays of the line's own annual figure. The two must add up to it before the case can be decided (rule J1). */
  healthPence: Pence,
  socialCarePence: Pence,
  contributionPence: Pence,
  /** Towards whose part: the council may ask for one (Care Act 2014 s14), NHS care is free (rule N10). */
  contributionSide: Side,
  managementType: z.enum(managementTypes),
  netOrGross: z.enum(['net', 'gross']).nullable(),
  account: z.enum(accounts),
  vatLead: z.enum(vatLeads),
  evidence: z.enum(['guideline', 'other_evidence', 'experience', 'not_stated']),
  evidenceNote: Text(1000),
  replaces: OptionalLine(300),
  replacesPence: Pence.nullable(),
  freedFrom: z.enum(freedFrom).nullable(),
  /** Null: nobody knows yet. */
  freedHow: z.enum(freedHow).nullable(),
  /** Until when what is replaced goes on beside the line; null: it does not, or nobody knows. */
  bothUntil: IsoDate.nullable(),
  /** What it costs in all that both run; null where nobody knows. */
  bothPence: Pence.nullable(),
  inCarePlan: z.boolean(),
  coversFullCost: z.boolean(),
  outsideSection117: z.boolean(),
  nhsMustProvide: z.boolean(),
  careHomeWeeks: z.int().min(0).max(52),
})
export type BudgetLineFields = z.output<typeof BudgetLineFields>

/** A line as it is added: whoever knows nothing of term-time adds one that is paid all year round. */
export const NewLine = BudgetLineFields.extend({
  weeksAYear: BudgetLineFields.shape.weeksAYear.default(null),
  freedFrom: BudgetLineFields.shape.freedFrom.default(null),
  freedHow: BudgetLineFields.shape.freedHow.default(null),
  bothUntil: BudgetLineFields.shape.bothUntil.default(null),
  bothPence: BudgetLineFields.shape.bothPence.default(null),
})

export interface BudgetLine extends BudgetLineFields {
  readonly id: string
  readonly position: number
  readonly version: number
  /** Derived from cost, units, frequency and dates: what falls in its own first twelve months; once, if paid once. */
  readonly annualPence: number
  /** Derived: annual less what both sides pay; zero when the split adds up. */
  readonly balancePence: number
}

/** What the person asked for under a right to have a budget, and how that was answered (rules N9 and N12). */
export const BudgetRequest = z.strictObject({
  right: z.enum(['section117', 'chc']).nullable(),
  refused: z.boolean(),
  reason: Text(2000),
  reconsiderationOffered: z.boolean(),
})
export type BudgetRequest = z.output<typeof BudgetRequest>

export const PlanFields = z.strictObject({
  splitBasis: Text(1000),
  pooled: z.boolean(),
  section75Ref: OptionalLine(60),
  disputed: z.boolean(),
  interimPayer: Side.nullable(),
  startsOn: IsoDate.nullable(),
  healthReviewOn: IsoDate.nullable(),
  councilReviewOn: IsoDate.nullable(),
  financialAssessment: z.enum(['complete', 'not_started', 'not_needed']),
  /** The council's own; leaves only in its own pack. */
  meansTestNote: Text(2000),
  directPaymentConsent: z.boolean(),
  healthDirectPaymentExcluded: z.boolean(),
  councilDirectPaymentExcluded: z.boolean(),
  needsMet: z.boolean(),
  contingencyPence: Pence,
  indicativeHealthPence: Pence.nullable(),
  indicativeSocialCarePence: Pence.nullable(),
  request: BudgetRequest,
})
export type PlanFields = z.output<typeof PlanFields>

/** A rule's finding, beside the line it is about (DOMAIN §3). */
export interface Finding {
  readonly rule: string
  readonly effect: 'block' | 'warn'
  readonly line: string | null
  readonly message: string
  readonly source: string
}

/** A written reason for what a rule found. */
export interface FindingAnswer {
  readonly reason: string
  /** Null: it stands on the line itself, and nobody's name beside it. */
  readonly by: string | null
  readonly at: string | null
  /** 0: on the line itself. */
  readonly version: number
  /** False: what the rule finds has changed since, so that the reason has to be given anew. */
  readonly stands: boolean
}

/** A finding of this case, and whether the law lets a written reason answer it. */
export interface CaseFinding extends Finding {
  /** What the rule is called. */
  readonly title: string
  readonly mayAnswer: boolean
  readonly answer: FindingAnswer | null
}

/**
 * Sums of the lines' own figures: each line's first twelve months, and what is paid once. It is what is
 * held against a limit (rules/delegation.ts). How it is told is `PlanMoney`.
 */
export interface Totals {
  readonly annualPence: number
  readonly healthPence: number
  readonly socialCarePence: number
  readonly contributionPence: number
}

export interface Plan extends PlanFields {
  readonly caseId: string
  readonly version: number
  readonly lines: readonly BudgetLine[]
  readonly totals: Totals
  /** What comes back and what is paid once, by year and by who pays. */
  readonly money: PlanMoney
  readonly findings: readonly CaseFinding[]
  /** The packs that it was checked under, each with its version. */
  readonly ruleBook: string
}

export const plans = {
  get: query<Plan>()(z.strictObject({ caseId: Id }), everyone, ofOneCase),
  save: command<Plan>()(
    z.strictObject({ caseId: Id, version: Version, changes: PlanFields.partial() }),
    workers,
    { about: 'caseId', changes: { plans: 'caseId' }, did: 'Changed a plan' },
  ),
  /** Adds a line at the end. */
  addLine: command<Plan>()(z.strictObject({ caseId: Id, line: NewLine }), workers, {
    about: 'caseId',
    changes: { plans: 'caseId' },
    did: 'Added a line to a plan',
  }),
  /** Adds all of them at the end, in their order, or none; a field that is refused is called `lines.2.unitPence`. */
  addLines: command<Plan>()(
    z.strictObject({ caseId: Id, lines: z.array(NewLine).min(1).max(200) }),
    workers,
    { about: 'caseId', changes: { plans: 'caseId' }, did: 'Added lines to a plan' },
  ),
  updateLine: command<Plan>()(
    z.strictObject({ lineId: Id, version: Version, changes: BudgetLineFields.partial() }),
    workers,
    { about: 'lineId', changes: { plans: ({ caseId }) => caseId }, did: 'Changed a line of a plan' },
  ),
  removeLine: command<Plan>()(z.strictObject({ lineId: Id, version: Version }), workers, {
    about: 'lineId',
    changes: { plans: ({ caseId }) => caseId },
    did: 'Took a line out of a plan',
  }),
  /** Takes out all of them, each at the version that was seen, or none. */
  removeLines: command<Plan>()(
    z.strictObject({
      caseId: Id,
      lines: z
        .array(z.strictObject({ lineId: Id, version: Version }))
        .min(1)
        .max(200),
    }),
    workers,
    { about: 'caseId', changes: { plans: 'caseId' }, did: 'Took lines out of a plan again' },
  ),
  moveLine: command<Plan>()(
    z.strictObject({ lineId: Id, version: Version, position: z.int().min(1).max(200) }),
    workers,
    { about: 'lineId', changes: { plans: ({ caseId }) => caseId }, did: 'Moved a line of a plan' },
  ),
}

export const emptyLine: BudgetLineFields = {
  description: '',
  outcome: '',
  need: '',
  category: 'other',
  provider: '',
  payee: 'none',
  payeeJustification: '',
  unitPence: 0,
  unitsHundredths: 100,
  unitName: '',
  frequency: 'weekly',
  startsOn: null,
  endsOn: null,
  weeksAYear: null,
  healthPence: 0,
  socialCarePence: 0,
  contributionPence: 0,
  contributionSide: 'socialCare',
  managementType: 'notional',
  netOrGross: null,
  account: 'none',
  vatLead: 'unknown',
  evidence: 'not_stated',
  evidenceNote: '',
  replaces: '',
  replacesPence: null,
  freedFrom: null,
  freedHow: null,
  bothUntil: null,
  bothPence: null,
  inCarePlan: true,
  coversFullCost: true,
  outsideSection117: false,
  nhsMustProvide: false,
  careHomeWeeks: 0,
}

export const emptyPlan: PlanFields = {
  splitBasis: '',
  pooled: false,
  section75Ref: '',
  disputed: false,
  interimPayer: null,
  startsOn: null,
  healthReviewOn: null,
  councilReviewOn: null,
  financialAssessment: 'not_started',
  meansTestNote: '',
  directPaymentConsent: false,
  healthDirectPaymentExcluded: false,
  councilDirectPaymentExcluded: false,
  needsMet: true,
  contingencyPence: 0,
  indicativeHealthPence: null,
  indicativeSocialCarePence: null,
  request: { right: null, refused: false, reason: '', reconsiderationOffered: false },
}
