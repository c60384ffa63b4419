import { dayOf } from '../../days/marks.ts'
import { pitfall } from '../../shapes/shape.ts'
import type { DemoCase } from '../../shapes/story.ts'
import { bass } from './bass.ts'
import { risk } from './risk.ts'

export const second: DemoCase = {
  ...bass,
  // His advocate was offered with the first case, and goes on.
  offers: [],
  key: 'pinnock-2',
  referrals: [2],
  words:
    'He’s gone. The police had a word and I’ve got a new card with a picture of a heron on it. Errol says I can have my old stool back. I’ve been practising with the amp turned down so next door can sleep.',
  wordsNote: 'Said at the panel, with his sister and his advocate',
  wordsSource: 'attended',
  wordsOn: '2026-11-06',
  ask: 'The safeguarding enquiry is finished. Start the plan that waited for it.',
  whyPanel: `The panel referred this to safeguarding on ${dayOf('2026-09-18')} and asked for it back.`,
  risk: {
    ...risk,
    history: `${risk.history ?? ''} Safeguarding enquiry closed on ${dayOf('2026-10-20')}: he got what he asked for from it. No money lost since ${dayOf('2026-09-25')}.`,
    socialCareView: 'The enquiry is done, the card is his, and he led it. Nothing stands in the way.',
    pitfalls: [
      pitfall('exploitation_or_abuse', 'Someone new takes an interest in his money', 'Leroy', [2, 4]),
      ...risk.pitfalls.slice(1),
    ],
  },
  plan: {
    ...bass.plan,
    startsOn: '2026-11-16',
    healthReviewOn: '2027-02-12',
    councilReviewOn: '2027-02-12',
  },
}
