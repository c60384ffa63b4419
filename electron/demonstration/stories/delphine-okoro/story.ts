import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'
import { swim } from './swim.ts'

export const delphineOkoro: DemoStory = {
  person: {
    ...called('Delphine', 'Okoro', '1990-07-25', 'Female'),
    ...numbered('9993409650', '4426054', 'P419377'),
    ...reached('NV6 2ZZ', 'E-mail; not telephoned at work'),
    sharingObjection: 'Her school is not to be contacted by anyone but her.',
  },
  referrals: [
    fromHealth({
      referredOn: '2026-10-05',
      reason: 'Asks to return to open-water swimming. History of fits. Team divided; shared decision wanted.',
      requestedBecause: 'Views differ within team',
      team: 'Northgate community mental health team',
      worker: 'K. Ansah (OT)',
      indicativePence: 480_000,
    }),
    fromCouncil({
      referredOn: '2026-10-12',
      reason: 'Employment at risk since swimming stopped. Proposes buddy, travel and job coach.',
      worker: 'J. Pettifer (Social worker)',
      indicativePence: 380_000,
    }),
  ],
  cases: [swim],
}
