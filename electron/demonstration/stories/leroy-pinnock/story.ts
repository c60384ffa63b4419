import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/types.ts'
import { bass } from './bass.ts'
import { second } from './second.ts'

export const leroyPinnock: DemoStory = {
  person: {
    familyName: 'Pinnock',
    givenName: 'Leroy',
    dateOfBirth: '1974-08-30',
    gender: 'Male',
    pronoun: 'he',
    postcode: 'NV3 4ZZ',
    nhsNumber: '9995591367',
    healthId: '4377215',
    councilId: 'P398844',
    communicationNeeds: 'Prefers to be told in person; short sentences in writing',
    sharingObjection:
      'Does not want the name of the man with his card written anywhere the man could read it.',
    notToBeTold: [],
  },
  referrals: [
    fromHealth({
      referredOn: '2026-07-24',
      reason: 'Asks for support to return to his band. Team keen; worried about people visiting the flat.',
      requestedBecause: 'Person asked for panel',
      team: 'Assertive outreach',
      worker: 'B. Tolley (CPN)',
      section117: false,
      indicativePence: 520_000,
    }),
    fromCouncil({
      referredOn: '2026-08-12',
      reason: 'Possible financial abuse. Request for a chosen support worker and money advice.',
      worker: 'M. Lennie (AMHP)',
      indicativePence: 520_000,
      sharingObjection: true,
    }),
    fromCouncil({
      referredOn: '2026-10-21',
      reason: 'Safeguarding enquiry closed. Returning to panel as asked.',
      worker: 'M. Lennie (AMHP)',
      indicativePence: 520_000,
      sharingObjection: true,
    }),
  ],
  cases: [bass, second],
}
