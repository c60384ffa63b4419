import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/types.ts'
import { yard } from './yard.ts'

export const keziahBoswell: DemoStory = {
  person: {
    familyName: 'Boswell',
    givenName: 'Keziah',
    dateOfBirth: '1982-09-14',
    gender: 'Female',
    pronoun: 'she',
    postcode: 'NV9 4ZZ',
    nhsNumber: '9998887372',
    healthId: '4420369',
    councilId: 'P416641',
    communicationNeeds: 'Text messages, not letters or telephone; short words',
    sharingObjection: 'Nothing to go by way of the site office.',
    notToBeTold: [],
  },
  referrals: [
    fromHealth({
      referredOn: '2026-10-19',
      reason: 'Needs help with horses on mornings after medication. Friend who lives with her would do it.',
      requestedBecause: 'Novel spend',
      team: 'Northgate community mental health team',
      worker: 'B. Tolley (CPN)',
      section117: false,
      indicativePence: 380_000,
    }),
    fromCouncil({
      referredOn: '2026-10-27',
      reason: 'Self-employed carriage driver. Phone, short course and yard help requested.',
      worker: 'J. Pettifer (Social worker)',
      indicativePence: 120_000,
      sharingObjection: true,
    }),
  ],
  cases: [yard],
}
