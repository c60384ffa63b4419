import type { Plan } from '../../shared/plans.ts'

/** What the plan itself says of accounts: whether both agencies’ direct payments go into one. Empty where one pays none. */
export function accountsOf(lines: Plan['lines']): string {
  const paid = lines.filter(({ managementType }) => managementType === 'direct_payment')
  const isJoint =
    paid.some(({ healthPence }) => healthPence > 0) && paid.some(({ socialCarePence }) => socialCarePence > 0)
  if (!isJoint) return ''
  return paid.every(({ account }) => account === 'shared_dedicated')
    ? 'In the plan both pay into one account.'
    : 'In the plan not everything is paid into one account.'
}
