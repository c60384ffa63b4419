import type { DemoMeeting } from '../script.ts'

export const october: DemoMeeting = {
  heldOn: '2026-10-16',
  startsAt: '10:00',
  place: 'Garden room, Harrow Vale Hospital',
  publishedOn: '2026-10-09',
  attendance: [],
  items: [
    {
      case: 'cadwgan',
      presenter: 'Kofi Ansah',
      hearing: {
        kind: 'decided',
        verdict: 'approved',
        reasons:
          'Each February since the farm was sold has been a hard one, and each has been met with more visits. Nerys offers something better and has tried it: Easter on the farm was her best spell in three years. The nights are the risk. Every other night off, a Thursday call and a family who know her signs answer it as well as anything we could provide at home.',
        legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013; Equality Act 2010 s149',
        conditions: [],
        reviewOn: '2027-03-12',
        positions: [
          {
            login: 'sunita',
            position: 'abstain',
            words:
              'I have not seen what the farm’s insurance covers, so I can neither support this nor oppose it.',
          },
        ],
        actions: [
          {
            text: 'Copy of the farm’s insurance to Sunita Bal',
            owner: 'Kofi Ansah',
            side: 'health',
            dueOn: '2026-10-30',
            settled: {
              state: 'done',
              outcome: 'Received; covers visitors who help. Sunita content.',
              on: '2026-10-29',
            },
          },
          {
            text: 'Ask the surgery near the farm to hold Nerys’s notes for February',
            owner: 'Kofi Ansah',
            side: 'health',
            dueOn: '2026-12-11',
          },
          {
            text: 'Letter in Welsh, checked by a second reader',
            owner: 'Amara Nwosu',
            side: null,
            dueOn: '2026-10-23',
            settled: {
              state: 'done',
              outcome: 'Sent on 21 October. Nerys returned it with one mutation corrected.',
              on: '2026-10-21',
            },
          },
        ],
      },
    },
    {
      case: 'qadeer-2',
      presenter: 'Bridget Tolley',
      hearing: {
        kind: 'decided',
        verdict: 'partly_approved',
        reasons:
          'Both answers are in and both are good. Lessons are agreed: they keep a job he won by himself. A lease is not agreed now, because he has not passed and a colleague’s lift lasts until Christmas; the panel would rather look at it when he has a licence in his hand. He may ask us to look again at any time.',
        legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
        conditions: [],
        reviewOn: '2027-01-29',
        changesReason:
          'His nurse recommended the lease as well. The panel leaves it until he has passed, since a year’s lease from November would pay for a car that nobody may drive.',
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
              outcome: 'Started on 4 November. First stall: roundabout, Mill Lane.',
              on: '2026-11-05',
            },
          },
          {
            text: 'Ask the bakery whether an early-shift lift can be found for January',
            owner: 'Bridget Tolley',
            side: 'health',
            dueOn: '2026-11-13',
          },
        ],
        corrections: { removeLines: [1] },
      },
    },
    {
      case: 'drysdale',
      presenter: 'Joel Pettifer',
      hearing: {
        kind: 'decided',
        verdict: 'not_approved',
        reasons:
          '1. Work is the right outcome and Callum has real skill; nobody doubts either. 2. The assessed need is help to prepare for work, and a cheaper machine and a course would meet it; neither has been tried. 3. The plan puts five evenings past midnight beside the one thing that made him unwell. 4. We refuse this purchase, not his aim. He may ask us to look again, and we would like him to.',
        legalBasis: 'Care Act 2014 ss9, 18 and 26; NHS (Direct Payments) Regulations 2013 reg 7',
        conditions: [],
        reviewOn: '2026-12-04',
        changesReason:
          'His social worker recommended half the cost. The panel found that a cheaper route to the same outcome had not been tried, and said how to come back.',
        positions: [
          {
            login: 'dermot',
            position: 'agree_with_conditions',
            words:
              'Only if the letter says the first reason first. He is good at this, and he should read that before he reads no.',
          },
        ],
        actions: [
          {
            text: 'Tell Callum why, as a numbered list, and how to ask again',
            owner: 'Joel Pettifer',
            side: 'socialCare',
            dueOn: '2026-10-19',
            settled: {
              state: 'done',
              outcome: 'E-mailed on 16 October. He replied in four minutes.',
              on: '2026-10-16',
            },
          },
          {
            text: 'College prospectus: testing and media courses from January',
            owner: 'Bridget Tolley',
            side: 'health',
            dueOn: '2026-10-30',
            settled: {
              state: 'not_done',
              outcome: 'Not sent; the early intervention worker was on leave. Callum found it himself.',
              on: '2026-11-02',
            },
          },
        ],
      },
    },
    {
      case: 'warsame',
      presenter: 'Priya Raman',
      minutes: 15,
      hearing: {
        kind: 'decided',
        verdict: 'approved_with_conditions',
        reasons:
          'Eleven carers in nine weeks is not continuity, and no child should interpret for her mother. Hodan understands what employing people involves and has chosen two who are known to be steady. The risk is a late injection around Eid; the pharmacist’s early date answers it. Keeping the Friday visit was argued for, and not thought to outweigh her wish for one team of people who speak to her.',
        legalBasis: 'Mental Health Act 1983 s117; Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
        conditions: [
          'The injection before Eid is given on 5 March and recorded before she travels',
          'A third worker is trained before the agency leaves',
        ],
        reviewOn: '2027-01-29',
        positions: [
          {
            login: 'bridget',
            position: 'disagree',
            words:
              'I would keep the Friday visit until the clocks go forward. Winter is when she went under, and on Fridays it is my foot in the door. I hope I am wrong, and I will help to make this work.',
          },
          {
            login: 'farid',
            position: 'agree_with_conditions',
            words: 'I agree, provided that nobody lets the date of the injection slide.',
          },
        ],
        actions: [
          {
            text: 'Book the early injection for 5 March',
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
            settled: { state: 'done', outcome: 'All three signed on 28 October.', on: '2026-10-28' },
          },
          {
            text: 'Restrict Hodan’s council record to named staff',
            owner: 'Priya Raman',
            side: 'socialCare',
            dueOn: '2026-10-19',
            settled: { state: 'done', outcome: 'Restricted on 17 October; audit weekly.', on: '2026-10-17' },
          },
        ],
      },
    },
  ],
  signedBy: ['helen', 'farid'],
  signedOn: '2026-10-20',
  releasedOn: '2026-10-22',
  sharing: [
    {
      case: 'warsame',
      side: 'health',
      share: true,
      reason: 'Her objection is to one person in the council, not to her own team.',
      by: 'farid',
    },
    {
      case: 'warsame',
      side: 'socialCare',
      share: true,
      reason:
        'Record restricted to four named staff since 17 October. Hodan was told, with her interpreter, and agreed.',
      by: 'helen',
    },
  ],
}
