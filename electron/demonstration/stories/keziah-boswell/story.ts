import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'
import { yard } from './yard.ts'

export const keziahBoswell: DemoStory = {
  person: {
    ...called('Keziah', 'Boswell', '1982-09-14', 'Female'),
    ...numbered('9998887372', '4420369', 'P416641'),
    ...reached('NV9 4ZZ', 'Text messages, not letters or telephone; short words'),
    sharingObjection: 'Nothing to go by way of the site office.',
  },
  referrals: [
    fromHealth({
      referredOn: '2026-10-19',
      reason: 'Needs help with horses on mornings after medication. Friend who lives with her would do it.',
      requestedBecause: 'Novel spend',
      team: 'Northgate community mental health team',
      worker: 'B. Tolley (CPN)',
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
