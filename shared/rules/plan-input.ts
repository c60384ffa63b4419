import { z } from 'zod'
import { IsoDate } from '../kernel/iso-date.ts'
import { lineCategories } from '../line-categories.ts'
import { accounts, managementTypes, payees, vatLeads } from '../plans.ts'
import { Line, OptionalLine, Pence, Side, Text } from '../kernel/text.ts'

/** One budget line as the rules see it. Amounts are pence: of its own first twelve months, or once if it is paid once. */
export const PlanLine = z.strictObject({
  id: Line(100),
  description: Text(2000),
  inCarePlan: z.boolean(),
  category: z.enum(lineCategories),
  annualPence: Pence,
  coversFullCost: z.boolean(),
  healthPence: Pence,
  socialCarePence: Pence,
  contributionPence: Pence,
  contributionSide: Side,
  /** A need outside section 117 aftercare, such as a purely physical one: it stays chargeable. */
  outsideSection117: z.boolean(),
  managementType: z.enum(managementTypes),
  netOrGross: z.enum(['net', 'gross']).nullable(),
  payee: z.enum(payees),
  payeeJustification: Text().nullable(),
  /** Consecutive weeks in a care home within twelve months. */
  careHomeWeeks: z.int().min(0).max(1000),
  nhsMustProvide: z.boolean(),
  account: z.enum(accounts),
  vatLead: z.enum(vatLeads),
})
export type PlanLine = z.output<typeof PlanLine>

/** What the rules are checked against; the file that `accord check-plan` reads. Unknown keys are refused. */
export const PlanInput = z.strictObject({
  startsOn: IsoDate,
  person: z.strictObject({
    section117: z.boolean(),
    healthDirectPaymentExcluded: z.boolean(),
    councilDirectPaymentExcluded: z.boolean(),
  }),
  consent: z.strictObject({ directPayment: z.boolean() }),
  risk: z.strictObject({ explained: z.boolean(), procedureAgreed: z.boolean() }),
  needsMetByPlan: z.boolean(),
  financialAssessment: z.enum(['complete', 'not_started', 'not_needed']),
  split: z.strictObject({
    basis: Text(),
    pooled: z.boolean(),
    section75Ref: OptionalLine(1000).nullable(),
    disputed: z.boolean(),
    interimPayer: Side.nullable(),
  }),
  reviews: z.strictObject({ healthOn: IsoDate.nullable(), councilOn: IsoDate.nullable() }),
  panelChangesRecommendation: z.strictObject({
    changed: z.boolean(),
    reason: Text().nullable(),
  }),
  request: z.strictObject({
    right: z.enum(['section117', 'chc']).nullable(),
    refused: z.boolean(),
    reason: Text().nullable(),
    reconsiderationOffered: z.boolean(),
  }),
  lines: z
    .array(PlanLine)
    .max(10_000)
    .refine(
      (lines) => new Set(lines.map((line) => line.id)).size === lines.length,
      'two lines have the same id',
    ),
})
export type PlanInput = z.output<typeof PlanInput>
