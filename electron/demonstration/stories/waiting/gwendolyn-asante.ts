import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromCouncil } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'

export const gwendolynAsante: DemoStory = {
  person: {
    ...called('Gwendolyn', 'Asante', '1953-06-21', 'Female'),
    ...numbered('9994619306', null, 'P406129'),
    ...reached('NV4 7ZZ', 'Large print; rings back after the four o’clock quiz, not before'),
  },
  referrals: [
    fromCouncil({
      referredOn: '2026-11-09',
      reason:
        'Retired headteacher. Wants to run the allotment society’s accounts again and have someone check her sums in low spells.',
      worker: 'P. Raman (Team manager)',
      indicativePence: 87_500,
      weeklyContributionPence: 2100,
    }),
  ],
}
