import { dayOf, feast, monthOf } from '../../days/marks.ts'
import { called, numbered, reached } from '../../shapes/person-shape.ts'
import { fromCouncil, fromHealth } from '../../shapes/referral-shape.ts'
import type { DemoStory } from '../../shapes/story.ts'
import { lessons } from './lessons.ts'
import { second } from './second.ts'
import { winter } from './winter.ts'

export const imranQadeer: DemoStory = {
  person: {
    ...called('Imran', 'Qadeer', '1992-05-17', 'Male'),
    ...numbered('9995102250', '4418830', 'P417309'),
    ...reached('NV1 6ZZ', 'E-mail, not letters; nothing before noon on weekdays'),
  },
  referrals: [
    fromHealth({
      referredOn: '2026-08-03',
      reason:
        'Needs to drive to keep early shift at the bakery. Medication can cause drowsiness; team asks for a shared view.',
      requestedBecause: 'Novel spend',
      team: 'Northgate community mental health team',
      worker: 'B. Tolley (CPN)',
      indicativePence: 115_000,
    }),
    fromCouncil({
      referredOn: '2026-08-10',
      reason: `Driving lessons and help with a car. Employment outcome at risk from ${monthOf('2027-01-15')}.`,
      worker: 'J. Pettifer (Social worker)',
      indicativePence: 230_000,
    }),
    fromHealth({
      referredOn: '2026-10-02',
      reason: 'Returning with pharmacist’s opinion and licensing authority’s reply, as the panel asked.',
      requestedBecause: 'Deferred by panel',
      team: 'Northgate community mental health team',
      worker: 'B. Tolley (CPN)',
      indicativePence: 115_000,
    }),
    fromHealth({
      referredOn: '2026-11-16',
      reason: `Colleague’s lift ends at ${feast('2026-12-25', 'Christmas')}; driving test on ${dayOf('2027-01-19')}. Asks for a shared taxi until then.`,
      requestedBecause: 'Gap left by an earlier decision',
      team: 'Northgate community mental health team',
      worker: 'B. Tolley (CPN)',
      indicativePence: 60_000,
    }),
  ],
  cases: [lessons, second, winter],
}
