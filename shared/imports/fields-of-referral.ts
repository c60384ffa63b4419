import { amount, date, line, long, worker, yesNo } from './field.ts'
import type { Field } from './field.ts'
import { readYesNo } from './values.ts'
import type { Reading } from './values.ts'

function objection(text: string): Reading<boolean> {
  const reading = text.toLowerCase() === 'none' ? { value: false } : readYesNo(text)
  return 'reason' in reading ? reading : { value: reading.value ?? false }
}

/** What one agency asks for somebody. */
export const fieldsOfReferral = {
  team: {
    ...line(120),
    words: 'Team',
    headings: { health: 'Team', others: ['Team Name', 'Service'] },
    needed: 'no',
    about: 'referral',
    compared: 'exactly',
  },
  worker: {
    ...worker,
    words: 'Worker',
    headings: {
      health: 'Care Coordinator',
      socialCare: 'Allocated_Worker',
      others: ['Care Co-ordinator', 'Key Worker', 'Social Worker', 'Lead Professional', 'Worker'],
    },
    needed: 'no',
    about: 'referral',
    compared: 'exactly',
  },
  referredOn: {
    ...date,
    words: 'Date of the referral',
    headings: {
      health: 'Referral Date',
      socialCare: 'Event_Start_Date',
      others: ['Date of Referral', 'Request Date', 'Date Referred', 'Referred On'],
    },
    needed: 'always',
    about: 'referral',
    compared: 'no',
  },
  reason: {
    ...long(4000),
    words: 'What is asked',
    headings: {
      health: 'Referral Reason',
      socialCare: 'Request_Summary',
      others: ['Reason for Referral', 'Reason', 'Summary'],
    },
    needed: 'no',
    about: 'referral',
    compared: 'exactly',
  },
  legalStatus: {
    ...line(120),
    words: 'Legal status',
    headings: { health: 'Legal Status', others: ['MHA Status'] },
    needed: 'no',
    about: 'referral',
    compared: 'exactly',
  },
  section117: {
    ...yesNo,
    words: 'Section 117',
    headings: { health: 'S117 Aftercare', others: ['Section 117', 'S117'] },
    needed: 'no',
    about: 'referral',
    compared: 'exactly',
  },
  indicativePence: {
    ...amount('year'),
    words: 'Indicative budget, a year',
    headings: {
      health: 'Indicative Health Budget (pa)',
      socialCare: 'Indicative_Budget_Annual',
      others: ['Indicative Budget', 'Annual Budget'],
    },
    needed: 'no',
    about: 'referral',
    compared: 'exactly',
  },
  weeklyContributionPence: {
    ...amount('week'),
    words: 'Contribution, a week',
    headings: {
      socialCare: 'Weekly_Contribution',
      others: ['Client Contribution', 'Contribution Per Week'],
    },
    needed: 'no',
    about: 'referral',
    compared: 'exactly',
  },
  /** As exported, such as "Completed"; see `readFinancialAssessment`. */
  financialAssessment: {
    ...line(120),
    words: 'Financial assessment',
    headings: { socialCare: 'Financial_Assessment', others: [] },
    needed: 'no',
    about: 'referral',
    compared: 'exactly',
  },
  communicationNeeds: {
    ...long(2000),
    words: 'Communication needs',
    headings: {
      health: 'Communication Needs',
      socialCare: 'Accessible_Information',
      others: ['Accessible Information Needs', 'Communication'],
    },
    needed: 'no',
    about: 'both',
    compared: 'exactly',
  },
  consentToShare: {
    ...yesNo,
    words: 'Consent to share',
    headings: { health: 'Consent To Share', others: ['Consent', 'Sharing Consent'] },
    needed: 'no',
    about: 'referral',
    compared: 'exactly',
  },
  /** True for a recorded objection, and for a recorded "no" to sharing: a refusal of consent is one. */
  sharingObjection: {
    ...yesNo,
    read: objection,
    empty: false,
    words: 'Objection to sharing',
    headings: { socialCare: 'Sharing_Objection', others: ['Objection', 'Objects to Sharing'] },
    needed: 'no',
    about: 'referral',
    // A new one is taken over, and one that is gone lifts nothing: `differences` says both.
    compared: 'no',
  },
  requestedBecause: {
    ...line(300),
    words: 'Why the panel',
    headings: { health: 'Requested To Panel Because', others: ['Reason for Panel', 'Panel Trigger'] },
    needed: 'no',
    about: 'referral',
    compared: 'exactly',
  },
} as const satisfies Readonly<Record<string, Field<unknown>>>
