import type { DemoReferral } from './types.ts'

const plainReferral: Omit<DemoReferral, 'side' | 'referredOn' | 'reason'> = {
  requestedBecause: '',
  team: '',
  worker: '',
  legalStatus: '',
  section117: null,
  indicativePence: null,
  weeklyContributionPence: null,
  financialAssessment: '',
  consentToShare: null,
  sharingObjection: false,
}

type SentReferral = Partial<DemoReferral> & Pick<DemoReferral, 'referredOn' | 'reason'>

/** Sent by the trust's record system. */
export const fromHealth = (sent: SentReferral): DemoReferral => ({
  ...plainReferral,
  consentToShare: true,
  legalStatus: 'Informal',
  ...sent,
  side: 'health',
})

/** Sent by the council's record system. */
export const fromCouncil = (sent: SentReferral): DemoReferral => ({
  ...plainReferral,
  financialAssessment: 'Completed',
  weeklyContributionPence: 0,
  ...sent,
  side: 'socialCare',
})
