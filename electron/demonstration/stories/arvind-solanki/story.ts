import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/types.ts'
import { whistle } from './whistle.ts'

export const arvindSolanki: DemoStory = {
  person: {
    familyName: 'Solanki',
    givenName: 'Arvind',
    dateOfBirth: '1968-01-19',
    gender: 'Male',
    pronoun: 'he',
    postcode: 'NV1 3ZZ',
    nhsNumber: '9997541243',
    healthId: '4355790',
    councilId: 'P388021',
    communicationNeeds: 'Poor sight: recordings or a telephone call; Gujarati at home',
    sharingObjection: '',
    notToBeTold: [],
  },
  referrals: [
    fromHealth({
      referredOn: '2026-09-30',
      reason:
        'Asks to manage own insulin and referee football. District nursing and mental health team each defer to the other.',
      requestedBecause: 'Person asked for panel',
      team: 'Northgate community mental health team',
      worker: 'B. Tolley (CPN)',
      section117: false,
      indicativePence: 130_000,
    }),
    fromCouncil({
      referredOn: '2026-10-07',
      reason: 'Walking football as outcome. Evening nurse visit stands in the way.',
      worker: 'J. Pettifer (Social worker)',
      indicativePence: 130_000,
    }),
  ],
  cases: [whistle],
}
