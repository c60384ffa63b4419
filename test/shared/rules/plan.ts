import { expect } from 'vitest'
import { checkPlan } from '../../../shared/rules/check-plan.ts'
import { PlanInput } from '../../../shared/rules/plan-input.ts'
import type { PlanLine } from '../../../shared/rules/plan-input.ts'
import { builtInBook } from '../../../shared/rules/rule-book.ts'

/** A plan that no rule has anything to say about: line H is health's, C the council's, B both agencies'. */
export const cleanPlan = (): PlanInput => ({
  startsOn: '2026-12-01',
  person: { section117: false, healthDirectPaymentExcluded: false, councilDirectPaymentExcluded: false },
  consent: { directPayment: true },
  risk: { explained: true, procedureAgreed: true },
  needsMetByPlan: true,
  financialAssessment: 'complete',
  split: {
    basis: 'Hours by need',
    pooled: false,
    section75Ref: null,
    disputed: false,
    interimPayer: null,
  },
  reviews: { healthOn: '2027-03-01', councilOn: '2027-06-01' },
  panelChangesRecommendation: { changed: false, reason: null },
  request: { right: null, refused: false, reason: null, reconsiderationOffered: false },
  lines: [
    { ...line, id: 'H', description: 'Peer mentor', annualPence: 300_000, healthPence: 300_000 },
    { ...line, id: 'C', description: 'Allotment', annualPence: 100_000, socialCarePence: 100_000 },
    { ...line, id: 'B', description: 'Evening PA', annualPence: 9, healthPence: 5, socialCarePence: 4 },
  ],
})

const line: PlanLine = {
  id: '',
  description: '',
  inCarePlan: true,
  category: 'activity',
  annualPence: 0,
  coversFullCost: true,
  healthPence: 0,
  socialCarePence: 0,
  contributionPence: 0,
  contributionSide: 'socialCare',
  outsideSection117: false,
  managementType: 'notional',
  netOrGross: null,
  payee: 'provider',
  payeeJustification: null,
  careHomeWeeks: 0,
  nhsMustProvide: false,
  account: 'none',
  vatLead: 'nhs',
}

export const directPayment = {
  managementType: 'direct_payment',
  account: 'shared_dedicated',
  netOrGross: 'net',
} as const

type LineChanges = Partial<Omit<PlanLine, 'id'>>
export type PlanChanges = Partial<{
  [Key in Exclude<keyof PlanInput, 'lines'>]: PlanInput[Key] extends object
    ? Partial<PlanInput[Key]>
    : PlanInput[Key]
}> & { readonly H?: LineChanges; readonly C?: LineChanges; readonly B?: LineChanges }

/** The clean plan with some fields changed; `H`, `C` and `B` change a line. */
export function plan({ H = {}, C = {}, B = {}, ...changes }: PlanChanges): PlanInput {
  const base = cleanPlan()
  const lineChanges: Record<string, LineChanges> = { H, C, B }
  const merged = Object.entries(changes).map(([key, value]) => {
    const before = Object(base[key as keyof PlanInput]) as object
    return [key, typeof value === 'object' && value !== null ? { ...before, ...value } : value]
  })
  const lines = base.lines.map((one) => ({ ...one, ...lineChanges[one.id] }))
  return PlanInput.parse({ ...base, ...Object.fromEntries(merged), lines })
}

/** What a rule says about a plan, as `line` or `plan`; every finding of it has the effect and source expected. */
export function saysOf(rule: string, changes: PlanChanges): readonly string[] {
  const expected = builtInBook.rules.get(rule)
  return checkPlan(plan(changes))
    .filter((finding) => finding.rule === rule)
    .map((finding) => {
      expect(finding.effect).toBe(expected?.effect)
      expect(finding.source).toContain(expected?.source.section)
      return finding.line ?? 'plan'
    })
}

/** One case of a rule: what is changed in the clean plan, and the lines the rule then names. */
export type Case = readonly [what: string, changes: PlanChanges, expected: readonly string[]]
