import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'
import { bass } from './bass.ts'
import { second } from './second.ts'

export const leroyPinnock: DemoStory = {
  person: {
    ...called('Leroy', 'Pinnock', '1974-08-30', 'Male'),
    ...numbered('9995591367', '4377215', 'P398844'),
    ...reached('NV3 4ZZ', 'Prefers to be told in person; short sentences in writing'),
    sharingObjection:
      'Does not want the name of the man with his card written anywhere the man could read it.',
  },
  referrals: [
    fromHealth({
      referredOn: '2026-07-24',
      reason: 'Asks for support to return to his band. Team keen; worried about people visiting the flat.',
      requestedBecause: 'Person asked for panel',
      team: 'Assertive outreach',
      worker: 'B. Tolley (CPN)',
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
