import { seasonOf } from '../../days/marks.ts'
import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'

export const karimullah: DemoStory = {
  person: {
    // One name, as many people from Afghanistan have.
    ...called('', 'Karimullah', '1981-04-07', 'Male'),
    ...numbered('9993878332', '4424735', 'P420416'),
    ...reached('NV2 5ZZ', 'Farsi interpreter for meetings; reads English'),
  },
  referrals: [
    fromCouncil({
      referredOn: '2026-10-13',
      reason: `Cab driver, off the road since ${seasonOf('2026-07-15')}. Asks for help to retrain as a driving examiner, and for someone to ride with him at first.`,
      worker: 'M. Lennie (AMHP)',
      indicativePence: 260_000,
      weeklyContributionPence: 1580,
      // Day and month the wrong way round.
      asSent: { dateOfBirth: '1981-07-04' },
    }),
    fromHealth({
      referredOn: '2026-10-23',
      reason: 'Panic at roundabouts; wants graded driving with a support worker beside him, then retraining.',
      requestedBecause: 'Person asked for panel',
      team: 'Northgate community mental health team',
      worker: 'B. Tolley (CPN)',
      indicativePence: 118_000,
    }),
  ],
}
