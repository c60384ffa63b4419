import { dayOf, monthOf, seasonOf } from '../../days/marks.ts'
import type { DemoItem } from '../../shapes/script.ts'

export const warsame2: DemoItem = {
  case: 'warsame-2',
  presenter: 'Priya Raman',
  hearing: {
    kind: 'decided',
    verdict: 'approved',
    reasons: `No visit has been refused since Hodan’s own workers began. She asks for the Friday visit back until ${seasonOf('2027-04-15')}, from the nurse who argued for it, and on her own terms. A worry that was ours in ${monthOf('2026-10-15')} is now a plan that is hers. The class gives her something to run besides a household.`,
    legalBasis: 'Mental Health Act 1983 s117; Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
    conditions: [],
    reviewOn: '2027-03-05',
    positions: [
      {
        login: 'bridget',
        position: 'agree',
        words: 'I was wrong about how to be let in. I will bring an appetite.',
      },
    ],
    actions: [
      {
        text: `Fridays in the diary to ${dayOf('2027-03-26')}, and a stand-in named`,
        owner: 'Bridget Tolley',
        side: 'health',
        dueOn: '2026-12-11',
      },
    ],
  },
}
