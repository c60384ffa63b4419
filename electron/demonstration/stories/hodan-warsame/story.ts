import { feast, seasonOf } from '../../days/marks.ts'
import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'
import { fridays } from './fridays.ts'
import { workers } from './workers.ts'

export const hodanWarsame: DemoStory = {
  person: {
    ...called('Hodan', 'Warsame', '1979-04-05', 'Female'),
    ...numbered('9996033929', '4384446', 'P401195'),
    ...reached('NV3 7ZZ', 'Somali interpreter, a woman; recorded messages rather than letters'),
    sharingObjection:
      'A relative by marriage works in the council’s transport office and must not see her record.',
  },
  // Her relative moved to another employer.
  objectionEndedOn: '2026-11-16',
  referrals: [
    fromHealth({
      referredOn: '2026-08-26',
      reason: `Refusing agency carers. Wishes to employ two women from her community; asks about travel for ${feast('2027-03-10', 'Eid', 'a family celebration')}, and depot.`,
      requestedBecause: 'Over team manager’s limit',
      team: 'Northgate community mental health team',
      worker: 'B. Tolley (CPN)',
      legalStatus: 's117',
      indicativePence: 1_350_000,
    }),
    fromCouncil({
      referredOn: '2026-08-31',
      reason:
        'Children interpreting. Direct payment to employ two Somali-speaking workers in place of the agency.',
      worker: 'P. Raman (Team manager)',
      indicativePence: 1_100_000,
      financialAssessment: 'Not needed',
      sharingObjection: true,
    }),
    fromCouncil({
      referredOn: '2026-11-17',
      reason: `Two-week review. Hodan asks for her nurse’s Friday visit back until ${seasonOf('2027-04-15')}, and to teach a cookery class.`,
      worker: 'P. Raman (Team manager)',
      indicativePence: 1_120_000,
      financialAssessment: 'Not needed',
    }),
  ],
  cases: [workers, fridays],
}
