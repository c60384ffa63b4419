import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'

export const lucaTomasetti: DemoStory = {
  person: {
    ...called('Luca', 'Tomasetti', '1998-09-25', 'Non-binary'),
    ...numbered('9999234356', '4428066', null),
    ...reached('NV5 3ZZ', 'Video call with captions; camera may be off'),
  },
  referrals: [
    fromHealth({
      referredOn: '2026-11-12',
      reason:
        'Roller derby coach asks for support with travel to away bouts after a hard year. Needs joining up with the council.',
      requestedBecause: 'Novel spend',
      team: 'Northgate community mental health team',
      worker: 'T. Hesketh (Team manager)',
      indicativePence: 64_000,
    }),
  ],
}
