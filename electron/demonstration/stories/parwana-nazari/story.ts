import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'
import { cousins } from './cousins.ts'

export const parwanaNazari: DemoStory = {
  person: {
    ...called('Parwana', 'Nazari', '1995-03-20', 'Female'),
    ...numbered('9997450787', '4433916', 'P424408'),
    ...reached('NV3 2ZZ', 'Dari interpreter, the same woman each time if possible'),
  },
  referrals: [
    fromHealth({
      referredOn: '2026-10-14',
      reason:
        'Replace agency carers with two women she already knows; one is her cousin, same household. Volunteering on maternity ward.',
      requestedBecause: 'Paying a relative in the household',
      team: 'Northgate community mental health team',
      worker: 'T. Hesketh (Team manager)',
      indicativePence: 900_000,
    }),
    fromCouncil({
      referredOn: '2026-10-20',
      reason:
        'Night support handed back by three agencies. Relative offers; need to consider same-household rule.',
      worker: 'P. Raman (Team manager)',
      indicativePence: 480_000,
      financialAssessment: 'Not started',
    }),
  ],
  cases: [cousins],
}
