import { newId } from '../../../shared/kernel/ids.ts'
import { annualise, splitByPercent } from '../../../shared/kernel/money.ts'
import { emptyLine, emptyPlan } from '../../../shared/plans.ts'
import type { BudgetLineFields, PlanFields } from '../../../shared/plans.ts'
import { emptyRisk } from '../../../shared/risks.ts'
import type { Capacity, RiskBody } from '../../../shared/risks.ts'
import type { DemoLine, DemoPlan } from './plan-told.ts'
import type { DemoOption, DemoPitfall, DemoRisk, DemoSafetyNet } from './risk-told.ts'

/** An option as the person, health and the council see it. */
export const option = (title: string, person: string, health: string, socialCare: string): DemoOption => ({
  title,
  doingNothing: false,
  person,
  health,
  socialCare,
})

export const doingNothing = (
  title: string,
  person: string,
  health: string,
  socialCare: string,
): DemoOption => ({ ...option(title, person, health, socialCare), doingNothing: true })

type Graded = Exclude<DemoPitfall['category'], 'suicide_self_harm'>
type Grade = 1 | 2 | 3 | 4 | 5

/** What could go wrong; likelihood and consequence only where the team thought a number helped. */
export const pitfall = (
  category: Graded,
  text: string,
  toWhom: string,
  grades: readonly [likelihood: Grade, consequence: Grade] | null = null,
): DemoPitfall => ({
  category,
  text,
  toWhom,
  likelihood: grades?.[0] ?? null,
  consequence: grades?.[1] ?? null,
})

/** Never scored: formulation and safety plan only. */
export const selfHarm = (text: string, toWhom: string): DemoPitfall => ({
  category: 'suicide_self_harm',
  text,
  toWhom,
})

export const earlySign = (text: string): DemoSafetyNet => ({ kind: 'early_sign', text })
export const control = (text: string): DemoSafetyNet => ({ kind: 'control', text })
export const crisisContact = (text: string): DemoSafetyNet => ({ kind: 'crisis_contact', text })

export const assumed = (question: string, note: string): Capacity => ({
  question,
  basis: 'assumed',
  note,
  assessedOn: null,
  unwiseDecision: false,
})

export const assessed = (question: string, note: string, assessedOn: string): Capacity => ({
  ...assumed(question, note),
  basis: 'assessed',
  assessedOn,
})

/** Both duties of rule N5 done: the risks explained and a procedure for them agreed with the person. */
export const explainedAndAgreed = { risksExplained: true, procedureAgreed: true } as const

/** Both agencies' money in one account, as the person sees it. */
export const directPayment = {
  managementType: 'direct_payment',
  netOrGross: 'gross',
  account: 'shared_dedicated',
} as const

// What will be in place is read before what to look out for, and whom to ring last.
const netOrder = ['control', 'early_sign', 'crisis_contact'] as const
const inReadingOrder = (nets: readonly DemoSafetyNet[]): DemoSafetyNet[] =>
  nets.toSorted((a, b) => netOrder.indexOf(a.kind) - netOrder.indexOf(b.kind))

/** The risk decision as it is saved, with an id for each entry of its lists. */
export const riskBody = (risk: DemoRisk): RiskBody => ({
  ...emptyRisk,
  ...risk,
  options: risk.options.map((entry) => ({ id: newId(), ...entry })),
  pitfalls: risk.pitfalls.map((entry) => ({ id: newId(), ...entry })),
  safetyNets: inReadingOrder(risk.safetyNets).map((entry) => ({ id: newId(), ...entry })),
})

/** The plan as it is saved; its lines are saved one by one. */
export const planFields = ({ lines: _lines, ...plan }: DemoPlan): PlanFields => ({ ...emptyPlan, ...plan })

/** A line as it is saved: it starts with its plan, and its two parts sum to the penny. */
export const budgetLine = (plan: DemoPlan, demo: DemoLine): BudgetLineFields => {
  const { units = 1, healthPercent, ...given } = demo
  const line = {
    ...emptyLine,
    vatLead: 'provider' as const,
    startsOn: plan.startsOn ?? null,
    unitsHundredths: Math.round(units * 100),
    ...given,
  }
  const [health = 0, council = 0] = splitByPercent(annualise(line).annualPence, [
    healthPercent,
    100 - healthPercent,
  ])
  return {
    ...line,
    healthPence: given.healthPence ?? health,
    socialCarePence: given.socialCarePence ?? council,
  }
}
