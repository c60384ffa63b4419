import type { BudgetRequest } from './plans.ts'

const rightWords = {
  section117: 'Section 117 after-care gives a right to have a personal health budget.',
  chc: 'NHS continuing healthcare gives a right to have a personal health budget.',
} as const

/** True where there is a right, or something was refused: else there is nothing to say of it. */
export const isAsked = ({ right, refused }: BudgetRequest): boolean => right !== null || refused

/** "It was refused. The reason: …. They were not offered to have it looked at again." */
export function requestWords({ right, refused, reason, reconsiderationOffered }: BudgetRequest): string {
  if (right === null && !refused) return 'No right to have a personal health budget is recorded.'
  const lead = right === null ? '' : rightWords[right]
  if (!refused) return lead
  const why = reason.trim() === '' ? 'No reason is written down.' : `The reason: ${reason.trim()}`
  const again = reconsiderationOffered
    ? 'They were offered to have it looked at again.'
    : 'They were not offered to have it looked at again.'
  return [lead, 'What they asked for was refused.', why, again].filter(Boolean).join(' ')
}
