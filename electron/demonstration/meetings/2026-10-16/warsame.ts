import { capital, dayOf, feast, inTime, seasonOf } from '../../days/marks.ts'
import type { DemoItem } from '../../shapes/script.ts'

export const warsame: DemoItem = {
  case: 'warsame',
  presenter: 'Priya Raman',
  minutes: 15,
  hearing: {
    kind: 'decided',
    verdict: 'approved_with_conditions',
    reasons: `Eleven carers in nine weeks is not continuity, and no child should interpret for her mother. Hodan understands what employing people involves and has chosen two who are known to be steady. The risk is a late injection around ${feast('2027-03-10', 'Eid', 'a family celebration')}; the pharmacist’s early date answers it. Keeping the Friday visit was argued for, and not thought to outweigh her wish for one team of people who speak to her.`,
    legalBasis: 'Mental Health Act 1983 s117; Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
    conditions: [
      `The injection before ${feast('2027-03-10', 'Eid', 'a family celebration')} is given on ${dayOf('2027-03-05')} and recorded before she travels`,
      'A third worker is trained before the agency leaves',
    ],
    reviewOn: '2027-01-29',
    positions: [
      {
        login: 'bridget',
        position: 'disagree',
        words: `I would keep the Friday visit ${inTime('2027-03-28', 'until the clocks go forward', 'for half a year more')}. ${capital(seasonOf('2027-01-15'))} is when she went under, and on Fridays it is my foot in the door. I hope I am wrong, and I will help to make this work.`,
      },
      {
        login: 'farid',
        position: 'agree_with_conditions',
        words: 'I agree, provided that nobody lets the date of the injection slide.',
      },
    ],
    actions: [
      {
        text: `Book the early injection for ${dayOf('2027-03-05')}`,
        owner: 'Bridget Tolley',
        side: 'health',
        dueOn: '2026-11-13',
        settled: { state: 'done', outcome: 'Booked, with the pharmacist’s letter.', on: '2026-11-10' },
      },
      {
        text: 'Contracts and payroll for Ifrah, Sahra and Nimco',
        owner: 'Priya Raman',
        side: 'socialCare',
        dueOn: '2026-10-30',
        settled: { state: 'done', outcome: `All three signed on ${dayOf('2026-10-28')}.`, on: '2026-10-28' },
      },
      {
        text: 'Restrict Hodan’s council record to named staff',
        owner: 'Priya Raman',
        side: 'socialCare',
        dueOn: '2026-10-19',
        settled: {
          state: 'done',
          outcome: `Restricted on ${dayOf('2026-10-17')}; audit weekly.`,
          on: '2026-10-17',
        },
      },
    ],
  },
}
