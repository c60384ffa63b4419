import type { DemoReferral } from './story.ts'

type Sent = Omit<DemoReferral, 'side'>

/** Sent by the trust's record system, which knows who is under section 117. */
export const fromHealth = (sent: Sent): DemoReferral => ({
  consentToShare: true,
  legalStatus: 'Informal',
  section117: sent.legalStatus === 's117',
  ...sent,
  side: 'health',
})

/** Sent by the council's record system. */
export const fromCouncil = (sent: Sent): DemoReferral => ({
  financialAssessment: 'Completed',
  weeklyContributionPence: 0,
  ...sent,
  side: 'socialCare',
})
