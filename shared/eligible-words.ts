import type { EligibleFields } from './eligible.ts'

export const eligibleAgencyWords = {
  health: 'Health',
  socialCare: 'The council',
  both: 'Both agencies',
} as const

/** "Health, Riverside team", "Both agencies". */
export const eligibleWho = ({ agency, team }: Pick<EligibleFields, 'agency' | 'team'>): string =>
  [eligibleAgencyWords[agency ?? 'both'], team].filter((part) => part !== '').join(', ')
