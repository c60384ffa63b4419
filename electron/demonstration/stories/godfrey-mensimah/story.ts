import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'
import { companion } from './companion.ts'

export const godfreyMensimah: DemoStory = {
  person: {
    ...called('Godfrey', 'Mensimah', '1956-10-11', 'Male'),
    ...numbered('9998767717', '4409518', 'P414062'),
    addressLine1: '3 Tannery Steps',
    town: 'Harrow Vale',
    ...reached('NV4 9ZZ', 'Large print, 16 point'),
    sharingObjection:
      'Now that he has withdrawn, he would rather his health notes went no further than they have.',
  },
  referrals: [
    fromHealth({
      referredOn: '2026-08-20',
      reason: 'Wishes to try a live-in companion in place of warden scheme.',
      requestedBecause: 'Novel spend',
      team: 'Older adults community team',
      worker: 'T. Hesketh (Team manager)',
      indicativePence: 180_000,
    }),
    fromCouncil({
      referredOn: '2026-09-04',
      reason: 'Live-in companion proposed. Supports; needs checks and a shared view.',
      worker: 'P. Raman (Team manager)',
      indicativePence: 420_000,
      weeklyContributionPence: 1240,
      sharingObjection: true,
    }),
  ],
  cases: [companion],
}
