import type { DemoMeeting } from '../script.ts'

export const september: DemoMeeting = {
  heldOn: '2026-09-18',
  startsAt: '10:00',
  place: 'Committee room 2, Northgate Town Hall',
  publishedOn: '2026-09-11',
  attendance: [{ login: 'sunita', state: 'apology' }],
  items: [
    {
      case: 'thackeray',
      presenter: 'Kofi Ansah',
      // She and Marjorie sing in the same choir.
      attendance: [{ login: 'bridget', state: 'sits_out' }],
      hearing: {
        kind: 'decided',
        verdict: 'approved_with_conditions',
        reasons:
          'The evening visits were meant to ease loneliness and have added to it. Marjorie knows her early signs, took her tablets by telephone call all summer, and has people around her who will notice. A fall on the path is possible and is the lesser harm. The plan costs less than the visits it replaces; that is not why we agree it.',
        legalBasis: 'Mental Health Act 1983 s117; Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
        conditions: [
          'Lithium level every six weeks until Easter',
          'The path light at the hall is mended before the first Thursday',
        ],
        reviewOn: '2026-11-20',
        positions: [
          {
            login: 'tom',
            position: 'agree_with_conditions',
            words:
              'I agree as long as the blood tests happen. They slipped last winter, and that was us, not her.',
          },
        ],
        actions: [
          {
            text: 'Ask the parish about the path light',
            owner: 'Joel Pettifer',
            side: 'socialCare',
            dueOn: '2026-10-01',
            settled: {
              state: 'done',
              outcome: 'Mended on 29 September. The verger did it himself.',
              on: '2026-09-30',
            },
          },
          {
            text: 'Book lithium levels to Easter and give Marjorie the dates',
            owner: 'Kofi Ansah',
            side: 'health',
            dueOn: '2026-09-25',
            settled: { state: 'done', outcome: 'Booked; dates on her fridge.', on: '2026-09-24' },
          },
        ],
      },
    },
    {
      case: 'qadeer',
      presenter: 'Bridget Tolley',
      hearing: {
        kind: 'decided',
        verdict: 'deferred_for_information',
        reasons:
          'Everyone wants Imran to keep this job. Two facts are missing, and both can be had within a month: whether the tablet taken earlier leaves him clear-headed at half past three, and what the licensing authority says. A colleague drives him until Christmas, so waiting a month costs him little.',
        legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
        conditions: [],
        reviewOn: '2026-10-16',
        positions: [
          {
            login: 'dermot',
            position: 'agree_with_conditions',
            words:
              'A month, and not a day more. I have seen “just one more report” eat a whole year of somebody’s life.',
          },
        ],
        actions: [
          {
            text: 'Pharmacist’s opinion on taking the tablet at six, with a sleep diary',
            owner: 'Bridget Tolley',
            side: 'health',
            dueOn: '2026-10-02',
            settled: {
              state: 'done',
              outcome: 'Opinion dated 1 October: no drowsiness recorded in the diary.',
              on: '2026-10-02',
            },
          },
          {
            text: 'Help Imran write to the licensing authority',
            owner: 'Joel Pettifer',
            side: 'socialCare',
            dueOn: '2026-09-25',
            settled: {
              state: 'overtaken',
              outcome: 'He had already written, the same afternoon.',
              on: '2026-09-25',
            },
          },
        ],
      },
    },
    {
      case: 'wrona',
      presenter: 'Joel Pettifer',
      hearing: {
        kind: 'decided',
        verdict: 'approved',
        reasons:
          'Zofia is a skilled cutter being sent to make cushions. The day place costs more than the stall, and she has used it nine times. Hearing voices is no bar to trading; sewing quietens them, and she has shown us so. The risks are those of any stallholder in winter, with a buddy to begin.',
        legalBasis: 'Care Act 2014 s18; NHS (Direct Payments) Regulations 2013',
        conditions: [],
        reviewOn: '2026-12-18',
        positions: [],
        actions: [
          {
            text: 'End the day centre place from 30 September and confirm the saving',
            owner: 'Priya Raman',
            side: 'socialCare',
            dueOn: '2026-09-30',
            settled: { state: 'done', outcome: 'Ended; £5,304 a year released.', on: '2026-09-30' },
          },
          {
            text: 'Explain permitted earnings to Zofia in Polish, with examples',
            owner: 'Joel Pettifer',
            side: 'socialCare',
            dueOn: '2026-10-02',
            settled: {
              state: 'done',
              outcome: 'Done with an interpreter; she corrected the arithmetic.',
              on: '2026-10-01',
            },
          },
        ],
      },
    },
    {
      case: 'pinnock',
      presenter: 'Morag Lennie',
      hearing: {
        kind: 'decided',
        verdict: 'referred_elsewhere',
        reasons:
          'Somebody is taking Leroy’s money. He has capacity to decide who helps him, wants it to stop, and would rather be helped than managed. A safeguarding enquiry under section 42 comes first, led by what he wants from it. The plan itself is sound and should come straight back here, unchanged unless he changes it.',
        legalBasis: 'Care Act 2014 s42',
        conditions: [
          'Leroy is asked at each step what he wants to happen',
          'Back to this panel as soon as the enquiry ends',
        ],
        reviewOn: '2026-11-06',
        positions: [],
        actions: [
          {
            text: 'Open the section 42 enquiry with Leroy and his advocate',
            owner: 'Morag Lennie',
            side: 'socialCare',
            dueOn: '2026-09-21',
            settled: {
              state: 'done',
              outcome: 'Opened on 18 September; closed on 20 October with his outcomes met.',
              on: '2026-10-20',
            },
          },
          {
            text: 'Go to the bank with Leroy for a new card',
            owner: 'Bridget Tolley',
            side: 'health',
            dueOn: '2026-09-22',
            settled: {
              state: 'done',
              outcome: 'New card on 25 September. He chose the heron.',
              on: '2026-09-25',
            },
          },
        ],
      },
    },
    {
      case: 'cadwgan',
      presenter: 'Kofi Ansah',
      hearing: {
        kind: 'carried',
        to: '2026-10-16',
        reason:
          'The Welsh interpreter had been booked for the wrong Friday. Nerys had come to speak for herself and was asked what she wanted to do; she chose to wait.',
      },
    },
  ],
  signedBy: ['helen', 'farid', 'tom'],
  signedOn: '2026-09-22',
  releasedOn: '2026-09-23',
  sharing: [
    {
      case: 'pinnock',
      side: 'health',
      share: true,
      reason: 'Leroy agreed on 18 September that both agencies may have this; the man is not named in it.',
      by: 'helen',
    },
    {
      case: 'pinnock',
      side: 'socialCare',
      share: true,
      reason: 'Leroy agreed on 18 September that both agencies may have this; the man is not named in it.',
      by: 'helen',
    },
  ],
}
