import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'
import { whistle } from './whistle.ts'

export const arvindSolanki: DemoStory = {
  person: {
    ...called('Arvind', 'Solanki', '1968-01-19', 'Male'),
    ...numbered('9997541243', '4355790', 'P388021'),
    ...reached('NV1 3ZZ', 'Poor sight: recordings or a telephone call; Gujarati at home'),
  },
  referrals: [
    fromHealth({
      referredOn: '2026-09-30',
      reason:
        'Asks to manage own insulin and referee football. District nursing and mental health team each defer to the other.',
      requestedBecause: 'Person asked for panel',
      team: 'Northgate community mental health team',
      worker: 'B. Tolley (CPN)',
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
