import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'
import { tuesday } from './tuesday.ts'

export const meiYanFong: DemoStory = {
  person: {
    ...called('Mei-Yan', 'Fong', '1971-02-08', 'Female'),
    ...numbered('9994710486', '4396127', 'P407738'),
    ...reached('NV1 9ZZ', 'Cantonese interpreter; letters in traditional Chinese'),
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
      indicativePence: 330_000,
    }),
  ],
  cases: [tuesday],
}
