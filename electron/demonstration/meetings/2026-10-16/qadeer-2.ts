import { dayOf, feast, monthOf } from '../../days/marks.ts'
import type { DemoItem } from '../../shapes/script.ts'

export const qadeer2: DemoItem = {
  case: 'qadeer-2',
  presenter: 'Bridget Tolley',
  hearing: {
    kind: 'decided',
    verdict: 'partly_approved',
    reasons: `Both answers are in and both are good. Lessons are agreed: they keep a job he won by himself. A lease is not agreed now, because he has not passed and a colleague’s lift lasts until ${feast('2026-12-25', 'Christmas')}; the panel would rather look at it when he has a licence in his hand. He may ask us to look again at any time.`,
    legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
    conditions: [],
    reviewOn: '2027-01-29',
    changesReason: `His nurse recommended the lease as well. The panel leaves it until he has passed, since a year’s lease from ${monthOf('2026-11-15')} would pay for a car that nobody may drive.`,
    positions: [
      {
        login: 'joel',
        position: 'agree_with_conditions',
        words:
          'If he passes before we next meet, this should be signed off between the two managers and not wait for us.',
      },
    ],
    actions: [
      {
        text: 'Set up forty hours with the driving school',
        owner: 'Joel Pettifer',
        side: 'socialCare',
        dueOn: '2026-11-06',
        settled: {
          state: 'done',
          outcome: `Started on ${dayOf('2026-11-04')}. First stall: roundabout, Mill Lane.`,
          on: '2026-11-05',
        },
      },
      {
        text: `Ask the bakery whether an early-shift lift can be found for ${monthOf('2027-01-15')}`,
        owner: 'Bridget Tolley',
        side: 'health',
        dueOn: '2026-11-13',
      },
    ],
    corrections: { removeLines: [1] },
  },
}
