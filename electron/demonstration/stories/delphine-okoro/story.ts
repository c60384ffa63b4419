import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/types.ts'
import { swim } from './swim.ts'

export const delphineOkoro: DemoStory = {
  person: {
    familyName: 'Okoro',
    givenName: 'Delphine',
    dateOfBirth: '1990-07-25',
    gender: 'Female',
    pronoun: 'she',
    postcode: 'NV6 2ZZ',
    nhsNumber: '9993409650',
    healthId: '4426054',
    councilId: 'P419377',
    communicationNeeds: 'E-mail; not telephoned at work',
    sharingObjection: 'Her school is not to be contacted by anyone but her.',
    notToBeTold: [],
  },
  referrals: [
    fromHealth({
      referredOn: '2026-10-05',
      reason: 'Asks to return to open-water swimming. History of fits. Team divided; shared decision wanted.',
      requestedBecause: 'Views differ within team',
      team: 'Northgate community mental health team',
      worker: 'K. Ansah (OT)',
      section117: false,
      indicativePence: 480_000,
    }),
    fromCouncil({
      referredOn: '2026-10-12',
      reason: 'Employment at risk since swimming stopped. Proposes buddy, travel and job coach.',
      worker: 'J. Pettifer (Social worker)',
      indicativePence: 380_000,
      weeklyContributionPence: 0,
    }),
  ],
  cases: [swim],
}
