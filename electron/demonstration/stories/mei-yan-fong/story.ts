import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/types.ts'
import { tuesday } from './tuesday.ts'

export const meiYanFong: DemoStory = {
  person: {
    familyName: 'Fong',
    givenName: 'Mei-Yan',
    dateOfBirth: '1971-02-08',
    gender: 'Female',
    pronoun: 'she',
    postcode: 'NV1 9ZZ',
    nhsNumber: '9994710486',
    healthId: '4396127',
    councilId: 'P407738',
    communicationNeeds: 'Cantonese interpreter; letters in traditional Chinese',
    sharingObjection: '',
    notToBeTold: [],
  },
  referrals: [
    fromCouncil({
      referredOn: '2026-10-16',
      reason:
        'Community lunch as occupation. Includes food, gifts and helpers; manager asks for panel’s view.',
      worker: 'J. Pettifer (Social worker)',
      indicativePence: 380_000,
      weeklyContributionPence: 900,
    }),
    fromHealth({
      referredOn: '2026-11-04',
      reason: 'Supports lunch club; team suggests slower start. Views of agencies close.',
      requestedBecause: 'Novel spend',
      team: 'Northgate community mental health team',
      worker: 'B. Tolley (CPN)',
      section117: false,
      indicativePence: 330_000,
    }),
  ],
  cases: [tuesday],
}
