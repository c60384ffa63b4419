import type { UndoPlan } from './plan-undo.ts'

/** The names that questions and answers share. A referral that was typed in goes with its case, where it is part of one. */
export const questionKeys = (plan: UndoPlan): readonly string[] => [
  ...[...plan.later].flatMap(([{ id }, whose]) => (whose === 'asked' ? [`record:${id}`] : [])),
  ...askedReferrals(plan).map(({ row }) => `referral:${row.id}`),
  ...plan.cases.flatMap(({ row, whose }) => (whose === 'asked' ? [`case:${row.id}`] : [])),
  ...plan.facts.map((name) => `fact:${name}`),
]

export const askedReferrals = ({ referrals }: UndoPlan): UndoPlan['referrals'] =>
  referrals.filter(({ row, isTyped }) => isTyped && row.caseId === null)
